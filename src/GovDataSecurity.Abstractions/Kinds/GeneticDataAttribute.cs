namespace GovDataSecurity;

/// <summary>基因 (genetic data).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Direct, DataSubject.Person, Sensitive = SensitiveClass.Biometric, Chinese = "基因", Name = "genetic-data", NameHints = "(jy),gene,dna,基因")]
public sealed class GeneticDataAttribute : PersonalInformationAttribute;
