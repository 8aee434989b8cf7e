namespace GovDataSecurity;

/// <summary>民族 (ethnicity).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "民族", Name = "ethnicity", NameHints = "(mz),ethnic,民族")]
public sealed class EthnicityAttribute : PersonalInformationAttribute;
