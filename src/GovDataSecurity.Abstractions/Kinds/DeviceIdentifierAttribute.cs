namespace GovDataSecurity;

/// <summary>设备标识(IMEI等) (device identifier).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "设备标识(IMEI等)", Name = "device-identifier", NameHints = "imei,deviceid,设备号")]
public sealed class DeviceIdentifierAttribute : PersonalInformationAttribute;
