namespace GovDataSecurity;

/// <summary>网络身份标识(微信、QQ等) (network identity).</summary>
/// <remarks>Floor: a proposal from public text (GB/T 43697-2024 annex B and H); a rule pack may raise it.</remarks>
[KindFacts(DataLevel.General2, IdentifierRole.Direct, DataSubject.Person, Chinese = "网络身份标识(微信、QQ等)", Name = "network-identity", NameHints = "wechat,qq,openid,微信")]
public sealed class NetworkIdentityAttribute : PersonalInformationAttribute;
