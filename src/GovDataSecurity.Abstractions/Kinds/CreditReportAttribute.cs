namespace GovDataSecurity;

/// <summary>征信信息 (credit report).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.Other, Chinese = "征信信息", Name = "credit-report", NameHints = "(zx),credit,征信")]
public sealed class CreditReportAttribute : PersonalInformationAttribute;
