namespace GovDataSecurity;

/// <summary>自由文本(诉求、通话转写等) (free text).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Attribute, DataSubject.Person, Chinese = "自由文本(诉求、通话转写等)", Name = "free-text", NameHints = "sqnr,(content),(remark),(bz),诉求,备注")]
public sealed class FreeTextAttribute : PersonalInformationAttribute;
