namespace GovDataSecurity;

/// <summary>固定电话号码 (landline number).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "固定电话号码", Name = "landline-number", NameHints = "zjdh,landline,(tel),座机,固话")]
public sealed class LandlineNumberAttribute : PersonalInformationAttribute;
