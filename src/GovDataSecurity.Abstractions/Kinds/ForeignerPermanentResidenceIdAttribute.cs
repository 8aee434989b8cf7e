namespace GovDataSecurity;

/// <summary>外国人永久居留身份证号码 (foreigner permanent residence id).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "外国人永久居留身份证号码", Name = "foreigner-residence-id", NameHints = "wgryj,永久居留")]
public sealed class ForeignerPermanentResidenceIdAttribute : PersonalInformationAttribute;
