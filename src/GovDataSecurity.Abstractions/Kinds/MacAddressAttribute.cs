namespace GovDataSecurity;

/// <summary>MAC地址 (mac address).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "MAC地址", Name = "mac-address", NameHints = "(mac)")]
public sealed class MacAddressAttribute : PersonalInformationAttribute;
