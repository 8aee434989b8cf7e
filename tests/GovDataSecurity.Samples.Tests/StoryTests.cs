using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SocialAssistance;
using SocialAssistance.Collection;
using SocialAssistance.Narrative;

namespace GovDataSecurity.Samples.Tests;

public sealed class StoryTests
{
    private static readonly string Families = Path.Combine(AppContext.BaseDirectory, "data", "families.csv");

    [Fact]
    public async Task Tell_TwiceInARow_EveryClaimHolds()
    {
        using var folder = new TemporaryFolder();
        for (var run = 0; run < 2; run++)
        {
            using var output = new StringWriter();

            Assert.True(await Story.TellAsync(Families, folder.PathOf("out"), output), output.ToString());
            Assert.InRange(Regex.Count(output.ToString(), "✓"), 20, 100);
            Assert.DoesNotContain('✗', output.ToString());
        }

        string[] evidence = ["relief.db", "audit", "orders", "certificates", "application.log", "for-education-bureau.csv"];
        Assert.All(evidence, name => Assert.True(Path.Exists(folder.PathOf(Path.Combine("out", name))), name));
    }

    [Fact]
    public void Claims_OneThatDoesNotHold_FailsTheStory()
    {
        using var output = new StringWriter();
        var claims = new Claims(output);

        claims.Check(true, "holds");
        Assert.True(claims.AllHold);
        claims.Check(false, "doesn't");

        Assert.False(claims.AllHold);
        Assert.Contains("✗ doesn't", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_RefusalForAnotherReasonOrNone_DoesNotHold()
    {
        var none = new Claims(TextWriter.Null);
        await none.RefusesAsync(() => Task.CompletedTask, ErrorCode.KeyDestroyed, "");
        var other = new Claims(TextWriter.Null);
        await other.RefusesAsync(() => throw new GovDataSecurityException(ErrorCode.KeyNotFound, "00"), ErrorCode.KeyDestroyed, "");

        Assert.False(none.AllHold);
        Assert.False(other.AllHold);
    }

    [Fact]
    public void PlantedValues_AreFoundInBothEncodings()
    {
        using var folder = new TemporaryFolder();
        var members = FamilyCsv.Read(Families);
        var planted = new PlantedValues(members);
        File.WriteAllText(folder.PathOf("utf8"), "x" + members[5].IdNumber + members[6].Name);
        File.WriteAllText(folder.PathOf("utf16"), "x" + members[5].IdNumber, System.Text.Encoding.Unicode);
        File.WriteAllText(folder.PathOf("none"), "990101200001010000");

        Assert.Equal(2, planted.CountIn(folder.PathOf("utf8")));
        Assert.Equal(1, planted.CountIn(folder.PathOf("utf16")));
        Assert.Equal(0, planted.CountIn(folder.PathOf("none")));
        Assert.Equal(3, planted.CountIn(folder.Root));
    }

    [Theory]
    [InlineData("SA-2026-0001,户主,张示例,990101198503150017,not-a-date,男,,示例路,,,1.00")]
    [InlineData("SA-2026-0001,户主,,990101198503150017,1985-03-15,男,,示例路,,,1.00")]
    [InlineData("SA-2026-0001,户主,张示例,990101198503150017,1985-03-15,男")]
    [InlineData("SA-2026-0001,户主,张示例,990101198503150017,1985-03-15,男,,示例路,,,many")]
    public void Read_AMalformedLine_RefusesByNumberAndRepeatsNothing(string line)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("bad.csv"), SimulatedFamilies.Header + "\n" + line + "\n");

        var error = Assert.Throws<GovDataSecurityException>(() => FamilyCsv.Read(folder.PathOf("bad.csv")));

        Assert.Equal(ErrorCode.FileMalformed, error.Code);
        Assert.DoesNotContain("990101198503150017", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("张示例", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_SaysSo()
        => Assert.Equal(ErrorCode.FileNotFound, Assert.Throws<GovDataSecurityException>(() => FamilyCsv.Read("no-such.csv")).Code);

    [Fact]
    public void Texts_StandInBothLanguages()
    {
        var texts = new ResourceManager("SocialAssistance.Narrative.Texts", typeof(Narrator).Assembly);
        var english = Texts(texts, CultureInfo.InvariantCulture);
        var chinese = Texts(texts, CultureInfo.GetCultureInfo("zh-Hans"));

        Assert.Equal(english.Keys.Order(), chinese.Keys.Order());
        Assert.DoesNotContain(chinese.Values, text => text.Contains("合规", StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Texts(ResourceManager texts, CultureInfo culture)
        => texts.GetResourceSet(culture, true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
