// 泛型、索引器、结构、主构造函数、运算符、事件参数里的降级。
using System;
using System.Collections.Generic;
using System.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Downgrade.GenericTargets;

public sealed record Veteran
{
    public int Number { get; init; }
    [PersonName] public required string Name { get; init; }
    [OfficerIdNumber] public required string OfficerId { get; init; }
    [DisabilityStatus] public string? Injury { get; init; }
    [Classified(DataLevel.General1)] public string Branch { get; init; } = "";
    public DateOnly Enlisted { get; init; }
}

public readonly struct Badge
{
    [NotClassified("胸牌")] public readonly string Text;
    [Classified(DataLevel.General1)] public readonly string Branch;

    public Badge(Veteran veteran)
    {
        Text = veteran.Name; // GDS4001
        Branch = veteran.Branch; // clean
    }

    public Badge(string branch)
    {
        Text = branch; // clean
        Branch = branch; // clean
    }
}

public sealed class Poster([Classified(DataLevel.General1)] string title, string footer)
{
    public string Title { get; } = title;

    public string Footer { get; } = footer;

    [NotClassified("公开栏")] public string this[int line]
    {
        get => line == 0 ? Title : Footer;
        set => Lines[line] = value;
    }

    [Classified(DataLevel.General1)] public string[] Lines { get; } = new string[9];

    [Classified(DataLevel.General1)] public Queue<string> Pending { get; } = new();

    [Classified(DataLevel.General1)] public HashSet<string> Seen { get; } = [];
}

public sealed class Envelope<T>
{
    [Classified(DataLevel.General1)] public T? Public { get; set; }

    [Classified(DataLevel.General4)] public T? Secret { get; set; }
}

[Classified(DataLevel.General1)]
public sealed class OpenNotice
{
    public string Title { get; set; } = "";

    public int Attendees { get; set; }
}

public sealed class PosterService
{
    public Poster Compose(Veteran veteran)
    {
        var poster = new Poster(veteran.Branch, "退役军人事务局"); // clean
        poster.Lines[0] = veteran.Branch; // clean
        poster.Lines[1] = veteran.Name; // GDS4001
        poster[2] = veteran.OfficerId; // GDS4001
        poster[3] = veteran.Enlisted.ToString("O"); // clean
        poster.Pending.Enqueue(veteran.Branch); // clean
        poster.Pending.Enqueue(veteran.Name); // GDS4001
        poster.Seen.Add(Mask.PersonName(veteran.Name)); // clean
        poster.Seen.Add(veteran.OfficerId); // GDS4001
        return poster;
    }

    public Poster Title(Veteran veteran)
        => new($"表彰{veteran.Name}", "退役军人事务局"); // GDS4001

    public Envelope<string> Seal(Veteran veteran)
    {
        var envelope = new Envelope<string>();
        envelope.Secret = veteran.Injury; // clean
        envelope.Public = veteran.Branch; // clean
        envelope.Public = veteran.Injury; // GDS4001
        envelope.Public = veteran.Injury is null ? "无" : "有"; // clean
        return envelope;
    }

    public Envelope<List<string>> SealAll(IEnumerable<Veteran> veterans)
        => new() { Public = veterans.Select(v => v.Name).ToList() }; // GDS4001

    public Envelope<int> Count(IReadOnlyCollection<Veteran> veterans)
        => new() { Public = veterans.Count(v => v.Injury is not null) }; // clean

    public OpenNotice Notice(Veteran veteran) => new()
    {
        Title = "欢迎" + veteran.Name, // GDS4001
        Attendees = veteran.Number, // clean
    };

    public void Exchange(Veteran veteran, OpenNotice notice, Poster poster)
    {
        (notice.Title, var footer) = (veteran.Name, veteran.Branch); // GDS4001 hard
        poster.Pending.Enqueue(footer); // clean
        Swap(ref footer, veteran.Branch);
        notice.Title = footer; // clean
        Swap(ref footer, veteran.OfficerId);
        notice.Title = footer; // GDS4001 hard
    }

    private static void Swap(ref string target, string source) => target = source;
}
