namespace GovDataSecurity;

/// <summary>居民身份证照片 (photograph or scan of a resident identity card).</summary>
/// <remarks>Listed among other sensitive personal information, GB/T 45574-2025.</remarks>
[KindFacts(DataLevel.General4, IdentifierRole.Direct, DataSubject.Person, Sensitive = SensitiveClass.Other, Chinese = "居民身份证照片", Name = "resident-id-image", NameHints = "sfzzp,idcardimage,身份证照片")]
public sealed class ResidentIdImageAttribute : PersonalInformationAttribute;
