namespace GovDataSecurity;

/// <summary>纳税记录 (tax record).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Attribute, DataSubject.Person, Chinese = "纳税记录", Name = "tax-record", NameHints = "(ns),(tax),纳税")]
public sealed class TaxRecordAttribute : PersonalInformationAttribute;
