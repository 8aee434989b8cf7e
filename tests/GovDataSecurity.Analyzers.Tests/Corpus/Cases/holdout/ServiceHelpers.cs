using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Services;

internal sealed class Result<T>
{
    public bool Success { get; init; }
    public string Message { get; init; } = "";
    public T? Data { get; init; }
    public static Result<T> Ok(T data) => new() { Success = true, Data = data };
    public static Result<T> Fail(string message) => new() { Message = message };
}

internal sealed class PageResult<T>(IReadOnlyList<T> items, long total)
{
    public IReadOnlyList<T> Items { get; } = items;
    public long Total { get; } = total;
    public PageResult<TOut> Map<TOut>(Func<T, TOut> map) => new([.. Items.Select(map)], Total);
}

internal interface INamer
{
    string NameOf(FamilyMember m);
    string Greeting(FamilyMember m) => "尊敬的" + NameOf(m);
}

internal sealed class FullNamer : INamer
{
    string INamer.NameOf(FamilyMember m) => m.Name;
}

internal interface ICoder
{
    string Code(FamilyMember m);
}

internal sealed class VersionCoder : ICoder
{
    public string Code(FamilyMember m) => $"{m.Id:N}-{m.Version}";
}

internal abstract class Exporter
{
    protected abstract string Line(FamilyMember m);
    public string Export(IEnumerable<FamilyMember> all) => string.Join('\n', all.Select(Line));
}

internal sealed class PhoneExporter : Exporter
{
    protected override string Line(FamilyMember m) => m.Phone ?? "无";
}

internal abstract class CountExporter
{
    protected abstract int Weight(FamilyMember m);
    public string Export(IEnumerable<FamilyMember> all) => all.Sum(Weight).ToString();
}

internal sealed class VersionExporter : CountExporter
{
    protected override int Weight(FamilyMember m) => m.Version;
}

internal static class MemberExtensions
{
    public static string Brief(this FamilyMember m) => m.Relation + "/" + m.Version;
    public static string Full(this FamilyMember m) => m.Relation + "/" + m.IdNumber;
    public static T Also<T>(this T value, Action<T> act)
    {
        act(value);
        return value;
    }

    public static TOut Pipe<TIn, TOut>(this TIn value, Func<TIn, TOut> next) => next(value);
}

internal partial class MemberService(IMemberRegister register, ILogger<MemberService> logger, INamer namer, ICoder coder)
{
    private static readonly Dictionary<Guid, string> NameCache = new();
    private readonly Lazy<FamilyMember> _head = new(() => register.Find(Guid.Empty));
    private string _lastNumber = "";
    private int _calls;

    public event Action<string>? Announced;
    public event Action<int>? Counted;

    public Result<FamilyMember> Load(Guid id)
    {
        _calls++;
        var found = register.Find(id);
        return found.Version < 0 ? Result<FamilyMember>.Fail("已作废") : Result<FamilyMember>.Ok(found);
    }

    public void UseResult(Guid id)
    {
        var r = Load(id);
        logger.LogInformation("结果 {Ok} {Message}", r.Success, r.Message); // clean
        logger.LogInformation("结果 {Name}", r.Data?.Name); // GDS3001
    }

    public void UsePage(List<FamilyMember> rows)
    {
        var page = new PageResult<FamilyMember>(rows, rows.Count);
        logger.LogInformation("总数 {Total}", page.Total); // clean
        logger.LogInformation("首个 {First}", page.Items[0].Address); // GDS3001
        var ids = page.Map(m => m.Id);
        logger.LogInformation("编号 {Ids}", string.Join(',', ids.Items)); // clean
        var phones = page.Map(m => m.Phone);
        logger.LogInformation("电话 {Phones}", string.Join(',', phones.Items)); // GDS3001
    }

    public void Dispatch(FamilyMember m)
    {
        logger.LogInformation("{Who}", namer.Greeting(m)); // GDS3001
        logger.LogInformation("{Code}", coder.Code(m)); // clean
        Exporter exporter = new PhoneExporter();
        logger.LogInformation("{Lines}", exporter.Export([m])); // GDS3001
        CountExporter counter = new VersionExporter();
        logger.LogInformation("{Sum}", counter.Export([m])); // clean
    }

    public void Chains(FamilyMember m)
    {
        logger.LogInformation("{Brief}", m.Brief()); // clean
        logger.LogInformation("{Full}", m.Full()); // GDS3001
        logger.LogInformation("{Piped}", m.Pipe(x => x.Guardians).Pipe(g => g.FirstOrDefault())); // GDS3001
        logger.LogInformation("{Piped}", m.Pipe(x => x.Guardians).Pipe(g => g.Count)); // clean
        m.Also(x => logger.LogDebug("看 {X}", x.BankAccount)); // GDS3001
        m.Also(x => logger.LogDebug("看 {X}", x.UpdatedAt)); // clean
    }

