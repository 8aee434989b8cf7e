using System.Globalization;
using System.Text;
using FsCheck;

namespace GovDataSecurity.Masking.Tests;

public sealed class MaskerLawsTests
{
    // Of each masker the most text elements that it shows; of those that keep a pattern, a domain or a division, no number can be given.
    private static readonly (Masker Masker, int Shown)[] All =
    [
        .. KindMask.Table.Select(row => row.Masker).Distinct().Select(masker => (masker, ShownBy(masker))),
        (Masking.Maskers.Fallback, 0),
        (Masking.Maskers.KeepEnds(1, 2), 3),
        (Masking.Maskers.KeepEnds(0, 0), 0),
        (Masking.Maskers.MaskEnds(1, 0), int.MaxValue),
        (Masking.Maskers.MaskEnds(2, 3), int.MaxValue),
        (Masking.Maskers.KeepRange(1..3), 2),
        (Masking.Maskers.KeepRange(^2..), 2),
        (Masking.Maskers.MaskRange(0..2), int.MaxValue),
        (Masking.Maskers.MaskRange(3..^1), int.MaxValue),
        (Masking.Maskers.MaskBefore('@'), int.MaxValue),
        (Masking.Maskers.MaskAfter('1'), int.MaxValue),
        (Masking.Maskers.MaskCharacters(CharacterClasses.Digits), int.MaxValue),
        (Masking.Maskers.MaskCharacters(CharacterClasses.All), 0),
        (Masking.Maskers.MaskCharacters(CharacterClasses.None), int.MaxValue),
        (new KeepingMasker(), int.MaxValue),
    ];

    private static readonly Masker[] Bands = [Masking.Maskers.Age, Masking.Maskers.Amount, Masking.Maskers.MedicalDiagnosis, Masking.Maskers.IpAddress, Masking.Maskers.FreeText];

    [Fact]
    public void Mask_AnyValue_ChangesItUnlessItIsMaskCharactersOnly()
        => ForAll((masker, _, value) => masker.Mask(value) != value || value.All(c => c == '*'));

    [Fact]
    public void Mask_MaskedValue_ShowsNoMore()
        => ForAll((masker, _, value) =>
        {
            var once = masker.Mask(value);
            var twice = masker.Mask(once);
            return twice.All(c => c == '*')
                || masker == Masking.Maskers.FreeText && IsIn(LettersAndDigits(twice), LettersAndDigits(once))
                || IsIn(twice.Replace("*", ""), once.Replace("*", ""));
        });

    [Fact]
    public void Mask_AnyValue_IsWellFormed()
        => ForAll((masker, _, value) => masker.Mask(value).EnumerateRunes().All(rune => rune != Rune.ReplacementChar || value.Contains('\uFFFD')));

    [Fact]
    public void Mask_AnyValue_ShowsNoMoreElementsThanPromised()
        => ForAll((masker, shown, value) =>
        {
            var masked = masker.Mask(value);
            var at = masker == Masking.Maskers.EmailAddress ? masked.IndexOf('@') : -1;
            masked = at < 0 ? masked : masked[..at];
            var start = masked is ['(' or '（', '+', ..] ? 5 : masked.StartsWith("+86", StringComparison.Ordinal) ? 3 : masked.StartsWith("0086", StringComparison.Ordinal) ? 4 : masked.StartsWith("86", StringComparison.Ordinal) && masker == Masking.Maskers.MobilePhoneNumber ? 2 : 0;
            return new StringInfo(string.Concat(masked[start..].Split('*', ' ', '-', ':', '.', '·', '_', '/', '(', ')', '（', '）', '－', '•'))).LengthInTextElements <= shown;
        });

