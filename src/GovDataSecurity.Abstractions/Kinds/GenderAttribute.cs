namespace GovDataSecurity;

/// <summary>性别 (gender).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "性别", Name = "gender", NameHints = "(xb),gender,sex,性别")]
public sealed class GenderAttribute : PersonalInformationAttribute;
