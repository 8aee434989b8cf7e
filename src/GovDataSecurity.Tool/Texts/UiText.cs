using System.Globalization;
using System.Resources;

namespace GovDataSecurity.Tool.Texts;

/// <summary>The texts of the command line in English and zh-Hans, by name.</summary>
internal static class UiText
{
    public static readonly ResourceManager Resources = new("GovDataSecurity.Tool.Texts.UiText", typeof(UiText).Assembly);

    public const string Description = nameof(Description);
    public const string HelpOption = nameof(HelpOption);
    public const string LangOption = nameof(LangOption);
    public const string CommandLineMalformed = nameof(CommandLineMalformed);
    public const string OptionMalformed = nameof(OptionMalformed);
    public const string SeeHelp = nameof(SeeHelp);
    public const string InputUnreadable = nameof(InputUnreadable);
    public const string LineMalformed = nameof(LineMalformed);
    public const string KindsDescription = nameof(KindsDescription);
    public const string FormatOption = nameof(FormatOption);
    public const string MaskDescription = nameof(MaskDescription);
    public const string KindOption = nameof(KindOption);
    public const string JsonInputOption = nameof(JsonInputOption);
    public const string AuditDescription = nameof(AuditDescription);
    public const string AuditVerifyDescription = nameof(AuditVerifyDescription);
    public const string DirectoryArgument = nameof(DirectoryArgument);
    public const string PolicyOption = nameof(PolicyOption);
    public const string TrustedOption = nameof(TrustedOption);
    public const string NowOption = nameof(NowOption);
    public const string MaxAgeOption = nameof(MaxAgeOption);
    public const string TimeMalformed = nameof(TimeMalformed);
    public const string DurationMalformed = nameof(DurationMalformed);
    public const string VerdictOk = nameof(VerdictOk);
    public const string VerdictFindings = nameof(VerdictFindings);

    public static string Get(string name, params object[] parts)
        => string.Format(CultureInfo.CurrentUICulture, Resources.GetString(name, CultureInfo.CurrentUICulture) ?? name, parts);
}
