using System.Globalization;
using System.Text;

namespace GovDataSecurity.Samples.Tests;

/// <summary>Makes the families of <c>samples/data/families.csv</c>: the same ones every time, and none that could be anyone.</summary>
/// <remarks>
/// Divisions 9901xx were never issued (GB/T 2260 has no province 99), with right check digits; mobile numbers start with 154, which is not allocated;
/// bank accounts fail their check digit on purpose; names consist of a surname and 示例 or 小例.
/// </remarks>
internal sealed class SimulatedFamilies
{
    public const int Count = 1_000;
    public const string Header = "family_id,relation,name,id_number,birth_date,gender,phone,address,bank_account,disability,monthly_income";

    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly string[] Surnames =
    [
        "张", "李", "王", "赵", "陈", "刘", "杨", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗",
        "欧阳", "司马", "诸葛", "上官", "尉迟", "𠮷", "买买提·", "阿依·",
    ];

    private static readonly string[] Endings = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳"];
    private static readonly string[] Disabilities = ["视力残疾一级", "听力残疾二级", "肢体残疾二级", "智力残疾三级", "精神残疾二级"];

    private ulong _state = 20_261_121;

    public static string Csv()
    {
        var csv = new StringBuilder(Header).Append('\n');
        var families = new SimulatedFamilies();
        for (var number = 1; number <= Count; number++)
        {
            families.AppendFamily(csv, number);
        }

        return csv.ToString();
    }

    private void AppendFamily(StringBuilder csv, int number)
    {
        var id = $"SA-2026-{number:D4}";
        var surname = Pick(Surnames);
        var address = $"示例省示例市示例区示例路{Next(1, 999)}号{Next(1, 30)}室";
        AppendMember(csv, id, "户主", surname + "示例", Next(26, 70), address);
        if (Next(0, 10) < 6)
        {
            AppendMember(csv, id, "配偶", Pick(Surnames) + "示例", Next(26, 70), address);
        }

        for (var children = Next(0, 4); children > 0; children--)
        {
            AppendMember(csv, id, "子女", surname + "小例", Next(0, 24), address);
        }
    }

    private void AppendMember(StringBuilder csv, string family, string relation, string name, int age, string address)
    {
        var birth = Today.AddYears(-age).AddDays(-Next(1, 360));
        var woman = Next(0, 2) == 0;
        var phone = age >= 12 ? $"154{Next(0, 100_000_000):D8}" : "";
        var account = age >= 18 ? BankAccount() : "";
        var disability = Next(0, 100) < 12 ? Pick(Disabilities) : "";
        var income = age >= 18 ? (Next(0, 260) * 10).ToString(CultureInfo.InvariantCulture) + ".50" : "0";
        csv.AppendJoin(',', family, relation, name + Pick(Endings), IdNumber(birth, woman), birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), woman ? "女" : "男", phone, address, account, disability, income)
            .Append('\n');
    }

    private string IdNumber(DateOnly birth, bool woman)
    {
        var body = $"9901{Next(1, 20):D2}{birth:yyyyMMdd}{(Next(0, 500) * 2) + (woman ? 0 : 1):D3}";
        return body + ResidentIdCheck(body);
    }

    private string BankAccount()
    {
        var body = $"6299{Next(0, 100_000_000):D8}{Next(0, 1_000_000):D6}";
        return body + (char)('0' + ((LuhnDigit(body) + 5) % 10));
    }

    private static char ResidentIdCheck(string body)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    private static int LuhnDigit(string body)
    {
        var sum = body.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 2 : 1)).Sum(product => product > 9 ? product - 9 : product);
        return (10 - (sum % 10)) % 10;
    }

    private string Pick(string[] values) => values[Next(0, values.Length)];

    /// <summary>SplitMix64: small, and the same on every machine and version.</summary>
    private int Next(int from, int to)
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return from + (int)((z ^ (z >> 31)) % (ulong)(to - from));
    }
}
