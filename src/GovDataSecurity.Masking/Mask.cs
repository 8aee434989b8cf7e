using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity.Masking;

/// <summary>Masks one value: <c>Mask.PersonName(member.Name)</c>. Each call lowers the label of what it returns.</summary>
public static class Mask
{
    /// <summary>姓名: keeps the surname.</summary>
    /// <param name="value">Any text.</param>
    /// <returns>The masked value; <see langword="null"/> for <see langword="null"/>.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? PersonName(string? value) => Maskers.PersonName.Mask(value);

    /// <summary>公民身份号码: keeps one character at each end.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? ResidentIdNumber(string? value) => Maskers.ResidentIdNumber.Mask(value);

    /// <summary>手机号码: keeps three and four digits, and the country code.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? MobilePhoneNumber(string? value) => Maskers.MobilePhoneNumber.Mask(value);

    /// <summary>银行账号: keeps the last four digits.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? BankAccountNumber(string? value) => Maskers.BankAccountNumber.Mask(value);

    /// <summary>电子邮箱: keeps the first character of the local part and the domain.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? EmailAddress(string? value) => Maskers.EmailAddress.Mask(value);

    /// <summary>口令、密钥、令牌: <c>***</c> whatever the value.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Credential(string? value) => Maskers.Fixed.Mask(value);

    /// <summary>The mask of any kind, shipped or not: <c>Mask.As&lt;PassportNumberAttribute&gt;(passport)</c>.</summary>
    /// <typeparam name="TKind">The attribute class of the kind.</typeparam>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? As<TKind>(string? value)
        where TKind : ClassifiedAttribute
        => Maskers.For(DataKind.Of(typeof(TKind))).Mask(value);

    /// <summary>Masks everything, one mask character a text element.</summary>
    /// <inheritdoc cref="PersonName" path="/param|/returns" />
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? All(string? value) => Maskers.Fallback.Mask(value);

    /// <summary>Masks a number, a date or any other value as <c>***</c>: the length of an amount would tell its size.</summary>
    /// <param name="value">Any value; it is not looked at.</param>
    /// <returns><c>***</c>; <see langword="null"/> for <see langword="null"/>.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static string? All(object? value) => value is string text ? All(text) : value is null ? null : MaskWriter.FixedMask;
}
