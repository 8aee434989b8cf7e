namespace GovDataSecurity;

/// <summary>港澳台居民证件号码 (hong kong macao taiwan permit).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "港澳台居民证件号码", Name = "hmt-permit", NameHints = "gatzj,港澳,台胞证")]
public sealed class HongKongMacaoTaiwanPermitAttribute : PersonalInformationAttribute;
