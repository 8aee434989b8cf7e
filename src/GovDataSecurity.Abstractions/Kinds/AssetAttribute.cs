namespace GovDataSecurity;

/// <summary>财产 (asset).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Attribute, DataSubject.Person, Chinese = "财产", Name = "asset", NameHints = "(zc),(fc),(asset),property,财产,房产")]
public sealed class AssetAttribute : PersonalInformationAttribute;
