namespace GovDataSecurity;

/// <summary>公民身份号码 (resident identity number, 18 characters, or 15 before 1999).</summary>
/// <remarks>GB 11643-1999. Not sensitive by itself under GB/T 45574-2025; the floor is General3 because cryptography assessments treat it as key data (GB/T 39786-2021).</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "公民身份号码", Name = "resident-id-number", NameHints = "sfzh,sfzhm,gmsfhm,zjhm,idcard,idno,身份证")]
public sealed class ResidentIdNumberAttribute : PersonalInformationAttribute;
