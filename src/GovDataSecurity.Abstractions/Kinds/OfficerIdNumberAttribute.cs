namespace GovDataSecurity;

/// <summary>军官证/警官证号码 (officer id number).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "军官证/警官证号码", Name = "officer-id-number", NameHints = "jgz,军官证")]
public sealed class OfficerIdNumberAttribute : PersonalInformationAttribute;
