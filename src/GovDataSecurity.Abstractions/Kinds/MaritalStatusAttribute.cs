namespace GovDataSecurity;

/// <summary>婚姻状况 (marital status).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "婚姻状况", Name = "marital-status", NameHints = "hyzk,marital,婚姻")]
public sealed class MaritalStatusAttribute : PersonalInformationAttribute;
