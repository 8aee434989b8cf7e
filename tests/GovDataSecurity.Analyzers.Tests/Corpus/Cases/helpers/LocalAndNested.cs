using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Nested;

/// <summary>The abstract step of a batch, with its template method.</summary>
public abstract class Batch<TItem>(ILogger logger)
{
    protected ILogger Logger { get; } = logger;

    public void Run(IEnumerable<TItem> items)
    {
        var done = 0;
        foreach (var item in items)
        {
            Before(item);
            Handle(item);
            done++;
        }

        Logger.LogInformation("共 {Done}", done); // clean
    }

    protected virtual void Before(TItem item)
    {
    }

    protected abstract void Handle(TItem item);

    protected void Note(string text) => Logger.LogInformation("{Text}", text); // GDS3001 @batch

    protected static string Caption(string text) => "批 " + text;
}

public sealed class MemberBatch(ILogger<MemberBatch> logger) : Batch<FamilyMember>(logger)
{
    private string? _before;

    protected override void Before(FamilyMember item) => _before = item.Name;

    protected override void Handle(FamilyMember item)
    {
        Note(item.Scheme); // clean
        Note(item.IdNumber); // GDS3001 @batch
        Logger.LogInformation("{Caption}", Caption(item.Address ?? "")); // GDS3001
        Logger.LogInformation("{Caption}", Caption(item.Scheme)); // clean
        Logger.LogInformation("{Before}", _before); // GDS3001
    }

    public sealed class Settings
    {
        public string Title { get; set; } = "批处理";

        public int Size { get; set; } = 100;
    }
}

public sealed class NumberBatch(ILogger<NumberBatch> logger) : Batch<int>(logger)
{
    protected override void Handle(int item) => Logger.LogInformation("{Item}", item); // clean
}

/// <summary>局部函数与嵌套类型.</summary>
public sealed class LocalAndNested(ILogger<LocalAndNested> logger)
{
    private readonly Node _root = new("根");

    public int Walk(Household household)
    {
        return Visit(household.Members, 0);

        int Visit(IReadOnlyList<FamilyMember> members, int depth)
        {
            if (depth >= members.Count)
            {
                return depth;
            }

            var current = members[depth];
            logger.LogInformation("{Depth}", depth); // clean
            logger.LogInformation("{Name}", Short(current.Name)); // GDS3001
            logger.LogInformation("{Masked}", Short(Mask.PersonName(current.Name))); // clean
            return Visit(members, depth + 1);

            static string Short(string text) => text.Length > 4 ? text[..4] : text;
        }
    }

    public void Tree(FamilyMember member)
    {
        _root.Add(member.Scheme).Add("叶");
        logger.LogInformation("{Size}", _root.Size()); // clean
        var leaf = new Node(member.Name);
        logger.LogInformation("{Leaf}", leaf.Title); // GDS3001
        logger.LogInformation("{Path}", leaf.Path()); // GDS3001 hard
        var plain = new Node(member.Scheme);
        logger.LogInformation("{Leaf}", plain.Title); // clean
    }

    public void Closures(FamilyMember member, IEnumerable<FamilyMember> members)
    {
        var seen = new HashSet<string>();
        bool IsNew(string number) => seen.Add(number);
        foreach (var each in members)
        {
            logger.LogInformation("{New}", IsNew(each.IdNumber)); // clean
        }

        Func<Func<string>> outer = () => () => member.Phone ?? "";
        logger.LogInformation("{Inner}", outer()()); // GDS3001 hard
        Func<string, Func<string>> bind = text => () => text + "。";
        logger.LogInformation("{Bound}", bind(member.Address ?? "")()); // GDS3001 hard
        logger.LogInformation("{Bound}", bind(member.Scheme)()); // clean
        Action? later = null;
        later += () => logger.LogInformation("{Birth}", member.Birth); // GDS3001
        later();
        var total = 0m;
        void Count(FamilyMember one) => total += one.MonthlyIncome;
        foreach (var each in members)
        {
            Count(each);
        }

        logger.LogInformation("{Total}", total); // GDS3001
        Predicate<FamilyMember> filter = m => m.Disability is not null;
        logger.LogInformation("{Filtered}", members.ToList().FindAll(filter).Count); // clean
        logger.LogInformation("{Found}", members.ToList().Find(filter)?.Disability); // GDS3001
        Converter<FamilyMember, string> convert = m => m.BankAccount ?? "";
        logger.LogInformation("{Converted}", convert(member)); // GDS3001
        Comparison<FamilyMember> compare = (a, b) => string.CompareOrdinal(a.IdNumber, b.IdNumber);
        logger.LogInformation("{Compared}", compare(member, member)); // clean
    }

    private sealed class Node(string title)
    {
        private readonly List<Node> _children = [];
        private Node? _parent;

        public string Title { get; } = title;

        public Node Add(string text)
        {
            var child = new Node(text) { _parent = this };
            _children.Add(child);
            return child;
        }

        public int Size() => 1 + _children.Sum(child => child.Size());

        public string Path() => _parent is null ? Title : _parent.Path() + "/" + Title;
    }
}
