namespace GovDataSecurity;

/// <summary>指纹 (fingerprint).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Direct, DataSubject.Person, Sensitive = SensitiveClass.Biometric, Chinese = "指纹", Name = "fingerprint", NameHints = "(zw),fingerprint,指纹")]
public sealed class FingerprintAttribute : PersonalInformationAttribute;
