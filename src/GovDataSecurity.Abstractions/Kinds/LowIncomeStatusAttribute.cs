namespace GovDataSecurity;

/// <summary>低保/特困身份 (low income status).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.SpecificIdentity, Chinese = "低保/特困身份", Name = "low-income-status", NameHints = "dbbz,lowincome,低保")]
public sealed class LowIncomeStatusAttribute : PersonalInformationAttribute;
