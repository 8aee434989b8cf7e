namespace GovDataSecurity;

/// <summary>住址 (home address).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Quasi, DataSubject.Person, Chinese = "住址", Name = "home-address", NameHints = "hjdz,jtzz,xzz,txdz,address,住址,地址")]
public sealed class HomeAddressAttribute : PersonalInformationAttribute;
