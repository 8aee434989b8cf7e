using System.Globalization;
using System.Text;
using FsCheck;

namespace GovDataSecurity.Masking.Tests;

public sealed class MaskerLawsTests
{
    // The most text elements that each masker shows, separators, country code and domain apart.
    private static readonly (Masker Masker, int Shown)[] All =
    [
        (Masking.Maskers.PersonName, 2),
        (Masking.Maskers.ResidentIdNumber, 2),
        (Masking.Maskers.MobilePhoneNumber, 7),
        (Masking.Maskers.BankAccountNumber, 4),
        (Masking.Maskers.EmailAddress, 1),
        (Masking.Maskers.PublicCode, 6),
        (Masking.Maskers.Fixed, 0),
        (Masking.Maskers.Fallback, 0),
        (new KeepingMasker(), int.MaxValue),
    ];

    [Fact]
    public void Mask_AnyValue_ChangesItUnlessItIsMaskCharactersOnly()
        => ForAll((masker, _, value) => masker.Mask(value) != value || value.All(c => c == '*'));

    [Fact]
    public void Mask_MaskedValue_ShowsNoMore()
        => ForAll((masker, _, value) =>
        {
            var once = masker.Mask(value);
            var twice = masker.Mask(once);
            return twice.All(c => c == '*') || twice.Length == once.Length && twice.Zip(once).All(pair => pair.First == '*' || pair.First == pair.Second);
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
            var start = masked.StartsWith("+86", StringComparison.Ordinal) ? 3 : masked.StartsWith("0086", StringComparison.Ordinal) ? 4 : masked.StartsWith("86", StringComparison.Ordinal) && masker == Masking.Maskers.MobilePhoneNumber ? 2 : 0;
            return new StringInfo(masked[start..].Replace("*", "").Replace(" ", "").Replace("-", "")).LengthInTextElements <= shown;
        });

    [Fact]
    public void Mask_AnyValue_NeverShowsWhatCannotBeSeen()
        => ForAll((masker, _, value) => !masker.Mask(value).EnumerateRunes().Any(rune =>
            Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    [Fact]
    public void Mask_AnyValue_ShowsOnlyWhatStandsThere()
        => ForAll((masker, _, value) =>
        {
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
        }).Check(Configuration(500));

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
    public void Mask_OneMegabyte_IsMasked()
    {
        string[] values =
        [
            new('9', 1 << 20), new('示', 1 << 20), "e" + new string('\u0301', 1 << 20), new('\uD800', 1 << 20), string.Concat(Enumerable.Repeat("\U00020BB7", 1 << 19)),
            "e@" + new string('e', 1 << 20), new('@', 1 << 20), new('\u1100', 1 << 20),
        ];
        Assert.All(values, value => Assert.All(All[..^1], pair => Assert.True(pair.Masker.Mask(value).AsSpan().IndexOfAnyExcept('*') < 0)));
    }

    [Fact]
    public void Mask_ByManyThreads_GivesTheSame()
        => Parallel.For(0, 10_000, _ => Assert.Equal("9****************7", Masking.Maskers.ResidentIdNumber.Mask("990101198503150017")));

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
        }).Check(Configuration(1_000));

    private static Configuration Configuration(int tests)
    {
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
