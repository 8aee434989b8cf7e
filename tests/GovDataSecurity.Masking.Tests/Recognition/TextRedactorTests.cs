using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking.Tests;

public sealed class TextRedactorTests
{
    [Fact]
    public void Redact_Spans_AreMaskedByTheirKindAndTheRestStays()
    {
        var redacted = TextRedactor.Default.Redact("身份证990101198503150017,邮箱zhang.san@example.com,其余不变");

        Assert.StartsWith("身份证9****************7,邮箱z", redacted, StringComparison.Ordinal);
        Assert.EndsWith(",其余不变", redacted, StringComparison.Ordinal);
        Assert.DoesNotContain("zhang.san", redacted, StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_NothingFound_IsTheSameObject()
    {
        const string text = "2026-01-12 08:33:12 批次处理完成,共12条";

        Assert.Same(text, TextRedactor.Default.Redact(text));
        Assert.Null(TextRedactor.Default.Redact(null));
    }

    [Fact]
    public void Redact_WithSpans_TellsPlacesInTheOriginal()
    {
        const string text = "电话 +86 154 0000 0000 结束";

        var redacted = TextRedactor.Default.Redact(text, out var spans);

        var span = Assert.Single(spans);
        Assert.Equal("+86 154 0000 0000", text.Substring(span.Start, span.Length));
        Assert.DoesNotContain("154 0000 0000", redacted, StringComparison.Ordinal);
    }

    [Fact]
    public void Redact_FullWidthAndChineseDigits_AreMasked()
    {
        Assert.DoesNotContain("１５４００００００００", TextRedactor.Default.Redact("电话１５４００００００００"), StringComparison.Ordinal);
        Assert.DoesNotContain("一五四零零零零零零零零", TextRedactor.Default.Redact("电话一五四零零零零零零零零"), StringComparison.Ordinal);
    }

    [Fact]
    public void TryRedact_TellsWhetherAnythingWasFound()
    {
        Assert.True(TextRedactor.Default.TryRedact("电话15400000000。", out var redacted));
        Assert.DoesNotContain("15400000000", redacted, StringComparison.Ordinal);
        Assert.False(TextRedactor.Default.TryRedact("批次完成", out var nothing));
        Assert.Null(nothing);
    }

    [Fact]
    public void Redact_OwnMasker_Serves()
    {
        var redactor = new TextRedactor(TextRecognizer.Default, MaskerRegistry.Default.With<MobilePhoneNumberAttribute>(Maskers.Fixed));

        Assert.Equal("电话***。", redactor.Redact("电话15400000000。"));
    }
}
