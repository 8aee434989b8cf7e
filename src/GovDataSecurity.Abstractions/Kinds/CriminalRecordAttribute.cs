namespace GovDataSecurity;

/// <summary>犯罪记录 (criminal record).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.Other, Chinese = "犯罪记录", Name = "criminal-record", NameHints = "fzjl,criminal,犯罪")]
public sealed class CriminalRecordAttribute : PersonalInformationAttribute;
