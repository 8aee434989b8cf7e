// 打印对账单:帮助方法、分支、异步写、固定文件。
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Files.Statements;

public sealed class FundAccount
{
    public long Id { get; set; }
    [ProvidentFundAccount] public string Number { get; set; } = "";
    [PersonName] public string Holder { get; set; } = "";
    [Income] public decimal Deposit { get; set; }
    [UnifiedSocialCreditCode] public string EmployerCode { get; set; } = "";
    public DateOnly Month { get; set; }
}

/// <summary>带标注的成员不进 JSON。</summary>
public sealed class FundSummary
{
    public long Id { get; set; }
    [JsonIgnore][ProvidentFundAccount] public string Number { get; set; } = "";
    public DateOnly Month { get; set; }
}

public sealed class StatementPrinter
{
    private readonly StringBuilder _buffer = new();

    public void Print(FundAccount account)
    {
        using var file = File.CreateText("statement.txt");
        file.WriteLine("{0} {1}", account.Month, account.Number); // GDS2004
        file.WriteLine("{0} {1}", account.Month, Mask.BankAccountNumber(account.Number)); // clean
        file.WriteLine($"单位 {account.EmployerCode}"); // clean
        file.WriteLine(account.Number.Length); // clean
        file.Write(account.Deposit); // GDS2004
    }

    public async Task PrintAsync(FundAccount account, bool masked)
    {
        await using var file = File.AppendText("statements.txt");
        var holder = masked ? Mask.PersonName(account.Holder) : account.Holder;
        await file.WriteLineAsync(holder); // GDS2004
        await file.WriteLineAsync(masked ? "脱敏" : "明文"); // clean
    }

    public void Summary(FundSummary summary)
        => File.WriteAllText("summary.json", JsonSerializer.Serialize(summary)); // clean

    public void Titled(FundAccount account)
        => File.WriteAllText("title.txt", Title(account)); // GDS2004 hard

    public void Coded(FundAccount account)
        => File.WriteAllText("code.txt", Code(account)); // clean

    public void Queue(FundAccount account) => _buffer.AppendLine(account.Holder);

    public void Flush() => File.WriteAllText("holders.txt", _buffer.ToString()); // GDS2004 hard

    public void Choose(IEnumerable<FundAccount> accounts)
    {
        var largest = accounts.MaxBy(a => a.Deposit)!;
        File.WriteAllText("largest.txt", largest.Id.ToString()); // clean
        File.WriteAllText("largest-holder.txt", largest.Holder); // GDS2004
        File.WriteAllText("sum.txt", Sum(accounts).ToString("F2")); // clean
    }

    private static string Title(FundAccount account)
    {
        var title = "缴存人:" + account.Holder;
        return title.PadRight(20);
    }

    private static string Code(FundAccount account) => $"{account.Id:D8}-{account.Month:yyyyMM}";

    [Declassifier(DeclassificationMethod.Aggregation)]
    private static decimal Sum(IEnumerable<FundAccount> accounts) => accounts.Sum(a => a.Deposit);
}
