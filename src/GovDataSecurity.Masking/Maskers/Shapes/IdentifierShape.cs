namespace GovDataSecurity.Masking;

/// <summary>Whether a text has the form of an identifier, and which part of it the mask is for.</summary>
/// <param name="text">Any text.</param>
/// <param name="start">Where the part begins: what stands before it (a country or an area code) is shown.</param>
/// <param name="length">Its length: what stands behind it (an extension) is masked.</param>
/// <returns><see langword="false"/> when the whole text is to be masked.</returns>
/// <remarks>A text of the form consists of characters that are text elements of their own.</remarks>
internal delegate bool IdentifierShape(ReadOnlySpan<char> text, out int start, out int length);
