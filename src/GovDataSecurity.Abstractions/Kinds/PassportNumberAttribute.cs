namespace GovDataSecurity;

/// <summary>护照号码 (passport number).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "护照号码", Name = "passport-number", NameHints = "hzh,passport,护照")]
public sealed class PassportNumberAttribute : PersonalInformationAttribute;
