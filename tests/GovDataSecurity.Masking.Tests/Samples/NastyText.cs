using FsCheck;

namespace GovDataSecurity.Masking.Tests;

/// <summary>Texts that break masks: malformed, invisible, wide, rare, and nearly the right form.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        "*", "**", "示", "例", "欧阳", "·", "@", ".", "-", " ", "+86", "1", "199", "0000", "990101198503150017", "19900001234", "6200000000001234",
        "e@example.org", "example", "X", "\r\n", "\t", "\0", "\uD842", "\uDFB7", "\U00020BB7", "\U000323AF", "\U0002CEB1", "\uE001", "\u0301", "\u0302", "\u200B", "\u200D", "\u202E",
        "\uFEFF", "\uFE0F", "\U000E0100", "\U000E0041", "\U0001F468\u200D\U0001F469", "\U0001F1E8\U0001F1F3", "\u1100\u1161\u11A8", "\u0915\u094D\u0937", "\u0600", "９", "Ｘ", "٣", "＠", "\uFFFF",
    ];

    private static readonly Gen<string> Any = Gen.Sized(size =>
        from count in Gen.Choose(0, Math.Min(size, 12))
        from pieces in Gen.ArrayOf(count, Gen.Frequency(
            Tuple.Create(4, Gen.Elements(Pieces)),
            Tuple.Create(1, Gen.Choose(0, 0xFFFF).Select(unit => ((char)unit).ToString()))))
        select string.Concat(pieces));

    // What each kind looks like, as a whole, cut, and with something nasty inside.
    private static readonly Gen<string> Examples = Gen.Elements(KindMask.Table.SelectMany(row => row.Examples).SelectMany(example => new[] { example.Value, example.Masked }));

    private static readonly Gen<string> Broken =
        from text in Examples
        from piece in Gen.Elements(Pieces)
        from at in Gen.Choose(0, text.Length)
        from cut in Gen.Choose(0, 2)
        select text[..at] + piece + text[Math.Min(text.Length, at + cut)..];

    private static readonly Gen<string> Formed = Gen.OneOf(
        Examples,
        Broken,
        Digits(17).Select(digits => digits + "X"),
        Digits(15),
        Digits(9).Select(digits => "19" + digits),
        Digits(9).Select(digits => "+86 18" + digits),
        Digits(19),
        from local in Gen.Elements("e", "ex", "example", "示例", "e\u0301x") from domain in Gen.Elements("example.org", "示例.中国", "example") select local + "@" + domain,
        from first in Gen.Elements("示", "欧阳", "\U00020BB7", "E") from rest in Gen.Elements("", "例", "·例", "示例", "\U000323AF", "xample") select first + rest);

    public static Arbitrary<string> Texts { get; } = Arb.From(Gen.OneOf(Any, Formed, Formed.SelectMany(text => Any.Select(more => text + more))), Shrink);

    private static Gen<string> Digits(int count) => Gen.ArrayOf(count, Gen.Choose('0', '9')).Select(digits => string.Concat(digits.Select(digit => (char)digit)));

    private static IEnumerable<string> Shrink(string text) => Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1));
}
