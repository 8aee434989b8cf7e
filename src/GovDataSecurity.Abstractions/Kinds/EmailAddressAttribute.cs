namespace GovDataSecurity;

/// <summary>电子邮箱 (email address).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "电子邮箱", Name = "email-address", NameHints = "email,(mail),邮箱")]
public sealed class EmailAddressAttribute : PersonalInformationAttribute;
