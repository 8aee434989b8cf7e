namespace GovDataSecurity;

/// <summary>诊断 (medical diagnosis).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.Health, Chinese = "诊断", Name = "medical-diagnosis", NameHints = "zdjg,jbmc,icd,diagnosis,诊断,病")]
public sealed class MedicalDiagnosisAttribute : PersonalInformationAttribute;
