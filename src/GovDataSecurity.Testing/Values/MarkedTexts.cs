using GovDataSecurity.Masking;

namespace GovDataSecurity.Testing;

/// <summary>Texts that carry 示例 (example) in themselves: names, addresses, records, and what stands for images and samples.</summary>
internal static class MarkedTexts
{
    private const string Label = "【示例】";
    private const string Placeholder = "simulated:";

    private static readonly string[] Requests =
        ["申请人因病致贫，请求给予临时救助", "家中老人长期卧床，咨询长期护理补贴", "反映小区供暖不足，请求协调处理", "咨询低保申请所需材料", "反映道路照明损坏，存在安全隐患", "申请残疾人辅助器具适配"];

    /// <summary>Names as simulated citizens have them; recognized are also those that stand for real ones in masked data.</summary>
    public static ValueSpace Names { get; } = new(0, Name, text => HasMark(text) || FakeNames.IsSimulated(text));

    /// <summary>Addresses as simulated families have them.</summary>
    public static ValueSpace Addresses { get; } = new(0, Address, HasMark);

    /// <summary>Requests of citizens.</summary>
    public static ValueSpace Requested { get; } = new(0, number => $"{Label}{Requests[number % (ulong)Requests.Length]}。", HasMark);

    /// <summary>A city 示例市 of a province, with an invented road.</summary>
    public static string AddressIn(Province province, ref RandomNumbers numbers)
    {
        var city = province.IsMunicipality ? "" : "示例市";
        return $"{province.Name}{city}示例区{numbers.Pick(Lexicon.GivenNames)}路{numbers.Between(1, 999)}号{numbers.Between(1, 30)}栋{numbers.Between(1, 4)}单元{(numbers.Between(1, 18) * 100) + numbers.Between(1, 4)}室";
    }

    /// <summary>Records of which only the title matters, with a number.</summary>
    public static ValueSpace Records(string title) => new(100_000_000, number => $"{Label}{title}第{number:D8}号", HasMark);

    /// <summary>What has no text of its own, images and samples of the body: a placeholder with a number.</summary>
    public static ValueSpace Placeholders(string name) => new(100_000_000, number => $"{Placeholder}{name}:{number:D8}", text => text.StartsWith(Placeholder));

    private static string Name(ulong number)
    {
        var numbers = new RandomNumbers(number);
        var family = numbers.Below(100) < 2 ? FamilyName.BehindDot(ref numbers) : FamilyName.Surname(ref numbers);
        return family.NameOf(numbers.Chance(50), ref numbers);
    }

    private static string Address(ulong number)
    {
        var numbers = new RandomNumbers(number);
        return AddressIn(numbers.Pick(Province.All), ref numbers);
    }

    private static bool HasMark(ReadOnlySpan<char> text) => text.Contains(Lexicon.Mark, StringComparison.Ordinal);
}