    [Fact]
    public void Mask_AnyValue_NeverShowsWhatCannotBeSeen()
        => ForAll((masker, _, value) => !masker.Mask(value).EnumerateRunes().Any(rune =>
            !(masker == Masking.Maskers.FreeText && rune.Value is '\r' or '\n' or '\t') && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    [Fact]
    public void Mask_AnyValue_ShowsOnlyWhatStandsThere()
        => ForAll((masker, _, value) =>
        {
            if (Bands.Contains(masker))
            {
                return true;
            }

            var rest = value.AsSpan();
            foreach (var rune in masker.Mask(value).EnumerateRunes().Where(rune => rune.Value != '*'))
            {
                var at = rest.IndexOf(rune.ToString());
                if (at < 0)
                {
                    return false;
                }

                rest = rest[(at + rune.Utf16SequenceLength)..];
            }

            return true;
        });

    [Fact]
    public void TryMask_AnyValueAndRoom_AgreesWithMask()
        => Prop.ForAll(NastyText.Texts, Arb.From(Gen.Choose(0, 200)), (value, room) =>
        {
            foreach (var (masker, _) in All)
            {
                var expected = masker.Mask(value);
                var destination = new char[room];
                destination.AsSpan().Fill('\u0001');
                var fits = masker.TryMask(value, destination, out var written);
                if (fits != (expected.Length <= room)
                    || written != (fits ? expected.Length : 0)
                    || !destination.AsSpan(0, written).SequenceEqual(expected.AsSpan(0, written))
                    || !fits && destination.Any(c => c != '\u0001'))
                {
                    return false;
                }
            }

            return true;
        }).Check(Configuration(200));

    [Fact]
    public void TryMask_Utf8_AgreesWithMask()
        => Prop.ForAll(NastyText.Texts, Arb.From(Gen.Choose(0, 200)), (value, room) =>
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            var text = Encoding.UTF8.GetString(bytes);
            foreach (var (masker, _) in All)
            {
                var expected = Encoding.UTF8.GetBytes(masker.Mask(text));
                var destination = new byte[room];
                var fits = masker.TryMask(bytes, destination, out var written);
                var whole = new byte[Masker.MaxByteCount(bytes.Length)];
                if (fits != (expected.Length <= room)
                    || written != (fits ? expected.Length : 0)
                    || fits && !destination.AsSpan(0, written).SequenceEqual(expected)
                    || !masker.TryMask(bytes, whole, out written)
                    || !whole.AsSpan(0, written).SequenceEqual(expected))
                {
                    return false;
                }
            }

            return true;
        }).Check(Configuration(300));

    [Fact]
    public void TryMask_AnyBytes_GivesUtf8ThatDiffers()
        => Prop.ForAll<byte[]>(bytes =>
        {
            foreach (var (masker, _) in All)
            {
                var destination = new byte[Masker.MaxByteCount(bytes.Length)];
                if (!masker.TryMask(bytes, destination, out var written)
                    || !System.Text.Unicode.Utf8.IsValid(destination.AsSpan(0, written))
                    || destination.AsSpan(0, written).SequenceEqual(bytes) && bytes.Any(b => b != (byte)'*'))
                {
                    return false;
                }
            }

            return true;
        }).Check(Configuration(300));

    [Fact]
    public void TryMask_InPlace_AgreesWithMask()
        => ForAll((masker, _, value) =>
        {
            var buffer = new char[Masker.MaxLength(value.Length)];
            value.CopyTo(buffer);
            return masker.TryMask(buffer.AsSpan(0, value.Length), buffer, out var written) && buffer.AsSpan(0, written).SequenceEqual(masker.Mask(value));
        });

    [Fact]
    public void TryMask_SizeOfMaxLength_IsAlwaysEnough()
        => ForAll((masker, _, value) => masker.TryMask(value, new char[Masker.MaxLength(value.Length)], out _));

    [Fact]
    public void Mask_NoValue_IsNone()
        => Assert.All(All, pair => Assert.Null(pair.Masker.Mask(null)));

    [Fact]
    public void Mask_HundredThousandCharacters_IsMasked()
    {
        string[] values =
        [
            new('9', 1 << 17), new('示', 1 << 17), "e" + new string('\u0301', 1 << 17), new('\uD800', 1 << 17), string.Concat(Enumerable.Repeat("\U00020BB7", 1 << 16)),
            "e@" + new string('e', 1 << 17), new('@', 1 << 17), new('\u1100', 1 << 17),
        ];
        Masker[] maskers = [.. KindMask.Table.Select(row => row.Masker).Distinct()];
        Assert.All(values, value => Assert.All(maskers, masker => Assert.True(masker.Mask(value).AsSpan().IndexOfAnyExcept('*') < 0)));
    }

    [Fact]
    public void Mask_ByManyThreads_GivesTheSame()
        => Parallel.For(0, 10_000, _ => Assert.Equal("9****************7", Masking.Maskers.ResidentIdNumber.Mask("990101198503150017")));

    private static string LettersAndDigits(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Whether the characters of a text stand in another one in the same order.</summary>
    private static bool IsIn(string text, string other)
    {
        var at = 0;
        foreach (var c in other)
        {
            at += at < text.Length && text[at] == c ? 1 : 0;
        }

        return at == text.Length;
    }

    private static int ShownBy(Masker masker) => KindMask.Table.First(row => row.Masker == masker).Kind switch
    {
        "person-name" => 2,
        "resident-id-number" or "foreigner-residence-id" => 2,
        "passport-number" or "hmt-permit" => 3,
        "driver-license-archive-number" => 3,
        "mobile-phone-number" => 7,
        "email-address" or "network-identity" => 1,
        "device-identifier" or "bank-account-number" or "provident-fund-account" => 4,
        "vehicle-plate-number" => 3,
        "vehicle-identification-number" => 7,
        "mac-address" or "unified-social-credit-code" => 6,
        "ip-address" => 4,
        "resident-id-image" => 0,
        _ => int.MaxValue,
    };

    private static void ForAll(Func<Masker, int, string, bool> law)
        => Prop.ForAll(NastyText.Texts, value =>
        {
            foreach (var (masker, shown) in All)
            {
                if (!law(masker, shown, value))
                {
                    return false.Label($"{masker.GetType().Name}: {string.Join(' ', value.Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}");
                }
            }

            return true.ToProperty();
        }).Check(Configuration(300));

    private static Configuration Configuration(int tests)
    {
        tests *= Environment.GetEnvironmentVariable("GDS_SOAK") == "1" ? 50 : 1;
        var configuration = FsCheck.Configuration.QuickThrowOnFailure;
        configuration.MaxNbOfTest = tests;
        return configuration;
    }

    /// <summary>What the worst masker would do: show everything.</summary>
    private sealed class KeepingMasker : Masker
    {
        protected override void Mask(TextElements value, MaskWriter mask) => mask.Keep(int.MaxValue);
    }
}
