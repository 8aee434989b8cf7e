namespace GovDataSecurity;

/// <summary>声纹 (voiceprint).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Direct, DataSubject.Person, Sensitive = SensitiveClass.Biometric, Chinese = "声纹", Name = "voiceprint", NameHints = "(sw),voiceprint,声纹")]
public sealed class VoiceprintAttribute : PersonalInformationAttribute;
