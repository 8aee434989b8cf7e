using static GovDataSecurity.Identifiers.RecognitionEvidence;
using static GovDataSecurity.Identifiers.RecognizedKind;

namespace GovDataSecurity.Identifiers;

/// <summary>Words of letters and digits: passports, permits, credit codes, vehicle identification numbers, organization codes.</summary>
internal static class CodeReader
{
    private const int MaxCode = 18;

    /// <summary>Looks at a word that begins at a place and isn't numbers alone.</summary>
    public static void Read(ReadOnlySpan<char> text, int start, ref FoundSpans found)
    {
        var end = start;
        while (end < text.Length && end - start <= MaxCode && Characters.IsWord(text[end]))
        {
            end++;
        }

        if (end - start <= MaxCode)
        {
            Read(text, start, end, ref found);
        }
    }

    /// <summary>Looks at a whole word that isn't numbers alone.</summary>
    public static void Read(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        var word = text.Slice(start, end - start);
        switch (word.Length)
        {
            case 9:
                ReadDocument(text, start, end, word, ref found);
                ReadOrganizationCode(text, start, end, ref found);
                break;
            case 11 when Characters.IsLetter(word[10]):
                ReadTaiwanPermit(text, start, end - 1, ref found);
                break;
            case 11:
                ReadDocument(text, start, end, word, ref found);
                break;
            case 15 when Characters.IsLetter(word[0]) && Characters.IsLetter(word[1]) && Characters.IsLetter(word[2]) && AsciiText.AreDigits(word.Slice(3)):
                ReadForeignerId(text, start, end, word, ref found);
                break;
            case 17:
                ReadVehicleNumber(text, start, end, ref found);
                break;
            case 18:
                ReadCreditCode(text, start, end, ref found);
                break;
        }
    }

    /// <summary>Looks at 18 characters for a unified social credit code.</summary>
    public static void ReadCreditCode(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        Span<char> code = stackalloc char[UnifiedSocialCreditCode.Length];
        Upper(text.Slice(start, end - start), code);
        if (!UnifiedSocialCreditCode.Check(code).IsValid)
        {
            return;
        }

        var context = ContextWords.Before(text, start);
        var isAnnounced = context.Announces(CreditCode);
        var isPlain = AsciiText.AreDigits(code) || text.Slice(start, end - start).IndexOfAny('a', 'b') >= 0;
        found.Add(start, end, CreditCode, isAnnounced ? 98 : context.Denies(CreditCode) ? 55 : isPlain ? 75 : 92, CheckDigit | AssignedRange | (isAnnounced ? Context : None));
    }

    /// <summary>Looks at nine characters, or eight and one behind a hyphen, for an organization code. Its check character fits one word in eleven, so a word must announce it.</summary>
    public static void ReadOrganizationCode(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        if (!ContextWords.Before(text, start).Announces(RecognizedKind.OrgCode))
        {
            return;
        }

        Span<char> code = stackalloc char[OrganizationCode.Length];
        Upper(text.Slice(start, OrganizationCode.Length - 1), code);
        code[OrganizationCode.Length - 1] = Characters.ToUpper(text[end - 1]);
        if (OrganizationCode.Check(code).IsValid)
        {
            found.Add(start, end, RecognizedKind.OrgCode, 96, CheckDigit | Context);
        }
    }

    /// <summary>Looks at a word whose fourth last character stands at a place before a hyphen, or at a letter and six digits.</summary>
    public static void ReadSuffixed(ReadOnlySpan<char> text, int at, ref FoundSpans found)
    {
        if (at + 5 < text.Length && text[at + 5] == '-' && Characters.IsWord(text[at + 4]))
        {
            var start = at;
            while (start > 0 && at - start <= MaxCode && Characters.IsWord(text[start - 1]))
            {
                start--;
            }

            if (at + 5 - start == 8)
            {
                ReadOrganizationCode(text, start, at + 7, ref found);
            }
        }
        else
        {
            ReadHongKongId(text, at, ref found);
        }
    }

    /// <summary>Looks at ten digits: with a capital, perhaps in brackets, the paper permit of a resident of Taiwan.</summary>
    public static void ReadTaiwanPermit(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        var isBracketed = end < text.Length && text[end] is '(' or '（';
        var letter = isBracketed ? end + 1 : end;
        var last = isBracketed ? letter + 2 : letter + 1;
        if (last <= text.Length && Characters.IsLetter(text[letter]) && (!isBracketed || text[last - 1] is ')' or '）') && AsciiText.AreDigits(text.Slice(start, end - start))
            && ContextWords.Before(text, start).Announces(Permit))
        {
            found.Add(start, last, Permit, 94, Form | Context);
        }
    }

    /// <summary>The index behind digits in brackets; the place itself when there are none.</summary>
    public static int EndOfBracket(ReadOnlySpan<char> text, int at, int minDigits, int maxDigits)
    {
        if (at >= text.Length || text[at] is not ('(' or '（'))
        {
            return at;
        }

        var end = Characters.DigitsEnd(text, at + 1);
        return end - at - 1 >= minDigits && end - at - 1 <= maxDigits && end < text.Length && text[end] is ')' or '）' ? end + 1 : at;
    }

