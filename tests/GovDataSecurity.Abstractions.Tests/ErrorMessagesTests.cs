using System.Globalization;
using System.Text.RegularExpressions;

namespace GovDataSecurity.Tests;

public sealed partial class ErrorMessagesTests
{
    public static TheoryData<ErrorCode> Codes => new(Enum.GetValues<ErrorCode>());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Text_EveryCode_StandsInBothLanguagesWithTheSameParts(ErrorCode code)
    {
        var english = ErrorMessages.Resources.GetResourceSet(CultureInfo.InvariantCulture, true, tryParents: false)!.GetString(code.ToString());
        var chinese = ErrorMessages.Resources.GetResourceSet(CultureInfo.GetCultureInfo("zh-Hans"), true, tryParents: false)!.GetString(code.ToString());

        Assert.False(string.IsNullOrWhiteSpace(english));
        Assert.False(string.IsNullOrWhiteSpace(chinese));
        Assert.Equal(Parts(english!), Parts(chinese!));
        Assert.Contains(chinese!, c => c is >= '一' and <= '鿿');
        Assert.DoesNotContain(english!, c => c is >= '一' and <= '鿿');
        Assert.DoesNotContain("合规", chinese!, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfNoCode_IsLeftOver()
    {
        var keys = ErrorMessages.Resources.GetResourceSet(CultureInfo.InvariantCulture, true, tryParents: false)!
            .Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key);

        Assert.Empty(keys.Except(Enum.GetNames<ErrorCode>()));
    }

    [Fact]
    public void Numbers_AreUnique()
        => Assert.Equal(Enum.GetNames<ErrorCode>().Length, Enum.GetValues<ErrorCode>().Distinct().Count());

    private static IEnumerable<string> Parts(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
