namespace GovDataSecurity;

/// <summary>车牌号 (vehicle plate number).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "车牌号", Name = "vehicle-plate-number", NameHints = "cph,plate,车牌")]
public sealed class VehiclePlateNumberAttribute : PersonalInformationAttribute;
