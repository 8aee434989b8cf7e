using System.Runtime.CompilerServices;

namespace GovDataSecurity.Identifiers;

/// <summary>Where in a block something may begin that is worth looking at, one mask a form. Timestamps, GUIDs and short numbers leave no bit here.</summary>
/// <remarks>A form is decided by at most nine units from its bit on, so the bits of the first 56 units are complete.</remarks>
internal struct BlockTriggers
{
    /// <summary>The bits that are complete where another block follows.</summary>
    public const int Stride = 56;

    private const ulong Complete = (1UL << Stride) - 1;

    /// <summary>The first digit of a run of seven or more.</summary>
    public ulong Numbers;

    /// <summary>Those of seven or eight behind a character beyond ASCII: a count, unless that character says otherwise.</summary>
    public ulong Counts;

    /// <summary>The last digit before a separated group of four, or of three: <c>8-1234-5</c>, <c>0-123-4</c>.</summary>
    public ulong Groups;

    public ulong Ats;

    /// <summary>The digit or hexadecimal digit before a first dot or colon of an address of the network.</summary>
    public ulong NetworkAddresses;

    /// <summary>The character before the letter of a plate.</summary>
    public ulong Plates;

    /// <summary>The first unit of a word of nine or more that has digits and letters other than hexadecimal ones near its beginning.</summary>
    public ulong Codes;

    /// <summary>A letter and six digits, or the fourth last unit of a word before a hyphen and a single check character.</summary>
    public ulong Suffixed;

    /// <summary>The first of four characters that may be Chinese or full-width digits.</summary>
    public ulong WideNumbers;

    public bool HasMark;

    /// <summary>Whether anything is left to look at.</summary>
    public readonly bool Any => (Numbers | Groups | Ats | NetworkAddresses | Plates | Codes | Suffixed | WideNumbers) != 0 || HasMark;

    /// <summary>Finds the triggers of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="carry">What stood before the block; then, what stands before the next one.</param>
    /// <param name="isLast">Whether nothing follows.</param>
    /// <param name="found">Where triggers go; left as it was when there are none.</param>
    /// <returns>Whether there are any.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Find(in CharacterBlock block, ref BlockCarry carry, bool isLast, ref BlockTriggers found)
    {
        var digits = block.Digits;
        var letters = block.Letters;
        var word = digits | letters;
        var wide = block.Wide;
        var hyphens = block.Hyphens;
        var dots = block.Dots;
        var colons = block.Colons;
        var spaces = block.Spaces;
        var hex = digits | block.HexLetters;
        var complete = isLast ? ulong.MaxValue : Complete;

        var two = digits & (digits >> 1);
        var four = two & (two >> 2);
        var numbers = four & (four >> 3) & ~((digits << 1) | carry.Digit);
        var counts = numbers & ((wide << 1) | carry.Wide) & ~(digits >> 8);

        var plain = hyphens | spaces;
        var separators = plain | wide;
        var groups = digits & ((separators >> 1 & (four >> 2) & (separators >> 6) & (digits >> 7))
            | ((plain >> 1) & (two >> 2) & (digits >> 4) & (plain >> 5) & (digits >> 6)));

        var dotted = digits & (dots >> 1) & ((dots >> 3) | (dots >> 4) | (dots >> 5));
        // A second colon follows within four digits; a time of day, whose two stand three apart and have no third, is left out.
        var coloned = (colons >> 1) & (hex >> 2) & ((colons >> 3) | (colons >> 4) | (colons >> 5) | (colons >> 6)) & ~((colons >> 4) & ~(colons >> 7));
        var pairs = (hyphens >> 1) & (hyphens >> 4) & (hyphens >> 7);
        var quads = (dots >> 1) & (dots >> 6);
        var networkAddresses = (hex & (dotted | coloned | pairs | quads)) | (colons & (colons >> 1));

        var anyOfTwo = digits | (digits >> 1);
        var plates = wide & ((anyOfTwo >> 3) | (anyOfTwo >> 5)) & (word >> 5) & (((letters >> 1) & (word >> 4)) | ((spaces >> 1) & (letters >> 2)));

        var starts = word & ~((word << 1) | carry.Word);
        var word2 = word & (word >> 1);
        var word4 = word2 & (word2 >> 2);
        var beyondHex = letters & ~block.HexLetters;
        var anyOfFour = anyOfTwo | (anyOfTwo >> 2);
        var codes = starts & word4 & (word4 >> 4) & (word >> 8) & (beyondHex | (beyondHex >> 1) | (beyondHex >> 2)) & (anyOfFour | (anyOfFour >> 4) | (digits >> 8));

        var suffixed = ~(word >> 7) & ((starts & letters & (four >> 1) & (two >> 5)) | (word4 & (word >> 4) & (hyphens >> 5) & (word >> 6)));

        var wideTwo = block.WideDigits & (block.WideDigits >> 1);
        var wideNumbers = wideTwo & (wideTwo >> 2);

        carry.Digit = (digits >> (Stride - 1)) & 1;
        carry.Word = (word >> (Stride - 1)) & 1;
        carry.Wide = (wide >> (Stride - 1)) & 1;
        if (((numbers | groups | block.Ats | networkAddresses | plates | codes | suffixed | wideNumbers) & complete) == 0 && !block.HasMark)
        {
            return false;
        }

        found.Numbers = numbers & complete;
        found.Counts = counts & complete;
        found.Groups = groups & complete;
        found.Ats = block.Ats & complete;
        found.NetworkAddresses = networkAddresses & complete;
        found.Plates = plates & complete;
        found.Codes = codes & complete;
        found.Suffixed = suffixed & complete;
        found.WideNumbers = wideNumbers & complete;
        found.HasMark = block.HasMark;
        return true;
    }
}
