namespace GovDataSecurity;

/// <summary>职业/工作单位 (occupation).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "职业/工作单位", Name = "occupation", NameHints = "(zy),gzdw,occupation,单位,职业")]
public sealed class OccupationAttribute : PersonalInformationAttribute;
