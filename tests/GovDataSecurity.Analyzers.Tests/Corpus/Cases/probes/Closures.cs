using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Closures;

internal sealed class Later(Func<string> make)
{
    private readonly Func<string> _make = make;

    public Func<string>? Other { get; set; }

    public string Run() => _make();
}

internal sealed class Closures(ILogger<Closures> logger)
{
    private static Func<string, string> Curry(string head) => tail => head + tail;

    private static Func<string, Func<string, string>> Curry3(string a) => b => c => a + b + c;

    private static Func<string> Local(string text)
    {
        return Inner;

        string Inner() => text.Trim();
    }

    private static Func<string> Chosen(bool first, string a, string b)
    {
        if (first)
        {
            return () => a;
        }

        return () => b;
    }

    private static Func<int> Counter(string text)
    {
        var calls = text.Length;
        return () => ++calls;
    }

    private static (Func<string> Name, Func<int> Age) Both(FamilyMember member)
    {
        var name = member.Name[..1];
        var age = member.Version;
        return (() => name, () => age);
    }

    private static Later Postponed(string text) => new(() => text);

    public void Curried(FamilyMember m)
    {
        logger.LogInformation("{Text}", Curry(m.Name)("同志")); // GDS3001
        logger.LogInformation("{Text}", Curry(m.Scheme)("方案")); // clean
        logger.LogInformation("{Text}", Curry("姓名")(m.Name)); // GDS3001
        logger.LogInformation("{Text}", Curry3(m.Scheme)("二")(m.Phone ?? "")); // GDS3001
        logger.LogInformation("{Text}", Curry3(m.Scheme)(m.Address ?? "")("三")); // GDS3001
        logger.LogInformation("{Text}", Curry3(m.Scheme)("二")("三")); // clean
        logger.LogInformation("{Text}", Curry(Mask.PersonName(m.Name)!)("同志")); // clean
    }

    public void Kept(FamilyMember m)
    {
        var leaking = Curry(m.Name);
        var harmless = Curry(m.Scheme);
        logger.LogInformation("{Text}", leaking("一")); // GDS3001
        logger.LogInformation("{Text}", harmless("一")); // clean
        Func<string, Func<string>> bind = text => () => text + "。";
        var first = bind(m.Address ?? "");
        var second = bind(m.Scheme);
        logger.LogInformation("{Text}", second()); // clean
        logger.LogInformation("{Text}", first()); // GDS3001
    }

    public void Others(FamilyMember m)
    {
        logger.LogInformation("{Text}", Local(m.IdNumber)()); // GDS3001
        logger.LogInformation("{Text}", Local(m.Scheme)()); // clean
        logger.LogInformation("{Text}", Chosen(m.Version > 1, m.Scheme, m.BankAccount ?? "")()); // GDS3001
        logger.LogInformation("{Text}", Chosen(m.Version > 1, m.Scheme, "无")()); // clean
        logger.LogInformation("{Calls}", Counter(m.IdNumber)()); // clean
        var both = Both(m);
        logger.LogInformation("{Name}", both.Name()); // GDS3001
        logger.LogInformation("{Age}", both.Age()); // clean
        logger.LogInformation("{Text}", Postponed(m.Name).Run()); // GDS3001
        logger.LogInformation("{Text}", Postponed(m.Scheme).Run()); // clean
        var later = new Later(() => "无") { Other = Curry3(m.Phone ?? "")("a") is var f ? () => f("b") : null };
        logger.LogInformation("{Text}", later.Run()); // clean
        logger.LogInformation("{Text}", later.Other?.Invoke()); // GDS3001 hard
    }
}
