namespace GovDataSecurity;

/// <summary>姓名 (person name).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "姓名", Name = "person-name", NameHints = "(xm),xingming,(name),fullname,realname,姓名")]
public sealed class PersonNameAttribute : PersonalInformationAttribute;
