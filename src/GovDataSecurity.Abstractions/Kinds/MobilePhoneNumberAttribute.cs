namespace GovDataSecurity;

/// <summary>手机号码 (mobile phone number).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "手机号码", Name = "mobile-phone-number", NameHints = "sjh,sjhm,lxdh,mobile,phone,手机")]
public sealed class MobilePhoneNumberAttribute : PersonalInformationAttribute;
