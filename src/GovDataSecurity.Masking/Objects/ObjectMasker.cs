namespace GovDataSecurity.Masking;

/// <summary>Prints objects in the style of a record, with the values of labeled members masked.</summary>
/// <remarks>
/// <para>Unknown counts as high: a member that nobody labeled prints as <c>***</c>, and so does a bare text or number. Shown are members marked
/// <c>[NotClassified("reason")]</c>, members at <see cref="DataLevel.General1"/>, and the key of the row: a <see cref="Guid"/>, or a whole number
/// named <c>Id</c> or <c>&lt;Type&gt;Id</c>, unless it is labeled.</para>
/// <para>A labeled member goes through the masker of its kind. Nothing of it is shown, not even whether it has a value, when it is important or core
/// data, has several kinds, or a row label rule raises it. Labeled numbers and dates without a kind that keeps something print as <c>***</c>.</para>
/// <para>Members of framework types are never read, queries never run, and an exception of a getter erases the member.</para>
/// </remarks>
public static class ObjectMasker
{
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
