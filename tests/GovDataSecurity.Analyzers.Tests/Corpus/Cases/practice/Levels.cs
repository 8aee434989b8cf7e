// 降级:泛型基类、重写、集合、DTO、委托。
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Gov.Practice.Levels;

public sealed class Assessment
{
    public int Id { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [Asset] public decimal Assets { get; set; }
    [MedicalDiagnosis] public string? Illness { get; set; }
    public string Village { get; set; } = "";
}

public sealed class NoticeBoard
{
    [Classified(DataLevel.General1)] public List<string> Lines { get; } = [];
    [Classified(DataLevel.General1)] public string Title { get; set; } = "";
    [Classified(DataLevel.General2)] public Dictionary<int, string> Names { get; } = [];
}

public sealed record BoardRow([property: NotClassified("on the notice board")] string Text, int Number);

public abstract class Exporter<T>
{
    [return: Classified(DataLevel.General1)]
    public abstract string Row(T item);
}

public sealed class VillageExporter : Exporter<Assessment>
{
    public override string Row(Assessment item) => item.Village + item.Id; // clean
}

public sealed class AssetExporter : Exporter<Assessment>
{
    public override string Row(Assessment item) => $"{item.Village}: {item.Assets}"; // GDS4001 hard
}

public sealed class Board
{
    public void Fill(NoticeBoard board, IEnumerable<Assessment> all)
    {
        foreach (var one in all)
        {
            board.Lines.Add(one.Village); // clean
            board.Lines.Add($"{one.Village} {one.Illness}"); // GDS4001
            board.Names[one.Id] = one.Name; // clean
            board.Names.TryAdd(one.Id, one.Illness ?? ""); // GDS4001
        }

        board.Title = string.Join('、', all.Select(a => a.Village).Distinct()); // clean
        board.Title = all.MaxBy(a => a.Assets)?.Name ?? ""; // GDS4001
        board.Title = all.Max(a => a.Assets) > 100m ? "高" : "低"; // clean
    }

    public IEnumerable<BoardRow> Rows(IEnumerable<Assessment> all)
    {
        var number = 0;
        foreach (var one in all)
        {
            yield return new BoardRow(Mask.PersonName(one.Name)!, ++number); // clean
            yield return new BoardRow(one.Name, ++number); // GDS4001
            yield return new BoardRow(one.Village, ++number); // clean
        }
    }

    public NoticeBoard Copy(Assessment one) => new() { Title = one.Village, Lines = { one.Id.ToString(), one.Name } }; // GDS4001

    public NoticeBoard Plain(Assessment one) => new() { Title = one.Village, Lines = { one.Id.ToString(), one.Village } }; // clean
}
