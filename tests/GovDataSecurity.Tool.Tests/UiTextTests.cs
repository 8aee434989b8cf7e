using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Tests;

public sealed class UiTextTests
{
    [Fact]
    public void Texts_StandInBothLanguagesWithTheSameParts()
    {
        var english = TextsIn(CultureInfo.InvariantCulture);
        var chinese = TextsIn(CultureInfo.GetCultureInfo("zh-Hans"));
        var names = typeof(UiText).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => field.Name).Order();

        Assert.Equal(names, english.Keys.Order());
        Assert.Equal(names, chinese.Keys.Order());
        Assert.All(names, name => Assert.Equal(Parts(english[name]), Parts(chinese[name])));
        Assert.All(chinese.Values, text => Assert.Contains(text, c => c is >= '一' and <= '鿿'));
    }

    private static Dictionary<string, string> TextsIn(CultureInfo culture)
        => UiText.Resources.GetResourceSet(culture, true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> Parts(string text) => Regex.Matches(text, @"\{\d+\}").Select(match => match.Value).Order();
}
