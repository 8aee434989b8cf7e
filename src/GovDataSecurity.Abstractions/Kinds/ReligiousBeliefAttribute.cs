namespace GovDataSecurity;

/// <summary>宗教信仰 (religious belief).</summary>
/// <remarks>Sensitive personal information by itself: Personal Information Protection Law art. 28, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Sensitive = SensitiveClass.Religion, Chinese = "宗教信仰", Name = "religious-belief", NameHints = "zjxy,religion,宗教")]
public sealed class ReligiousBeliefAttribute : PersonalInformationAttribute;
