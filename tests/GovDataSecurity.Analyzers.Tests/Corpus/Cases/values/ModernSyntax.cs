using System.Text;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;
using Row = (string Name, int Version);

namespace Gov.Modern;

public sealed class Draft
{
    public string Text
    {
        get => field;
        set => field = value.Trim();
    } = "";

    public string Code
    {
        get => field ?? "无";
        set => field = value.Length > 4 ? "长" : "短";
    }

    public Draft? Next { get; set; }
}

/// <summary>新语法.</summary>
public sealed class ModernSyntax(ILogger<ModernSyntax> logger)
{
    private const string Caption = "成员";

    public void Expressions(FamilyMember member, FamilyMember? maybe, Draft? draft)
    {
        Row row = (member.Name, member.Version);
        logger.LogInformation("{Version}", row.Version); // clean
        logger.LogInformation("{Name}", row.Name); // GDS3001
        var renamed = row with { Name = "示例" };
        logger.LogInformation("{Name}", renamed.Name); // clean
        string text = maybe?.Address ?? throw new InvalidOperationException("没有地址");
        logger.LogInformation("{Text}", text); // GDS3001
        var constant = $"{Caption}：{nameof(FamilyMember.IdNumber)}";
        logger.LogInformation(constant); // clean
        var bytes = "成员"u8.ToArray();
        logger.LogInformation("{Bytes}", bytes.Length); // clean
        var draftText = new Draft { Text = member.IdNumber };
        logger.LogInformation("{Text}", draftText.Text); // GDS3001
        draftText.Code = member.IdNumber;
        logger.LogInformation("{Code}", draftText.Code); // clean
        draft?.Text = member.Phone ?? "";
        logger.LogInformation("{Text}", draft?.Text); // GDS3001 @draft hard
        draft?.Next = new Draft { Text = "空" };
        logger.LogInformation("{Text}", draft?.Next?.Text?.Length); // clean
        var result = (member, maybe) switch
        {
            ({ Relation: RelationKind.Head }, null) => "单人户",
            ({ Phone: var phone }, { Version: > 1 }) => phone,
            _ => null,
        };
        logger.LogInformation("{Result}", result); // GDS3001
        var kind = (member.IdNumber.Length, member.Relation) switch { (15, _) => "旧", (_, RelationKind.Child) => "童", _ => "常" };
        logger.LogInformation("{Kind}", kind); // clean
        _ = maybe is not { Name: { } name } ? 0 : Log(name); // GDS3001 @log
        _ = Log(member.Scheme); // clean
        var last = member.Guardians is [.., var g] ? g : "";
        logger.LogInformation("{Last}", last); // GDS3001
        var rest = member.Guardians is [_, .. { Count: var n }] ? n : 0;
        logger.LogInformation("{Rest}", rest); // clean
        Span<int> versions = [member.Version, .. stackalloc int[2]];
        logger.LogInformation("{Sum}", versions[0]); // clean
        List<string?> merged = [.. member.Guardians, maybe?.Name];
        logger.LogInformation("{First}", merged[^1]); // GDS3001 @merged
        var add = (string a, string b = "；") => a + b;
        logger.LogInformation("{Added}", add(member.Address ?? "")); // GDS3001
        logger.LogInformation("{Added}", add(member.Scheme)); // clean
        logger.LogInformation("{Joined}", Joined(member.Scheme, member.Relation.ToString())); // clean
        logger.LogInformation("{Joined}", Joined(member.Scheme, member.Phone)); // GDS3001
        logger.LogInformation("{Named}", Named(second: member.Scheme, first: member.Name)); // clean
        logger.LogInformation("{Named}", Named(second: member.Name, first: member.Scheme)); // GDS3001
        logger.LogInformation("{Tenth}", member.MonthlyIncome is var income and > 1000m ? income / 10 : 0m); // GDS3001
        logger.LogInformation("{Rich}", member.MonthlyIncome is > 1000m and < 5000m); // clean
    }

    public unsafe void Low(FamilyMember member)
    {
        fixed (char* p = member.IdNumber)
        {
            var copy = new string(p, 0, 6);
            logger.LogInformation("{Copy}", copy); // GDS3001 hard
        }

        ReadOnlyMemory<char> memory = member.Name.AsMemory();
        logger.LogInformation("{Memory}", memory.Span.ToString()); // GDS3001
        logger.LogInformation("{Empty}", memory.IsEmpty); // clean
        logger.LogInformation("{Size}", sizeof(decimal)); // clean
        foreach (var rune in member.Name.EnumerateRunes())
        {
            logger.LogInformation("{Rune}", rune.ToString()); // GDS3001
        }

        var (head, tail) = (member.IdNumber[..6], member.IdNumber.Length);
        logger.LogInformation("{Head}", head); // GDS3001
        logger.LogInformation("{Tail}", tail); // clean
        nint size = member.IdNumber.Length;
        logger.LogInformation("{Size}", size); // clean
        var text = new StringBuilder();
        for (int i = 0, j = member.Name.Length - 1; i <= j; i++)
        {
            text.Insert(0, member.Name[i]);
        }

        logger.LogInformation("{Text}", text); // GDS3001
        text = new StringBuilder().Append(member.Scheme);
        logger.LogInformation("{Text}", text); // clean
        var line = "";
        line += member.Scheme;
        logger.LogInformation("{Line}", line); // clean
        line += member.Disability;
        logger.LogInformation("{Line}", line); // GDS3001
        line = line.Length > 10 ? "长" : "短";
        logger.LogInformation("{Line}", line); // clean
    }

    private int Log(string value)
    {
        logger.LogInformation("{Value}", value); // GDS3001 @log
        return value.Length;
    }

    private static string Joined(params ReadOnlySpan<string?> parts) => string.Join("/", parts.ToArray());

    private static string Named(string first, string second) => first.Length > 3 ? second : second + "…";
}
