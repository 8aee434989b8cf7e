using System.Diagnostics.CodeAnalysis;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Assistance;

/// <summary>返回参数的辅助方法: helpers that return, wrap or judge what they are given.</summary>
public sealed class ReturningHelpers(ILogger<ReturningHelpers> logger)
{
    public void Use(FamilyMember member, Applicant applicant)
    {
        logger.LogInformation("{Text}", Frame(member.IdNumber)); // GDS3001
        logger.LogInformation("{Text}", Frame(member.Scheme)); // clean
        var framed = Frame(member.Name);
        logger.LogInformation("{Text}", framed); // GDS3001
        logger.LogInformation("{Text}", First(member.Phone)); // GDS3001
        logger.LogInformation("{Text}", Ignore(member.IdNumber)); // clean
        logger.LogInformation("{Text}", Verdict(member.IdNumber)); // clean
        logger.LogInformation("{Text}", Suffix("申请", member.Address)); // GDS3001
        logger.LogInformation("{Text}", OnlyFirst("申请", member.Address)); // clean
        logger.LogInformation("{Text}", OnlyFirst(member.Address, "申请")); // GDS3001
        logger.LogInformation("{Text}", Sanitize(member.BankAccount)); // clean
        logger.LogInformation("{Text}", SanitizeSometimes(member.BankAccount, applicant.Status)); // GDS3001
        logger.LogInformation("{Text}", Kind(member.IdNumber)); // clean
        logger.LogInformation("{Text}", applicant.Phone.Wrapped()); // GDS3001
        logger.LogInformation("{Text}", applicant.Status.Wrapped()); // clean
        logger.LogInformation("{Text}", applicant.Phone.Tail()); // GDS3001
        logger.LogInformation("{Text}", applicant.Phone.HasTail()); // clean
        logger.LogInformation("{Text}", Identity(member.Birth)); // GDS3001
        logger.LogInformation("{Text}", Identity(member.Version)); // clean
        logger.LogInformation("{Text}", Pick(true, member.Scheme, member.Disability)); // GDS3001
        logger.LogInformation("{Text}", Count(member.Guardians)); // clean
        logger.LogInformation("{Text}", Longest(member.Guardians)); // GDS3001
        logger.LogInformation("{Text}", Key(member)); // GDS3001
        logger.LogInformation("{Text}", Version(member)); // clean
        logger.LogInformation("{Text}", Title(member)); // clean
    }

    public void Chains(FamilyMember member, Applicant applicant)
    {
        logger.LogInformation("{Text}", A(member.IdNumber)); // GDS3001 hard
        logger.LogInformation("{Text}", A(member.Scheme)); // clean
        logger.LogInformation("{Text}", M(member.IdNumber)); // clean
        logger.LogInformation("{Text}", Even(applicant.Email, 4)); // GDS3001 hard
        logger.LogInformation("{Text}", Even(applicant.ApplicationNo, 4)); // clean
        logger.LogInformation("{Text}", Depth(applicant.Phone, 0)); // clean
        Func<string, string> frame = Frame;
        logger.LogInformation("{Text}", frame(applicant.Phone)); // GDS3001
        logger.LogInformation("{Text}", frame(applicant.Status)); // clean
        if (TryRead(applicant, out var phone))
        {
            logger.LogInformation("{Phone}", phone); // GDS3001
        }

        var (number, status) = Both(applicant);
        logger.LogInformation("{Number}", number); // GDS3001
        logger.LogInformation("{Status}", status); // clean
    }

    private static string Frame(string value) => "【" + value + "】";

    private static char First(string? value) => value is { Length: > 0 } ? value[0] : '-';

    private static string Ignore(string value)
    {
        _ = value;
        return "(略)";
    }

    private static string Verdict(string value)
    {
        if (value.Length == 18)
        {
            return "有效";
        }

        return "无效";
    }

    private static string Suffix(string caption, string? value) => $"{caption}：{value}";

    private static string OnlyFirst(string? first, string? second)
    {
        if (second is { Length: 0 })
        {
            return "";
        }

        return first ?? "";
    }

    private static string Sanitize(string? value)
    {
        var masked = Mask.BankAccountNumber(value) ?? "";
        return "账户 " + masked;
    }

    private static string SanitizeSometimes(string? value, string status)
        => status == "公示" ? Mask.BankAccountNumber(value) ?? "" : value ?? "";

    private static RelationKind Kind(string value) => value.Length > 3 ? RelationKind.Child : RelationKind.Other;

    private static T Identity<T>(T value) => value;

    private static T? Pick<T>(bool second, T a, T? b)
        where T : class
        => second ? b : a;

    private static int Count(IReadOnlyCollection<string> values) => values.Count;

    private static string? Longest(IEnumerable<string> values)
    {
        string? longest = null;
        foreach (var value in values)
        {
            if (longest is null || value.Length > longest.Length)
            {
                longest = value;
            }
        }

        return longest;
    }

    private static string Key(FamilyMember member) => $"member:{member.IdNumber}";

    private static int Version(FamilyMember member) => member.IdNumber.Length == 18 ? member.Version : 0;

    private static string Title(FamilyMember member) => $"{member.Scheme}/{member.Relation}/{member.Id:N}";

    private static string A(string value) => B(value.Trim());

    private static string B(string value) => C(value, 1);

    private static string C(string value, int times)
    {
        var text = value;
        for (var i = 0; i < times; i++)
        {
            text = D(text);
        }

        return text;
    }

    private static string D(string value) => string.Concat("<", E(value), ">");

    private static string E(string value) => value;

    private static string M(string value) => N(value);

    private static string N(string value) => Mask.All(value) ?? "";

    private static string? Even(string? value, int depth) => depth == 0 ? value : Odd(value, depth - 1);

    private static string? Odd(string? value, int depth) => depth == 0 ? "" : Even(value, depth - 1);

    private static int Depth(string value, int depth) => depth > 10 ? depth : Depth(value + "x", depth + 1);

    private static bool TryRead(Applicant applicant, [NotNullWhen(true)] out string? phone)
    {
        phone = applicant.Phone;
        return phone.Length > 0;
    }

    private static (string Number, string Status) Both(Applicant applicant) => (applicant.IdNumber, applicant.Status);
}

internal static class TextExtensions
{
    public static string Wrapped(this string text) => $"[{text}]";

    public static string Tail(this string text) => text.Length > 4 ? text[^4..] : text;

    public static bool HasTail(this string text) => text.Length > 4;
}
