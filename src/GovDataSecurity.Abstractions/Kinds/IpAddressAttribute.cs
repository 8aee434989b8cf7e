namespace GovDataSecurity;

/// <summary>IP地址 (ip address).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Quasi, DataSubject.Person, Chinese = "IP地址", Name = "ip-address", NameHints = "(ip),ipaddress")]
public sealed class IpAddressAttribute : PersonalInformationAttribute;
