using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking;

/// <summary>Masks what is recognized inside a text, each span by its kind; a text in which nothing is recognized is masked completely.</summary>
/// <remarks>Spans that are less sure than elsewhere are masked too: here nobody asks for the words around them.</remarks>
internal sealed class FreeTextMasker : Masker
{
    private const double MinConfidence = 0.3;

    // Made when first asked for: the registry holds this masker.
    private static readonly Lazy<TextRedactor> Redactor = new(() => new TextRedactor(new TextRecognizer(new TextRecognizerOptions { MinConfidence = MinConfidence }), MaskerRegistry.Default));

    protected override void Mask(TextElements value, MaskWriter mask)
    {
        if (!Redactor.Value.TryRedact(value, out var redacted) || redacted.Length > MaxLength(value.Text.Length))
        {
            mask.All();
            return;
        }

        mask.InsteadLines(redacted);
    }
}
