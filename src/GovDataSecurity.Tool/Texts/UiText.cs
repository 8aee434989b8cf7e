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
    public const string IdentifiersDescription = nameof(IdentifiersDescription);
    public const string IdentifiersCheckDescription = nameof(IdentifiersCheckDescription);
    public const string NormalizeOption = nameof(NormalizeOption);
    public const string TsvOption = nameof(TsvOption);
    public const string KindUncheckable = nameof(KindUncheckable);
    public const string FaultNone = nameof(FaultNone);
    public const string FaultEmpty = nameof(FaultEmpty);
    public const string FaultWidth = nameof(FaultWidth);
    public const string FaultSeparator = nameof(FaultSeparator);
    public const string FaultLength = nameof(FaultLength);
    public const string FaultCharacter = nameof(FaultCharacter);
    public const string FaultForm = nameof(FaultForm);
    public const string FaultDivision = nameof(FaultDivision);
    public const string FaultDate = nameof(FaultDate);
    public const string FaultFutureDate = nameof(FaultFutureDate);
    public const string FaultUnassigned = nameof(FaultUnassigned);
    public const string FaultCheckCharacter = nameof(FaultCheckCharacter);
    public const string FaultEmbeddedCode = nameof(FaultEmbeddedCode);
    public const string MaskDescription = nameof(MaskDescription);
    public const string KindOption = nameof(KindOption);
    public const string JsonInputOption = nameof(JsonInputOption);
    public const string MaskPolicyOption = nameof(MaskPolicyOption);
    public const string MaskCsvOption = nameof(MaskCsvOption);
    public const string ColumnsMasked = nameof(ColumnsMasked);
    public const string ColumnsMissing = nameof(ColumnsMissing);
    public const string RecordsRagged = nameof(RecordsRagged);
    public const string MaskWeak = nameof(MaskWeak);
    public const string MaskWeakBeside = nameof(MaskWeakBeside);
    public const string KeepOption = nameof(KeepOption);
    public const string KeptMalformed = nameof(KeptMalformed);
    public const string CandidatesLeft = nameof(CandidatesLeft);
    public const string SimulateDescription = nameof(SimulateDescription);
    public const string SimulateCitizensDescription = nameof(SimulateCitizensDescription);
    public const string SimulateCompaniesDescription = nameof(SimulateCompaniesDescription);
    public const string CountOption = nameof(CountOption);
    public const string SeedOption = nameof(SeedOption);
    public const string CsvOption = nameof(CsvOption);
    public const string ScanDescription = nameof(ScanDescription);
    public const string ScanTextOption = nameof(ScanTextOption);
    public const string RedactOption = nameof(RedactOption);
    public const string EvidenceForm = nameof(EvidenceForm);
    public const string EvidenceCheckDigit = nameof(EvidenceCheckDigit);
    public const string EvidenceDate = nameof(EvidenceDate);
    public const string EvidenceProvince = nameof(EvidenceProvince);
    public const string EvidenceAssignedRange = nameof(EvidenceAssignedRange);
    public const string EvidenceContext = nameof(EvidenceContext);
    public const string EvidenceTitle = nameof(EvidenceTitle);
    public const string EvidenceFamilyName = nameof(EvidenceFamilyName);
    public const string EvidenceAddressParts = nameof(EvidenceAddressParts);
    public const string EvidenceNeighbor = nameof(EvidenceNeighbor);
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
