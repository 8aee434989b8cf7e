using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

public sealed class CheckpointTests(ITestOutputHelper output)
{
    private const string Published = "example.com/log/testdata\n3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\n";

    [Fact]
    public void TryParse_PublishedCheckpoint_GivesItBack()
    {
        Assert.True(Checkpoint.TryParse(Published, out var checkpoint));
        Assert.Equal(("example.com/log/testdata", 3UL), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal(Published, checkpoint.ToString());
    }

    [Fact]
    public void TryParse_PublishedBodies_AsTheirAuthorsSay()
    {
        if (Vectors.Find(output, "note", "checkpoint-bodies.json") is not { } path)
        {
            return;
        }

        using var vectors = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var text = Encoding.UTF8.GetString(vector.GetProperty("body_b64").GetBytesFromBase64());
            Assert.True(Checkpoint.TryParse(text, out _) == vector.GetProperty("wantOk").GetBoolean(), vector.GetProperty("desc").GetString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a\n3\n")]
    [InlineData("a\n03\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\n")]
    [InlineData("a\n+3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\n")]
    [InlineData("a\n18446744073709551616\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\n")]
    [InlineData("a\n0\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\n")]
    [InlineData("a\n3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKl=\n")]
    [InlineData("a\n3\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavA==\n")]
    [InlineData("a\r\n3\r\nWqx3HImawpLnS/Gv4ubjAvi1WIOy0b8Ze0amvqbavKk=\r\n")]
    public void TryParse_OtherText_IsRefused(string text) => Assert.False(Checkpoint.TryParse(text, out _));
}
