using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Storage.Tests;

public sealed class FieldProtectorTests(TestRing fixture) : IClassFixture<TestRing>
{
    private static readonly FieldContext Place = new("nanjing", "relief.members", "IdNumber", "record-1", "family-1");

    private readonly FieldProtector _protector = new(fixture.Ring);

    [Theory]
    [InlineData("")]
    [InlineData("990101198503150017")]
    [InlineData("张示例 👪")]
    public void Protect_AnyText_RoundTrips(string value)
    {
        var stored = _protector.Protect(value, Place);
        Assert.StartsWith("gds1.9gEBA", stored, StringComparison.Ordinal);
        Assert.Equal(FieldProtector.PlanLength(System.Text.Encoding.UTF8.GetByteCount(value)), stored.Length);
        Assert.Equal(value, _protector.Unprotect(stored, Place));
        Assert.NotEqual(stored, _protector.Protect(value, Place));
    }
}
