namespace GovDataSecurity;

/// <summary>监护人信息 (guardian information).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Quasi, DataSubject.Person, Chinese = "监护人信息", Name = "guardian-information", NameHints = "jhr,jhrxm,guardian,监护人")]
public sealed class GuardianInformationAttribute : PersonalInformationAttribute;
