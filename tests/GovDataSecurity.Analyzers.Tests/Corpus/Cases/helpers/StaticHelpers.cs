using System.Collections.Concurrent;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Shared;

/// <summary>公共工具: static caches, constants, generic helpers used with labeled and other data.</summary>
public static class Tools
{
    public const string Separator = "；";

    private static readonly ConcurrentDictionary<long, string> Names = new();
    private static readonly ConcurrentDictionary<long, int> Versions = new();

    public static string? LastText { get; private set; }

    public static int Calls { get; private set; }

    public static string Remember(long id, string name)
    {
        Names[id] = name;
        Calls++;
        return "已记录";
    }

    public static string Recall(long id) => Names.TryGetValue(id, out var name) ? name : "";

    public static void RememberVersion(long id, int version) => Versions[id] = version;

    public static int RecallVersion(long id) => Versions[id];

    public static string Combine(params string?[] parts) => string.Join(Separator, parts);

    public static T Coalesce<T>(T? value, T fallback)
        where T : class
        => value ?? fallback;

    public static IEnumerable<TResult> Convert<T, TResult>(IEnumerable<T> items, Func<T, TResult> convert)
    {
        foreach (var item in items)
        {
            yield return convert(item);
        }
    }

    public static TResult Using<TResult>(Func<TResult> get)
    {
        try
        {
            return get();
        }
        finally
        {
            Calls++;
        }
    }

    public static bool TryShorten(string text, int length, out string shortened)
    {
        shortened = text.Length > length ? text[..length] : text;
        return text.Length > length;
    }

    public static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    public static string Checked(string number)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        if (number.Length is not (15 or 18))
        {
            return "长度错误";
        }

        return number;
    }

    public static string Explain(string number) => number.Length switch { 15 => "旧证", 18 => "新证", _ => "错误" };

    public static string Audit(FamilyMember member, Func<FamilyMember, string> select) => select(member) + Separator + member.Version;

    public static void Keep(string text) => LastText = text;
}

public sealed class StaticHelpers(ILogger<StaticHelpers> logger)
{
    public void Run(Applicant applicant, FamilyMember member, IReadOnlyList<FamilyMember> members)
    {
        logger.LogInformation("{Text}", Tools.Remember(applicant.Id, applicant.Name)); // clean
        logger.LogInformation("{Text}", Tools.Recall(applicant.Id)); // GDS3001 hard
        Tools.RememberVersion(applicant.Id, member.Version);
        logger.LogInformation("{Version}", Tools.RecallVersion(applicant.Id)); // clean
        logger.LogInformation("{Calls}", Tools.Calls); // clean
        logger.LogInformation("{Text}", Tools.Combine(applicant.ApplicationNo, applicant.Phone)); // GDS3001
        logger.LogInformation("{Text}", Tools.Combine(applicant.ApplicationNo, applicant.Status)); // clean
        logger.LogInformation("{Text}", Tools.Combine(Mask.PersonName(member.Name), member.Scheme)); // clean
        logger.LogInformation("{Text}", Tools.Coalesce(applicant.Email, applicant.Status)); // GDS3001
        logger.LogInformation("{Text}", Tools.Coalesce(null, applicant.Status)); // clean
        logger.LogInformation("{Text}", string.Join(",", Tools.Convert(members, m => m.IdNumber))); // GDS3001
        logger.LogInformation("{Text}", string.Join(",", Tools.Convert(members, m => m.Version))); // clean
        logger.LogInformation("{Text}", Tools.Using(() => member.Disability)); // GDS3001
        logger.LogInformation("{Text}", Tools.Using(() => member.Scheme)); // clean
        var cut = Tools.TryShorten(member.Address ?? "", 6, out var shortened);
        logger.LogInformation("{Cut}", cut); // clean
        logger.LogInformation("{Text}", shortened); // GDS3001
        var left = member.Scheme;
        var right = member.Name;
        Tools.Swap(ref left, ref right);
        logger.LogInformation("{Left}", left); // GDS3001 hard
        logger.LogInformation("{Text}", Tools.Checked(member.IdNumber)); // GDS3001
        logger.LogInformation("{Text}", Tools.Explain(member.IdNumber)); // clean
        logger.LogInformation("{Text}", Tools.Audit(member, m => m.Name)); // GDS3001
        logger.LogInformation("{Text}", Tools.Audit(member, m => Mask.PersonName(m.Name))); // clean
        logger.LogInformation("{Text}", Tools.Audit(member, m => m.Scheme)); // clean
        Tools.Keep(member.Phone ?? "");
        logger.LogInformation("{Text}", Tools.LastText); // GDS3001 hard
        logger.LogInformation("{Text}", Tools.Separator); // clean
    }
}
