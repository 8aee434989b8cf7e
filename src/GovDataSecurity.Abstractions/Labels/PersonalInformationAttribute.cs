namespace GovDataSecurity;

/// <summary>The base of every kind of personal information. A province or an industry adds a kind by deriving a sealed, parameterless attribute with <see cref="KindFactsAttribute"/>.</summary>
public abstract class PersonalInformationAttribute : ClassifiedAttribute;
