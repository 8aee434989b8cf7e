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
        var numbers = four & (four >> 3) & ~((digits << 1) | carry.Digit) & complete;

        var separators = hyphens | spaces | wide;
        var before = digits & (separators >> 1);
        var groups = ((before & (four >> 2) & (separators >> 6) & (digits >> 7))
            | (digits & ((hyphens | spaces) >> 1) & (two >> 2) & (digits >> 4) & ((hyphens | spaces) >> 5) & (digits >> 6))) & complete;

        var ats = block.Ats & complete;

        var dotted = digits & (dots >> 1) & (digits >> 2) & ((dots >> 3) | (dots >> 4) | (dots >> 5));
        // A second colon follows within four digits; a time of day, whose two stand three apart and have no third, is left out.
        var coloned = hex & (colons >> 1) & (hex >> 2) & ((colons >> 3) | (colons >> 4) | (colons >> 5) | (colons >> 6)) & ~((colons >> 4) & ~(colons >> 7));
        var pairs = hex & (hyphens >> 1) & (hex >> 2) & (hyphens >> 4) & (hex >> 5) & (hyphens >> 7);
        var quads = hex & (dots >> 1) & (hex >> 2) & (hex >> 5) & (dots >> 6) & (hex >> 7);
        var networkAddresses = (dotted | coloned | pairs | quads | (colons & (colons >> 1))) & complete;

        var someDigit = (digits >> 3) | (digits >> 4) | (digits >> 5) | (digits >> 6);
        var plates = wide & someDigit & (((letters >> 1) & (word >> 4) & (word >> 5)) | ((spaces >> 1) & (letters >> 2) & (word >> 5) & (word >> 6))) & complete;

        var starts = word & ~((word << 1) | carry.Word);
        var word2 = word & (word >> 1);
        var word4 = word2 & (word2 >> 2);
        var beyondHex = letters & ~block.HexLetters;
        var anyOfTwo = digits | (digits >> 1);
        var anyOfFour = anyOfTwo | (anyOfTwo >> 2);
        var codes = starts & word4 & (word4 >> 4) & (word >> 8) & (beyondHex | (beyondHex >> 1) | (beyondHex >> 2)) & (anyOfFour | (anyOfFour >> 4) | (digits >> 8)) & complete;

        var six = four & (two >> 4);
        var suffixed = ((starts & letters & (six >> 1) & ~(word >> 7)) | (word4 & (word >> 4) & (hyphens >> 5) & (word >> 6) & ~(word >> 7))) & complete;

        var wideTwo = block.WideDigits & (block.WideDigits >> 1);
        var wideNumbers = wideTwo & (wideTwo >> 2) & complete;

        carry.Digit = (digits >> (Stride - 1)) & 1;
        carry.Word = (word >> (Stride - 1)) & 1;
        if ((numbers | groups | ats | networkAddresses | plates | codes | suffixed | wideNumbers) == 0 && !block.HasMark)
        {
            return false;
        }

        found.Numbers = numbers;
        found.Groups = groups;
        found.Ats = ats;
        found.NetworkAddresses = networkAddresses;
        found.Plates = plates;
        found.Codes = codes;
        found.Suffixed = suffixed;
        found.WideNumbers = wideNumbers;
        found.HasMark = block.HasMark;
        return true;
    }
}
