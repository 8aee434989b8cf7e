using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Assistance;

/// <summary>记录参数的辅助方法: helpers that log what they are given; the call passes the value on.</summary>
public sealed class LoggingHelpers(ILogger<LoggingHelpers> logger)
{
    private readonly Journal _journal = new(logger);

    public void Direct(FamilyMember member)
    {
        Note(member.IdNumber); // GDS3001 @note
        Note(member.Scheme); // clean
        NoteLength(member.IdNumber); // clean
        NoteMasked(member.IdNumber); // clean
        _journal.Write(member.Phone ?? ""); // GDS3001 @journal
        _journal.Write(member.Scheme); // clean
        Step1(member.Address ?? ""); // GDS3001 @step hard
        NoteMember(member); // clean
        NoteWhole(member); // GDS3002 @whole
        NoteName(member);
        logger.Trouble("失败", member.BankAccount); // GDS3001 @trouble
        logger.Trouble("失败", null); // clean
        NoteAll([member.Name, "合计"]); // GDS3001 @all
        NoteAll(["合计"]); // clean
        NoteAny("a", member.Disability); // GDS3001 @any
        NoteAny("a", 1, member.Version); // clean
        Conditional(member.IdNumber, member.Version); // clean
        Recursive(member.Guardians, 0); // GDS3001 @recursive hard
    }

    private void Note(string text) => logger.LogInformation("备注 {Text}", text); // GDS3001 @note

    private void NoteLength(string text) => logger.LogInformation("长度 {Length}", text.Length); // clean

    private void NoteMasked(string text) => logger.LogInformation("脱敏 {Text}", Mask.ResidentIdNumber(text)); // clean

    private void NoteMember(FamilyMember member) => logger.LogInformation("成员 {Id}", member.Id); // clean

    private void NoteWhole(object value) => logger.LogInformation("对象 {Value}", value); // GDS3002 @whole

    private void NoteName(FamilyMember member)
    {
        var name = member.Name;
        logger.LogInformation("姓名 {Name}", name); // GDS3001
    }

    private void Step1(string text) => Step2(text + " ");

    private void Step2(string text)
    {
        var trimmed = text.Trim();
        Step3("第三步", trimmed);
    }

    private void Step3(string caption, string text) => Step4($"{caption} {text}");

    private void Step4(string text) => _journal.Write(text); // GDS3001 @step

    private void NoteAll(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            logger.LogInformation("行 {Text}", text); // GDS3001 @all
        }
    }

    private void NoteAny(string caption, params object?[] values)
        => logger.LogInformation("{Caption} {Values}", caption, string.Join(",", values)); // GDS3001 @any

    private void Conditional(string number, int version)
    {
        var text = number.Length == 18 ? "有效" : "无效";
        logger.LogInformation("{Text} {Version}", text, version); // clean
    }

    private void Recursive(IReadOnlyList<string> values, int index)
    {
        if (index >= values.Count)
        {
            return;
        }

        logger.LogInformation("第 {Index} 项 {Value}", index, values[index]); // GDS3001 @recursive
        Recursive(values, index + 1);
    }
}

internal sealed class Journal(ILogger logger)
{
    public void Write(string line) => logger.LogInformation("{Line}", line); // GDS3001 @journal @step
}

internal static class TroubleExtensions
{
    public static void Trouble(this ILogger logger, string what, string? detail)
        => logger.LogWarning("{What}: {Detail}", what, detail); // GDS3001 @trouble
}
