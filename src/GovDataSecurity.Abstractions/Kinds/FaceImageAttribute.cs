namespace GovDataSecurity;

/// <summary>人脸 (face image).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Direct, DataSubject.Person, Sensitive = SensitiveClass.Biometric, Chinese = "人脸", Name = "face-image", NameHints = "rlzp,(face),人脸")]
public sealed class FaceImageAttribute : PersonalInformationAttribute;
