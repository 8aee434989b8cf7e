using System.Diagnostics.CodeAnalysis;
using System.Text;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks what is recognized in free text, each span by its kind, and leaves the rest as it is.</summary>
/// <remarks>What is not recognized stays readable: recognition lowers a risk and removes none. Immutable: one object serves all threads.</remarks>
public sealed class TextRedactor
{
    private readonly TextRecognizer _recognizer;
    private readonly MaskerRegistry _maskers;

    /// <summary>A redactor of all kinds with the maskers of the SDK.</summary>
    public TextRedactor()
        : this(TextRecognizer.Default, MaskerRegistry.Default)
    {
    }

    /// <summary>A redactor.</summary>
    /// <param name="recognizer">What finds the spans.</param>
    /// <param name="maskers">Which masker serves which kind.</param>
    /// <exception cref="ArgumentNullException">One of them is <see langword="null"/>.</exception>
    public TextRedactor(TextRecognizer recognizer, MaskerRegistry maskers)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        ArgumentNullException.ThrowIfNull(maskers);
        _recognizer = recognizer;
        _maskers = maskers;
    }

    /// <summary>A redactor of all kinds with the maskers of the SDK.</summary>
    public static TextRedactor Default { get; } = new();

    /// <summary>Masks what is recognized in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with its spans masked, the same object when there are none; <see langword="null"/> for <see langword="null"/>.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    [return: NotNullIfNotNull(nameof(text))]
    public string? Redact(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var spans = _recognizer.Scan(text);
        return spans.Length == 0 ? text : Write(text, spans);
    }

    /// <summary>Masks what is recognized in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="spans">What was masked, at its place in the original text; for reports that tell kinds and places.</param>
    /// <returns>The text with its spans masked, the same object when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    [Declassifier(DeclassificationMethod.Masking)]
    public string Redact(string text, out IReadOnlyList<RecognizedSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = _recognizer.Scan(text);
        spans = found;
        return found.Length == 0 ? text : Write(text, found);
    }

    /// <summary>Masks what is recognized in a text. Nothing is allocated where nothing is recognized.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="redacted">The text with its spans masked; <see langword="null"/> when there are none.</param>
    /// <returns>Whether anything was recognized.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    public bool TryRedact(ReadOnlySpan<char> text, [NotNullWhen(true)] out string? redacted)
    {
        var spans = _recognizer.Scan(text);
        redacted = spans.Length == 0 ? null : Write(text, spans);
        return redacted is not null;
    }

    private string Write(ReadOnlySpan<char> text, RecognizedSpan[] spans)
    {
        var redacted = new StringBuilder(text.Length + 16);
        var at = 0;
        foreach (var span in spans)
        {
            redacted.Append(text[at..span.Start]);
            var masker = DataKinds.Find(span.Kind) is { } kind ? _maskers.For(kind) : Maskers.Fallback;
            redacted.Append(masker.Mask(text.Slice(span.Start, span.Length).ToString()));
            at = span.End;
        }

        return redacted.Append(text[at..]).ToString();
    }
}
