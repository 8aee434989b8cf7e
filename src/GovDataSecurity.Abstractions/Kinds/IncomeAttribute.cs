namespace GovDataSecurity;

/// <summary>收入 (income).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Attribute, DataSubject.Person, Chinese = "收入", Name = "income", NameHints = "(sr),ysr,income,salary,收入,工资")]
public sealed class IncomeAttribute : PersonalInformationAttribute;
