namespace GovDataSecurity;

/// <summary>社会保障号码 (social security number).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "社会保障号码", Name = "social-security-number", NameHints = "shbzh,社保号")]
public sealed class SocialSecurityNumberAttribute : PersonalInformationAttribute;
