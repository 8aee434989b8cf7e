namespace GovDataSecurity;

/// <summary>驾驶证档案编号 (driver license archive number).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "驾驶证档案编号", Name = "driver-license-archive-number", NameHints = "jszdabh,档案编号")]
public sealed class DriverLicenseArchiveNumberAttribute : PersonalInformationAttribute;
