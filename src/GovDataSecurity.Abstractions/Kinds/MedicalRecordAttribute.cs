namespace GovDataSecurity;

/// <summary>就诊记录/检验检查 (medical record).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.Health, Chinese = "就诊记录/检验检查", Name = "medical-record", NameHints = "jzjl,medical,病历,检验")]
public sealed class MedicalRecordAttribute : PersonalInformationAttribute;
