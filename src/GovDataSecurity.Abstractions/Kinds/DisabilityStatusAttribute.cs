namespace GovDataSecurity;

/// <summary>残疾状况 (disability status).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.SpecificIdentity, Chinese = "残疾状况", Name = "disability-status", NameHints = "cjzh,cjlb,disability,残疾")]
public sealed class DisabilityStatusAttribute : PersonalInformationAttribute;
