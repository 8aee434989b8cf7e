namespace GovDataSecurity.Masking;

/// <summary>A piece of a message template: text, or a hole for a value.</summary>
/// <param name="Text">What stands there: for a hole without its braces.</param>
/// <param name="Name">The name of a hole without <c>@</c>; <see langword="null"/> for text.</param>
/// <param name="Format">Alignment and format of a hole with the characters that lead them in.</param>
/// <param name="Joins">Whether the text can become an identifier together with a number next to it.</param>
internal readonly record struct TemplatePart(string Text, string? Name, string Format, bool Joins)
{
    public static TemplatePart Literal(string text, bool isLast = false)
        => new(text, null, "", text.Length == 0 || !isLast && char.IsAsciiLetter(text[^1]) || text.Any(char.IsDigit));

    public static TemplatePart Hole(string text)
    {
        var end = text.AsSpan().IndexOfAny(',', ':');
        return new(text, (end < 0 ? text : text[..end]).TrimStart('@'), end < 0 ? "" : text[end..], false);
    }
}
