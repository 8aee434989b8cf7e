namespace GovDataSecurity;

/// <summary>文化程度 (education).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "文化程度", Name = "education", NameHints = "whcd,education,学历")]
public sealed class EducationAttribute : PersonalInformationAttribute;
