using System.Globalization;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Testing;

/// <summary>What is said of people: plausible, and the same for many, so that nothing of it marks a simulated person.</summary>
internal static class Facts
{
    private static readonly DateOnly LastDay = new(2025, 12, 31);

    private static readonly string[] Religions = ["无宗教信仰", "佛教", "道教", "伊斯兰教", "天主教", "基督教"];
    private static readonly string[] LowIncomeStatuses = ["最低生活保障对象", "特困人员", "低保边缘家庭成员", "刚性支出困难家庭成员"];

    private static readonly string[] Diagnoses =
        ["I10 原发性高血压", "E11 2型糖尿病", "J18 肺炎", "J45 哮喘", "K29 胃炎", "M51 椎间盘疾患", "N18 慢性肾脏病", "I63 脑梗死", "I25 慢性缺血性心脏病", "F32 抑郁发作", "C34 肺恶性肿瘤", "H25 老年性白内障"];

    public static ValueSpace BirthDates { get; } = Unmarked(number => LastDay.AddDays(-(int)(number % 36_525)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static ValueSpace Ages { get; } = Unmarked(number => (number % 100).ToString(CultureInfo.InvariantCulture));

    public static ValueSpace Genders { get; } = Words(LifeCourse.Genders);

    public static ValueSpace Ethnicities { get; } = Words(LifeCourse.Ethnicities);

    public static ValueSpace MaritalStatuses { get; } = Words(LifeCourse.MaritalStatuses);

    public static ValueSpace Educations { get; } = Words(LifeCourse.Educations);

    public static ValueSpace Occupations { get; } = Words(LifeCourse.Occupations);

    public static ValueSpace ReligiousBeliefs { get; } = Words(Religions);

    public static ValueSpace Disabilities { get; } = Words(LifeCourse.Disabilities);

    public static ValueSpace LowIncome { get; } = Words(LowIncomeStatuses);

    public static ValueSpace MedicalDiagnoses { get; } = Words(Diagnoses);

    /// <summary>Yuan, in steps of ten.</summary>
    public static ValueSpace Amounts { get; } = Unmarked(number => (number % 3_000 * 10).ToString(CultureInfo.InvariantCulture) + ".00");

    /// <summary>Latitude and longitude in the Taklamakan desert.</summary>
    public static ValueSpace Locations { get; } = new(1_000_000, Location, IsLocation);

    private static ValueSpace Words(string[] words) => Unmarked(number => words[number % (ulong)words.Length]);

    private static ValueSpace Unmarked(Func<ulong, string> write) => new(0, write, _ => false);

    private static string Location(ulong number) => string.Create(CultureInfo.InvariantCulture, $"39.{number / 1000:D3}0,83.{number % 1000:D3}0");

    private static bool IsLocation(ReadOnlySpan<char> text) => text.Length == 15 && text.StartsWith("39.") && text[7..11] is ",83." && AsciiText.AreDigits(text[3..7]) && AsciiText.AreDigits(text[11..]);
}
