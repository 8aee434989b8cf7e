using System.Buffers;
using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>The characters of a format, each standing for a numeral: the first for 0, the second for 1.</summary>
/// <remarks>Characters are code points, so a rare character outside of the basic plane is one of them.</remarks>
public sealed class NumeralAlphabet
{
    private static readonly Lazy<NumeralAlphabet> Chinese = new(static () => new([.. Enumerable.Range(0x4E00, 20902).Select(static value => new Rune(value))]));

    private readonly Rune[] _characters;
    private readonly Dictionary<int, ushort> _numerals;

    private NumeralAlphabet(Rune[] characters)
    {
        _characters = characters;
        _numerals = new Dictionary<int, ushort>(characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            if (!_numerals.TryAdd(characters[i].Value, (ushort)i))
            {
                throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(characters), "a character occurs twice");
            }
        }
    }

    /// <summary><c>0</c> to <c>9</c>.</summary>
    public static NumeralAlphabet Digits { get; } = Of("0123456789");

    /// <summary><c>0</c> to <c>9</c> and <c>a</c> to <c>z</c>, as in the samples of the standard.</summary>
    public static NumeralAlphabet LowerAlphanumerics { get; } = Of("0123456789abcdefghijklmnopqrstuvwxyz");

    /// <summary><c>0</c> to <c>9</c> and <c>A</c> to <c>Z</c>.</summary>
    public static NumeralAlphabet UpperAlphanumerics { get; } = Of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary><c>0</c> to <c>9</c>, <c>A</c> to <c>Z</c> and <c>a</c> to <c>z</c>.</summary>
    public static NumeralAlphabet Alphanumerics { get; } = Of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>The 20,902 Chinese characters from U+4E00 to U+9FA5, those that a column in GBK can hold. Output is made of rare characters
    /// mostly. Text with a character outside of them is refused: give it a pseudonym or a token.</summary>
    public static NumeralAlphabet ChineseCharacters => Chinese.Value;

    /// <summary>How many characters there are.</summary>
    public int Radix => _characters.Length;

    /// <summary>An alphabet of given characters.</summary>
    /// <param name="characters">2 to 65,536 different characters, in the order of their numerals. The order is part of the format: another one decrypts
    /// to something else.</param>
    /// <returns>The alphabet.</returns>
    /// <exception cref="GovDataSecurityException">Too few, too many, or one that occurs twice (<see cref="ErrorCode.ArgumentInvalid"/>), or malformed text
    /// (<see cref="ErrorCode.MalformedText"/>).</exception>
    public static NumeralAlphabet Of(string characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        var runes = new List<Rune>(characters.Length);
        for (var rest = characters.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) != OperationStatus.Done)
            {
                throw new GovDataSecurityException(ErrorCode.MalformedText, nameof(characters));
            }

            runes.Add(rune);
            rest = rest[length..];
        }

        return runes.Count is >= Ff1.MinRadix and <= Ff1.MaxRadix
            ? new NumeralAlphabet([.. runes])
            : throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(characters), $"{Ff1.MinRadix}..{Ff1.MaxRadix}");
    }

    /// <summary>Reads the numerals of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="numerals">At least as long as the text.</param>
    /// <returns>How many numerals there are.</returns>
    /// <exception cref="GovDataSecurityException">A character that the alphabet does not have (<see cref="ErrorCode.CharacterOutsideAlphabet"/>).</exception>
    internal int Read(ReadOnlySpan<char> text, Span<ushort> numerals)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done
                || !_numerals.TryGetValue(rune.Value, out numerals[count]))
            {
                throw new GovDataSecurityException(ErrorCode.CharacterOutsideAlphabet, count + 1);
            }

            count++;
            text = text[length..];
        }

        return count;
    }

    /// <summary>Writes the text of numerals.</summary>
    /// <param name="numerals">The numerals.</param>
    /// <param name="destination">Twice as long as the numerals is always enough.</param>
    /// <returns>How many UTF-16 units were written.</returns>
    internal int Write(ReadOnlySpan<ushort> numerals, Span<char> destination)
    {
        var written = 0;
        foreach (var numeral in numerals)
        {
            written += _characters[numeral].EncodeToUtf16(destination[written..]);
        }

        return written;
    }
}
