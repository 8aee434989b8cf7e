using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity.Masking;

/// <summary>Masks whole objects by their labels: as a copy of the same type, or printed in the style of a record.</summary>
/// <remarks>
/// <para>Printing: unknown counts as high. A member that nobody labeled prints as <c>***</c>, and so does a bare text or number. Shown are members marked
/// <c>[NotClassified("reason")]</c>, members at <see cref="DataLevel.General1"/>, and the key of the row: a <see cref="Guid"/>, or a whole number
/// named <c>Id</c> or <c>&lt;Type&gt;Id</c>, unless it is labeled.</para>
/// <para>Copying: members that nobody labeled are copied as they are, unless <see cref="MaskingOptions.MasksUnlabeled"/> says otherwise.</para>
/// <para>A labeled member goes through the masker of its kind. Nothing of it is shown, not even whether it has a value, when it is important or core
/// data, has several kinds, or a row label rule raises it. Labeled numbers and dates without a kind that keeps something print as <c>***</c>.</para>
/// <para>Members of framework types are never read, queries never run, and an exception of a getter erases the member.</para>
/// </remarks>
public static class ObjectMasker
{
    /// <summary>Makes a masked copy of an object and everything that it refers to. The object itself is not changed.</summary>
    /// <typeparam name="T">The type of the object, or a base of it.</typeparam>
    /// <param name="value">An object, a collection or a struct of the application.</param>
    /// <returns>A copy of the same type: labeled texts are masked, of labeled numbers, dates and objects the default stays. Cycles and shared references are kept.
    /// A bare text becomes <c>***</c>. No constructor runs, so a check of arguments doesn't meet masked values.</returns>
    /// <exception cref="GovDataSecurityException">A member or its type cannot be masked in a copy; the message names both. There is no half-masked copy.</exception>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static T Mask<T>(T value) => Mask(value, MaskingOptions.Default);

    /// <inheritdoc cref="Mask{T}(T)" />
    /// <param name="value">An object, a collection or a struct of the application.</param>
    /// <param name="options">Maskers, clock, and what happens to members that nobody labeled; the limits are about printing.</param>
    /// <param name="clearance">What the reader may see in full; without it, public data only.</param>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(value))]
    public static T Mask<T>(T value, MaskingOptions options, Clearance? clearance = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (T)new ObjectCopier(options, clearance ?? Clearance.None).Copy(value, typeof(T))!;
    }

    /// <summary>Prints a value.</summary>
    /// <param name="value">Any object, collection or value.</param>
    /// <returns>One line of text, for example <c>FamilyMember { Name = 示*, IdNumber = 9****************7 }</c>; <c>null</c> for <see langword="null"/>.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    public static string Format(object? value) => Format(value, MaskingOptions.Default);

    /// <inheritdoc cref="Format(object?)" />
    /// <param name="value">Any object, collection or value.</param>
    /// <param name="options">Maskers, clock and limits.</param>
    [Declassifier(DeclassificationMethod.Masking)]
    public static string Format(object? value, MaskingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ObjectPrinter.Print(value, options);
    }
}
