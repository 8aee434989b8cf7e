namespace GovDataSecurity;

/// <summary>出生日期 (birth date).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "出生日期", Name = "birth-date", NameHints = "csrq,birth,(dob),出生")]
public sealed class BirthDateAttribute : PersonalInformationAttribute;
