using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity.Masking;

/// <summary>Makes values that show themselves masked: <c>Masked.Of&lt;MobilePhoneNumberAttribute&gt;(phone, reference)</c>.</summary>
public static class Masked
{
    /// <summary>Wraps a text.</summary>
    /// <typeparam name="TKind">The attribute class of the kind.</typeparam>
    /// <param name="value">The text.</param>
    /// <param name="record">The keyed reference of the record that the text belongs to; it is told to the recorder.</param>
    /// <returns>The wrapped text; <see langword="null"/> for <see langword="null"/>.</returns>
    /// <exception cref="GovDataSecurityException">The class is not a kind, or there is no reference.</exception>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static Masked<string>? Of<TKind>(string? value, RecordReference record)
        where TKind : ClassifiedAttribute
        => value is null ? null : new Masked<string>(value, DataKind.Of(typeof(TKind)), record, MaskerRegistry.Default);

    /// <summary>Wraps a value of any type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="record">The keyed reference of the record that the value belongs to; it is told to the recorder.</param>
    /// <param name="maskers">Which masker serves which kind; without it, those of the SDK.</param>
    /// <returns>The wrapped value.</returns>
    /// <exception cref="GovDataSecurityException">There is no reference.</exception>
    [Declassifier(DeclassificationMethod.Masking)]
    public static Masked<T> Of<T>(T value, DataKind kind, RecordReference record, MaskerRegistry? maskers = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(kind);
        return new Masked<T>(value, kind, record, maskers ?? MaskerRegistry.Default);
    }
}
