// 合并后的级别取最高;经由帮助方法、委托、集合、摘要。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;

namespace Corpus.Downgrade.JoinedLevels;

public sealed record Case
{
    public int Number { get; init; }
    [PersonName] public required string Party { get; init; }
    [HomeAddress] public required string Address { get; init; }
    [CriminalRecord] public required string Record { get; init; }
    [ImportantData(CatalogId = "CAT-2026-021")] public required string Site { get; init; }
    [Age] public int Age { get; init; }
}

public sealed class Board
{
    [PersonName] public string Headline { get; set; } = "";
    [PersonName] public List<string> Names { get; } = [];
    [PersonName] public Dictionary<string, string> ByCourt { get; } = [];
    [Classified(DataLevel.General3)] public string Detail { get; set; } = "";
    [Classified(DataLevel.General1)] public string Digest { get; set; } = "";
    [Classified(DataLevel.General4)] public string Secret { get; set; } = "";
    [Classified(DataLevel.General1)] public int Year { get; set; }
    [Classified(DataLevel.General1)] public bool Adult { get; set; }
}

public sealed class BoardWriter(FieldProtector protector)
{
    public void Join(Case item, Board board)
    {
        board.Headline = item.Party; // clean
        board.Headline = item.Number + ":" + item.Record; // GDS4001
        board.Detail = item.Party + item.Address; // clean
        board.Detail = string.Join("/", "前科", item.Record); // GDS4001
        board.Secret = item.Record + item.Address; // clean
        board.Secret = item.Site; // GDS4001
        board.Year = 2026 - item.Age; // GDS4001
        board.Adult = item.Age >= 18; // clean
    }

    public void Choose(Case item, Board board, bool open)
    {
        var text = item.Party;
        if (!open)
        {
            text = item.Address;
        }

        board.Headline = text; // GDS4001
        text = "无";
        board.Headline = text; // clean
    }

    public void Collect(IEnumerable<Case> cases, Board board)
    {
        foreach (var item in cases)
        {
            board.Names.Add(item.Party); // clean
            board.Names.Add(item.Address); // GDS4001
            board.ByCourt["first"] = item.Party; // clean
            board.ByCourt["second"] = item.Record; // GDS4001
            board.Names.Insert(0, item.Site); // GDS4001
            board.Names.Add(Mask.All(item.Record)); // clean
        }

        board.Names.AddRange(cases.Select(c => c.Record)); // GDS4001
        board.Names.AddRange(cases.Select(c => c.Party)); // clean
    }

    public void Treat(Case item, Board board, byte[] key)
    {
        board.Digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(item.Party))); // GDS4001
        board.Digest = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(item.Party))); // clean
        board.Digest = protector.Protect(item.Record, new FieldContext("9901", "case", "record", item.Number.ToString(), null)); // clean
        board.Digest = Convert.ToBase64String(Encoding.UTF8.GetBytes(item.Address)); // GDS4001
        board.Digest = ObjectMasker.Format(item); // clean
        board.Digest = item.ToString(); // GDS4001
        board.Digest = item.Number.ToString(); // clean
        board.Digest = nameof(item.Record); // clean
    }

    public void Help(Case item, Board board)
    {
        Func<Case, string> pick = c => c.Record;
        board.Headline = pick(item); // GDS4001
        Func<Case, string> number = c => c.Number.ToString("D6");
        board.Digest = number(item); // clean
        board.Digest = Trim(item.Address); // GDS4001
        board.Digest = Count(item.Address); // clean
        board.Headline = Local(item); // GDS4001

        static string Local(Case c) => c.Address.Replace(" ", "");
    }

    public async Task WaitAsync(Case item, Board board)
    {
        board.Headline = await Task.FromResult(item.Record); // GDS4001
        board.Headline = await Task.FromResult(item.Party); // clean
        await Task.Run(() => board.Headline = item.Address); // GDS4001
    }

    private static string Trim(string text) => text.Trim().TrimEnd('。');

    private static string Count(string text) => text.Length.ToString();
}
