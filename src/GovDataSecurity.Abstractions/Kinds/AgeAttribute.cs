namespace GovDataSecurity;

/// <summary>年龄 (age).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "年龄", Name = "age", NameHints = "(nl),(age),年龄")]
public sealed class AgeAttribute : PersonalInformationAttribute;