    private static void ReadDocument(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> word, ref FoundSpans found)
    {
        char first = Characters.ToUpper(word[0]), second = Characters.ToUpper(word[1]);
        var rest = AsciiText.AreDigits(word.Slice(2));
        if (!rest || !Characters.IsLetter(first))
        {
            return;
        }

        var hasTwoLetters = Characters.IsLetter(second);
        var isCapital = AsciiText.IsUpper(word[0]);
        var context = ContextWords.Before(text, start);
        if (first is 'H' or 'M' && !hasTwoLetters)
        {
            AddDocument(start, EndOfBracket(text, end, 2, 2), Permit, isCapital ? word.Length == 11 ? 60 : 55 : 0, context, ref found);
        }
        else if (word.Length == 9 && (hasTwoLetters ? IsPassportSeries(first, second) : first is 'E' or 'G'))
        {
            AddDocument(start, end, Passport, isCapital ? 66 : 0, context, ref found);
        }
        else if (word.Length == 9 && (hasTwoLetters ? first == 'C' : first is 'C' or 'W' or 'T' or 'L') && context.Announces(Permit))
        {
            AddDocument(start, end, Permit, 0, context, ref found);
        }
        else if (word.Length == 9 && first is 'D' or 'S' or 'P' or 'K' && context.Announces(Passport))
        {
            AddDocument(start, end, Passport, 0, context, ref found);
        }
    }

    /// <summary>E and a letter but I and O since 2012; diplomatic, service and public affairs passports; passports of Macao.</summary>
    private static bool IsPassportSeries(char first, char second)
        => (first == 'E' && second is not ('I' or 'O')) || (first is 'D' or 'S' or 'P' && second == 'E') || (first == 'M' && second == 'A') || (first == 'K' && second == 'J');

    private static void AddDocument(int start, int end, RecognizedKind kind, int percent, ContextFinding context, ref FoundSpans found)
    {
        if (context.Announces(kind))
        {
            found.Add(start, end, kind, 95, Form | Context);
        }
        else
        {
            found.Add(start, end, kind, context.Denies(kind) ? 30 : percent, Form);
        }
    }

    /// <summary>Three letters of the nationality, then a division, a birth date and a sequence: the permanent residence id of a foreigner until 2023.</summary>
    private static void ReadForeignerId(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> word, ref FoundSpans found)
    {
        var digits = word.Slice(3);
        int month = AsciiText.Number(digits.Slice(6, 2)), day = AsciiText.Number(digits.Slice(8, 2));
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return;
        }

        var context = ContextWords.Before(text, start);
        var isAnnounced = context.Announces(ForeignerId);
        found.Add(start, end, ForeignerId, isAnnounced ? 95 : context.Denies(ResidentId) || !AsciiText.IsUpper(word[0]) ? 40 : 65, Date | (isAnnounced ? Context : Form));
    }

    private static void ReadVehicleNumber(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        Span<char> number = stackalloc char[17];
        Upper(text.Slice(start, end - start), number);
        if (!VehicleIdentificationNumber.Check(number).IsValid)
        {
            return;
        }

        var context = ContextWords.Before(text, start);
        var isAnnounced = context.Announces(Vin);
        found.Add(start, end, Vin, isAnnounced ? 98 : context.Denies(Vin) ? 45 : 85, CheckDigit | (isAnnounced ? Context : Form));
    }

    /// <summary>An identity card of Hong Kong: a letter, six digits, and a check character in brackets that makes the sum of all a multiple of eleven.</summary>
    private static void ReadHongKongId(ReadOnlySpan<char> text, int start, ref FoundSpans found)
    {
        var at = start + 7;
        if (at + 2 >= text.Length || text[at] is not ('(' or '（') || text[at + 2] is not (')' or '）'))
        {
            return;
        }

        var sum = (36 * 9) + ((Characters.ToUpper(text[start]) - 'A' + 10) * 8);
        for (var i = 1; i <= 6; i++)
        {
            sum += (text[start + i] - '0') * (8 - i);
        }

        var check = text[at + 1] is 'A' or 'a' ? 10 : AsciiText.IsDigit(text[at + 1]) ? text[at + 1] - '0' : -1;
        if (check < 0 || (sum + check) % 11 != 0)
        {
            return;
        }

        var isAnnounced = ContextWords.Before(text, start).Announces(Permit);
        found.Add(start, at + 3, Permit, isAnnounced ? 96 : 80, CheckDigit | (isAnnounced ? Context : Form));
    }

    private static void Upper(ReadOnlySpan<char> text, Span<char> destination)
    {
        for (var i = 0; i < text.Length; i++)
        {
            destination[i] = Characters.ToUpper(text[i]);
        }
    }
}