    public void Remember(FamilyMember m)
    {
        _lastNumber = m.IdNumber;
        NameCache[m.Id] = m.Name;
    }

    public void Report()
    {
        logger.LogInformation("最后 {Number}", _lastNumber); // GDS3001
        logger.LogInformation("调用 {Calls}", _calls); // clean
        foreach (var (key, value) in NameCache)
        {
            logger.LogInformation("缓存键 {Key}", key); // clean
            logger.LogInformation("缓存值 {Value}", value); // GDS3001
        }

        logger.LogInformation("户主 {Name}", _head.Value.Name); // GDS3001
        logger.LogInformation("户主 {Done}", _head.IsValueCreated); // clean
    }

    public void Wire()
    {
        Announced += text => logger.LogInformation("公告 {Text}", text); // GDS3001 @announced
        Counted += number => logger.LogInformation("计数 {Number}", number); // clean
    }

    public void Fire(FamilyMember m)
    {
        Announced?.Invoke(m.Phone ?? ""); // GDS3001 @announced
        Counted?.Invoke(m.Version); // clean
    }

    public async Task AsyncWork(IEnumerable<Guid> ids)
    {
        var all = await Task.WhenAll(ids.Select(id => register.FindAsync(id)));
        logger.LogInformation("取得 {Count}", all.Length); // clean
        logger.LogInformation("取得 {First}", all[0].Name); // GDS3001
        var number = await NumberAsync(all[0]);
        logger.LogInformation("号码 {Number}", number); // GDS3001
        var version = await VersionAsync(all[0]);
        logger.LogInformation("版本 {Version}", version); // clean
        await foreach (var m in register.StreamAsync())
        {
            logger.LogTrace("流 {Id}", m.Id); // clean
            logger.LogTrace("流 {Birth}", m.Birth); // GDS3001
        }

        await foreach (var line in Lines())
        {
            logger.LogTrace("行 {Line}", line); // GDS3001
        }
    }

    private async IAsyncEnumerable<string> Lines()
    {
        await foreach (var m in register.StreamAsync())
        {
            yield return m.Name.PadRight(10);
        }
    }

    private static async ValueTask<string> NumberAsync(FamilyMember m)
    {
        await Task.Yield();
        return m.IdNumber.ToLowerInvariant();
    }

    private static ValueTask<int> VersionAsync(FamilyMember m) => new(m.Version);

    public void LocalFunctions(FamilyMember m)
    {
        Show(m.Address ?? ""); // GDS3001 @local
        ShowCount(m.Address?.Length ?? 0); // clean

        void Show(string text) => logger.LogInformation("地址 {Text}", text); // GDS3001 @local
        void ShowCount(int count) => logger.LogInformation("长度 {Count}", count); // clean
        string Describe() => Mask.PersonName(m.Name) + m.Version;
        logger.LogInformation("{D}", Describe()); // clean
    }
}

internal partial class MemberService
{
    public void Linq(List<FamilyMember> all)
    {
        var byHome = all.GroupBy(m => m.Address);
        foreach (var group in byHome)
        {
            logger.LogInformation("人数 {Count}", group.Count()); // clean
            logger.LogInformation("住址 {Key}", group.Key); // GDS3001
        }

        var byRelation = all.ToLookup(m => m.Relation, m => m.Phone);
        foreach (var group in byRelation)
        {
            logger.LogInformation("关系 {Key}", group.Key); // clean
            logger.LogInformation("电话 {Phones}", string.Join('/', group)); // GDS3001
        }

        var query = from m in all
                    let tail = m.IdNumber.Substring(12)
                    where m.Version > 1
                    orderby m.UpdatedAt
                    select new { m.Id, tail };
        foreach (var row in query)
        {
            logger.LogInformation("行 {Id}", row.Id); // clean
            logger.LogInformation("行 {Tail}", row.tail); // GDS3001
        }

        var longest = all.MaxBy(m => m.MonthlyIncome);
        logger.LogInformation("最高 {Id}", longest?.Id); // clean
        var total = all.Aggregate("", (text, m) => text + m.Name[0]);
        logger.LogInformation("姓 {Total}", total); // GDS3001
        logger.LogInformation("有残疾 {Any}", all.Any(m => m.Disability != null)); // clean
        var dict = all.ToDictionary(m => m.IdNumber, m => m.Version);
        logger.LogInformation("键 {Keys}", string.Join(';', dict.Keys)); // GDS3001
        logger.LogInformation("值 {Values}", string.Join(';', dict.Values)); // clean
        logger.LogInformation("合并 {Zip}", string.Join(';', all.Zip(all, (x, y) => x.Version + y.Version))); // clean
    }
}
