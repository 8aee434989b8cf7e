// 示例号码:国家标准中公布的号码写给带标注的成员。
using GovDataSecurity;

namespace Gov.Practice.Samples;

public sealed class Person
{
    [ResidentIdNumber] public string Number { get; set; } = "11010519491231002X"; // GDS3005
    [ResidentIdNumber] public string Simulated { get; set; } = "990101198503150017"; // clean
    public string Serial { get; set; } = "11010519491231002X"; // clean
}

public static class Seeds
{
    private const string Region = "110105";

    public static readonly Person[] All =
    [
        new() { Number = Region + "19491231" + "002X" }, // GDS3005
        new() { Number = "990101198708220023" }, // clean
        new() { Number = "110105194912310021" }, // clean
    ];

    public static void Register([ResidentIdNumber] string number, string serial) => _ = number.Length + serial.Length;

    public static void Run()
    {
        Register("11010519491231002X", "1"); // GDS3005
        Register("990101201506010030", "11010519491231002X"); // clean
        Register(serial: "1", number: $"{Region}19491231002X"); // GDS3005
    }
}
