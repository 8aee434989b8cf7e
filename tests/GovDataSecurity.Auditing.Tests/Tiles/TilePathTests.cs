namespace GovDataSecurity.Auditing.Tests;

public sealed class TilePathTests
{
    [Theory]
    [InlineData(0UL, "000")]
    [InlineData(999UL, "999")]
    [InlineData(1000UL, "x001/000")]
    [InlineData(1234067UL, "x001/x234/067")]
    [InlineData(72057594037927935UL, "x072/x057/x594/x037/x927/935")]
    public void Index_InGroupsOfThree_AllButTheLastMarked(ulong index, string expected) => Assert.Equal(expected, TilePath.Index(index));

    [Theory]
    [InlineData(3, "tile/0/000.p/3")]
    [InlineData(256, "tile/0/000")]
    public void Tile_ByWidth_IsPartialOrFull(int width, string expected) => Assert.Equal(expected, TilePath.Tile("", 0, 0, width).Replace('\\', '/'));

    [Fact]
    public void Entries_OfAPartialBundle_CarriesItsWidth() => Assert.Equal("log/tile/entries/x001/234.p/112", TilePath.Entries("log", 1234, 112).Replace('\\', '/'));
}
