namespace GovDataSecurity;

/// <summary>精确定位 (precise location).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.Location, Chinese = "精确定位", Name = "precise-location", NameHints = "(jd),(wd),lat,lng,经度,纬度")]
public sealed class PreciseLocationAttribute : PersonalInformationAttribute;
