namespace GovDataSecurity;

/// <summary>行踪轨迹 (location track).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.Location, Chinese = "行踪轨迹", Name = "location-track", NameHints = "(gj),(track),轨迹")]
public sealed class LocationTrackAttribute : PersonalInformationAttribute;
