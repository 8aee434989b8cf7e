// 语言:事件、局部函数、主构造函数、扩展成员、索引器、运算符、接口静态成员。
using System.Runtime.CompilerServices;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Language;

public sealed class MovedEventArgs(FamilyMember member, string town) : EventArgs
{
    public FamilyMember Member { get; } = member;

    public string Town => town;
}

public sealed class Movements
{
    public event EventHandler<MovedEventArgs>? Moved;

    public event Action<string, int>? Counted;

    public void Move(FamilyMember member, string town)
    {
        Moved?.Invoke(this, new MovedEventArgs(member, town));
        Counted?.Invoke(member.Address ?? town, member.Version);
    }
}

public interface IDescribed<TSelf>
    where TSelf : IDescribed<TSelf>
{
    static abstract string Describe(TSelf self);

    string Short => "无";
}

public sealed class Tenant(string name, string town) : IDescribed<Tenant>
{
    [PersonName] public string Name => name;

    public string Town => town;

    public static string Describe(Tenant self) => self.Name + "@" + self.Town;

    public string Short => Town;

    public static explicit operator string(Tenant tenant) => tenant.Name;

    public static Tenant operator +(Tenant tenant, string suffix) => new(tenant.Name + suffix, tenant.Town);

    public static bool operator true(Tenant tenant) => tenant.Name.Length > 0;

    public static bool operator false(Tenant tenant) => tenant.Name.Length == 0;
}

public readonly struct Shelter(int number) : IDescribed<Shelter>
{
    public int Number => number;

    public static string Describe(Shelter self) => $"第 {self.Number} 号";
}

public sealed class Roll
{
    private readonly Dictionary<int, Tenant> _tenants = [];

    public Tenant this[int number]
    {
        get => _tenants[number];
        set => _tenants[number] = value;
    }

    public string this[int number, string part] => part == "name" ? _tenants[number].Name : _tenants[number].Town;

    public ref readonly string Latest => ref _latest;

    private string _latest = "";

    public void Note(FamilyMember member) => _latest = member.IdNumber;
}

public static class TenantExtensions
{
    extension(FamilyMember member)
    {
        public string Card => member.IdNumber[..10];

        public string Tag() => $"{member.Relation}-{member.Version}";

        public static string None => "无";
    }
}

[InlineArray(4)]
public struct Digits
{
    private char _first;
}

public sealed partial class Language(ILogger<Language> logger, Movements movements)
{
    public void Subscribe()
    {
        movements.Moved += OnMoved;
        movements.Moved += (_, e) => logger.LogInformation("迁往 {Town}", e.Town); // clean
        movements.Moved += (_, e) => logger.LogInformation("迁移 {Name}", e.Member.Name); // GDS3001
        movements.Counted += (where, count) => logger.LogInformation("计数 {Count}", count); // clean
        movements.Counted += (where, count) => logger.LogInformation("计数 {Where}", where); // GDS3001
    }

    private void OnMoved(object? sender, MovedEventArgs e)
    {
        var (phone, version) = (e.Member.Phone, e.Member.Version);
        logger.LogInformation("迁移 {Version}", version); // clean
        logger.LogInformation("迁移 {Phone}", phone); // GDS3001
    }

    private static string Of<T>(T value)
        where T : IDescribed<T> => T.Describe(value);

    public void Statics(Tenant tenant, Shelter shelter)
    {
        logger.LogInformation("{Shelter}", Of(shelter)); // clean
        logger.LogInformation("{Tenant}", Of(tenant)); // GDS3001 hard
        logger.LogInformation("{Tenant}", Tenant.Describe(tenant)); // GDS3001
        logger.LogInformation("{Short}", tenant.Short); // clean
        logger.LogInformation("{Text}", (string)tenant); // GDS3001
        logger.LogInformation("{Name}", (tenant + "先生").Name); // GDS3001
        logger.LogInformation("{Known}", tenant ? "有" : "无"); // clean
    }

    public void Rolls(Roll roll, FamilyMember member)
    {
        roll.Note(member);
        ref readonly var latest = ref roll.Latest;
        logger.LogInformation("{Latest}", latest); // GDS3001
        logger.LogInformation("{Town}", roll[1].Town); // clean
        logger.LogInformation("{Name}", roll[1].Name); // GDS3001
        logger.LogInformation("{Part}", roll[1, "name"]); // GDS3001
        logger.LogInformation("{Card}", member.Card); // GDS3001
        logger.LogInformation("{Tag} {None}", member.Tag(), FamilyMember.None); // clean
        var digits = new Digits();
        for (var i = 0; i < 4; i++)
        {
            digits[i] = member.IdNumber[i];
        }

        logger.LogInformation("{Digits}", new string((ReadOnlySpan<char>)digits)); // GDS3001 hard
    }

    public void Locals(IReadOnlyList<FamilyMember> members)
    {
        var lines = new List<string>();
        foreach (var member in members)
        {
            Add(member, m => m.Scheme);
        }

        logger.LogInformation("{Lines}", string.Join(';', lines)); // clean
        var names = new List<string>();
        foreach (var member in members)
        {
            Take(member);
        }

        logger.LogInformation("{Names}", string.Join(';', names)); // GDS3001
        logger.LogInformation("{First}", First(members)?.Relation); // clean
        logger.LogInformation("{First}", First(members) is { } first ? Mask.PersonName(first.Name) : ""); // clean
        logger.LogInformation("{Sum}", Sum(members)); // GDS3001

        void Add(FamilyMember member, Func<FamilyMember, string> part) => lines.Add(part(member));

        void Take(FamilyMember member)
        {
            if (member.Version > 0)
            {
                names.Add(member.Name);
            }
        }

        static FamilyMember? First(IReadOnlyList<FamilyMember> all) => all is [var one, ..] ? one : null;

        static decimal Sum(IReadOnlyList<FamilyMember> all)
        {
            var sum = 0m;
            foreach (var member in all)
            {
                checked
                {
                    sum += member.MonthlyIncome;
                }
            }

            return sum;
        }
    }

    public void Deferred(FamilyMember member)
    {
        var name = new Lazy<string>(() => member.Name);
        logger.LogInformation("{Created}", name.IsValueCreated); // clean
        logger.LogInformation("{Name}", name.Value); // GDS3001
        Func<string> later = member.Disability switch { null => () => "无", _ => () => member.Disability };
        logger.LogInformation("{Later}", later()); // GDS3001
        Report(member, new Progress<string>(text => logger.LogInformation("进度 {Text}", text))); // GDS3001 @progress
        var guard = (Action)(() => { });
        guard += () => logger.LogInformation("{Birth}", member.Birth); // GDS3001
        guard();
        var weak = new WeakReference<FamilyMember>(member);
        if (weak.TryGetTarget(out var target))
        {
            logger.LogInformation("{Version}", target.Version); // clean
            logger.LogInformation("{Bank}", target.BankAccount); // GDS3001
        }
    }

    private static void Report(FamilyMember member, IProgress<string> progress)
    {
        progress.Report(member.Scheme); // clean
        progress.Report(member.Name); // GDS3001 @progress
    }

    public partial string Named(FamilyMember member);

    public void Partials(FamilyMember member)
    {
        logger.LogInformation("{Named}", Named(member)); // GDS3001
        logger.LogInformation("{Length}", Named(member).Length); // clean
    }
}
