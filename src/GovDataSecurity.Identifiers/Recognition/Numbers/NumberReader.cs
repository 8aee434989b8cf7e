using static GovDataSecurity.Identifiers.RecognitionEvidence;
using static GovDataSecurity.Identifiers.RecognizedKind;

namespace GovDataSecurity.Identifiers;

/// <summary>Looks at a run of seven or more digits: what it is by its length, its first digits, its check digit and the words before it.</summary>
internal static class NumberReader
{
    /// <summary>The longest word that can be an identifier: 19 digits of a card.</summary>
    private const int MaxWord = 19;

    private const int MaxLead = 3;

    private static readonly CharacterSet Units = new("元万亿吨字毫次条块%％");

    /// <summary>What stands directly before a number that a word announces: the ends of such words, and what joins them to it. Most counts and dates end here.</summary>
    private static readonly CharacterSet Joints = new(" :：=\"'“”‘(（[【>是为号码话机线真打电系证件式公室拨呼l e x L E X t T 、-)）");

    public static bool IsJoint(char c) => Joints.Contains(c);

    public static void Read(ReadOnlySpan<char> text, int start, ref FoundSpans found)
    {
        var end = Characters.DigitsEnd(text, start);
        var wordStart = start;
        while (wordStart > 0 && start - wordStart < MaxLead && Characters.IsLetter(text[wordStart - 1]))
        {
            wordStart--;
        }

        var wordEnd = end;
        while (wordEnd < text.Length && wordEnd - wordStart <= MaxWord && Characters.IsWord(text[wordEnd]))
        {
            wordEnd++;
        }

        if (wordEnd - wordStart > MaxWord || !Characters.IsBoundary(text, wordStart - 1) || IsFraction(text, start, end) || IsOfGuid(text, start, end))
        {
            return;
        }

        if (wordStart < start || wordEnd > end + 1 || (wordEnd == end + 1 && (end - start != ResidentIdNumber.Length - 1 || (text[end] | 0x20) != 'x')))
        {
            CodeReader.Read(text, wordStart, wordEnd, ref found);
            return;
        }

        if (end < text.Length && Units.Contains(text[end]))
        {
            return;
        }

        switch (wordEnd - start)
        {
            case 7 or 8:
                ReadShort(text, start, end, ref found);
                break;
            case 9:
                CodeReader.ReadOrganizationCode(text, start, end, ref found);
                if (text[start] == '1' && text[start + 1] is '4' or '5' && ContextWords.Before(text, start).Announces(Passport))
                {
                    found.Add(start, end, Passport, 80, Form | Context);
                }

                break;
            case 10:
                PhoneReader.ReadServiceNumber(text, start, end, ref found);
                CodeReader.ReadTaiwanPermit(text, start, end, ref found);
                break;
            case MobilePhoneNumber.Length:
                PhoneReader.ReadPlain(text, start, end, ref found);
                break;
            case 12:
                PhoneReader.ReadPlain(text, start, end, ref found);
                ReadArchiveNumber(text, start, end, ref found);
                break;
            case 13:
                PhoneReader.ReadPlain(text, start, end, ref found);
                break;
            case 15:
                ReadFifteen(text, start, end, ref found);
                break;
            case 18:
                if (!PersonIdReader.Read(text, start, wordEnd, text.Slice(start, ResidentIdNumber.Length), ref found))
                {
                    CodeReader.ReadCreditCode(text, start, wordEnd, ref found);
                    CardReader.Read(text, start, wordEnd, text.Slice(start, wordEnd - start), ref found);
                }

                break;
            case 16 or 17 or 19:
                CardReader.Read(text, start, end, text.Slice(start, end - start), ref found);
                break;
        }

        GroupReader.Read(text, start, ref found);
    }

    /// <summary>Digits around a decimal point, or the name of a file.</summary>
    private static bool IsFraction(ReadOnlySpan<char> text, int start, int end)
        => (start > 1 && text[start - 1] == '.' && AsciiText.IsDigit(text[start - 2])) || (end + 1 < text.Length && text[end] == '.' && Characters.IsWord(text[end + 1]));

    /// <summary>The first or the last part of a GUID, digits by chance.</summary>
    private static bool IsOfGuid(ReadOnlySpan<char> text, int start, int end)
        => (end - start == 12 && start > 18 && text[start - 1] == '-' && text[start - 6] == '-' && text[start - 11] == '-' && text[start - 16] == '-')
            || (end - start == 8 && end + 15 < text.Length && text[end] == '-' && text[end + 5] == '-' && text[end + 10] == '-' && text[end + 15] == '-');

    /// <summary>Seven or eight digits say nothing by themselves: part of a landline number, or what a word before them says.</summary>
    private static void ReadShort(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        if (start == 0 || !Joints.Contains(text[start - 1]) || PhoneReader.ReadLandline(text, start, end, ref found))
        {
            return;
        }

        var context = ContextWords.Before(text, start);
        var bracketEnd = CodeReader.EndOfBracket(text, end, 1, 2);
        if (context.Announces(Permit) && (end - start == 8 || bracketEnd > end))
        {
            found.Add(start, bracketEnd, Permit, 92, Form | Context);
        }
        else if (context.Announces(Landline) && !context.Denies(Landline) && !IsDay(text.Slice(start, end - start)))
        {
            found.Add(start, PhoneReader.EndOfExtension(text, end, allowHyphen: true), Landline, 75, Form | Context);
        }
    }

    private static bool IsDay(ReadOnlySpan<char> digits)
        => digits.Length == 8 && AsciiText.Number(digits.Slice(0, 4)) is >= 1900 and <= 2099 && AsciiText.Number(digits.Slice(4, 2)) is >= 1 and <= 12 && AsciiText.Number(digits.Slice(6)) is >= 1 and <= 31;

    private static void ReadArchiveNumber(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        if (ContextWords.Before(text, start).Announces(DriverArchive))
        {
            found.Add(start, end, DriverArchive, 90, Form | Context);
        }
    }

    /// <summary>Fifteen digits: an old resident id, a device, a business license or a mobile number with country code.</summary>
    private static void ReadFifteen(ReadOnlySpan<char> text, int start, int end, ref FoundSpans found)
    {
        var digits = text.Slice(start, end - start);
        if (digits[0] == '0')
        {
            PhoneReader.ReadPlain(text, start, end, ref found);
            return;
        }

        var context = ContextWords.Before(text, start);
        if (context.Announces(Device) && BankCard.HasValidCheckDigit(digits))
        {
            found.Add(start, end, Device, 96, CheckDigit | Context);
        }
        else if (context.Announces(License) && BusinessLicenseNumber.Check(digits).IsValid)
        {
            found.Add(start, end, License, 96, CheckDigit | Context);
        }
        else if (!PersonIdReader.ReadOld(start, end, digits, context, ref found))
        {
            CardReader.Read(text, start, end, digits, ref found);
        }
    }
}
