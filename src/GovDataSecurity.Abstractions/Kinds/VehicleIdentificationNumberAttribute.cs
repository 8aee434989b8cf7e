namespace GovDataSecurity;

/// <summary>车辆识别代号 (vehicle identification number).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "车辆识别代号", Name = "vehicle-identification-number", NameHints = "vin,车架号")]
public sealed class VehicleIdentificationNumberAttribute : PersonalInformationAttribute;
