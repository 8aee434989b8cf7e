namespace GovDataSecurity.Masking;

/// <summary>The maskers that the SDK ships.</summary>
public static class Maskers
{
    /// <summary>姓名: keeps the surname, two characters of a compound one; of names with segments and in other scripts the first character.</summary>
    public static Masker PersonName { get; } = new PersonNameMasker();

    /// <summary>公民身份号码: keeps one character at each end.</summary>
    public static Masker ResidentIdNumber { get; } = new ResidentIdNumberMasker();

    /// <summary>手机号码: keeps three and four digits, and the country code.</summary>
    public static Masker MobilePhoneNumber { get; } = new MobilePhoneNumberMasker();

    /// <summary>银行账号: keeps the last four digits.</summary>
    public static Masker BankAccountNumber { get; } = new BankAccountNumberMasker();

    /// <summary>电子邮箱: keeps the first character of the local part and the domain.</summary>
    public static Masker EmailAddress { get; } = new EmailAddressMasker();

    /// <summary>组织代码: keeps two characters and four. Public codes are not masked unless somebody asks for it.</summary>
    public static Masker PublicCode { get; } = new PublicCodeMasker();

    /// <summary>Masks everything as <c>***</c>, so that not even the length shows.</summary>
    public static Masker Fixed { get; } = new FixedMasker();

    /// <summary>Masks everything, one mask character a text element.</summary>
    public static Masker Fallback { get; } = new FallbackMasker();

    /// <summary>The masker of a kind.</summary>
    /// <param name="kind">A kind, shipped or not.</param>
    /// <returns>Its masker; <see cref="Fallback"/> for a kind that the SDK does not ship.</returns>
    public static Masker For(DataKind kind) => MaskerRegistry.Default.For(kind);
}
