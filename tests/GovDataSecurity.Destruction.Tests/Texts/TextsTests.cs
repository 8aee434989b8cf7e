using System.Collections;
using System.Globalization;

namespace GovDataSecurity.Destruction.Tests;

public sealed class TextsTests
{
    [Fact]
    public void EveryText_IsThereInBothLanguages_WithTheSamePlaceholders()
    {
        var english = Read(CultureInfo.InvariantCulture);
        var chinese = Read(Texts.Chinese);

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, text) in english)
        {
            Assert.Equal(text.Contains("{0}", StringComparison.Ordinal), chinese[name].Contains("{0}", StringComparison.Ordinal));
            Assert.DoesNotContain("合规", chinese[name], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryRoleAndState_HasAName()
    {
        foreach (var role in Enum.GetValues<DestructionRole>())
        {
            Assert.NotEmpty(Texts.Name(role).ToString(null, Texts.Chinese));
        }

        foreach (var state in Enum.GetValues<DestructionState>())
        {
            Assert.NotEmpty(Texts.Name(state).ToString(null, Texts.English));
        }
    }

    private static Dictionary<string, string> Read(CultureInfo culture)
        => Texts.Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
