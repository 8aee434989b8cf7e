using static GovDataSecurity.Identifiers.RecognitionEvidence;
using static GovDataSecurity.Identifiers.RecognizedKind;

namespace GovDataSecurity.Identifiers;

/// <summary>Resident ids and permanent residence ids of foreigners, which have the same date and the same check character.</summary>
internal static class PersonIdReader
{
    /// <summary>How far before a number of a division that nobody has the name of the document may begin that makes it a foreigner's.</summary>
    private const int ForeignerReach = 16;

    /// <summary>Looks at 18 characters, perhaps gathered from groups.</summary>
    public static bool Read(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<char> id, ref FoundSpans found)
    {
        var isResident = ResidentIdNumber.Check(id).IsValid;
        if (!isResident && !ForeignerResidenceId.Check(id).IsValid)
        {
            return false;
        }

        var context = ContextWords.Before(text, start);
        var evidence = CheckDigit | Date;
        var isForeigner = !isResident || (id[0] == '9' && context.Announces(ForeignerId) && IsAnnouncedForForeigner(text, start));
        var percent = 95;
        if (isForeigner ? id[1] != '9' : ResidentIdNumber.HasIssuedDivision(id))
        {
            percent += 2;
            evidence |= Province;
        }

        if (context.Announces(ResidentId) || context.Announces(ForeignerId))
        {
            percent += 2;
            evidence |= Context;
        }
        else if (context.Denies(ResidentId))
        {
            percent = 70;
        }

        found.Add(start, end, isForeigner ? ForeignerId : ResidentId, percent, evidence);
        return true;
    }

    /// <summary>Looks at 15 digits, which have a date but no check character.</summary>
    public static bool ReadOld(int start, int end, ReadOnlySpan<char> digits, ContextFinding context, ref FoundSpans found)
    {
        var isIssued = ResidentIdNumber.HasIssuedDivision(digits);
        if (!ResidentIdNumber.TryGetBirthDate(digits, out _) || (!isIssued && !IsSimulated(digits)) || context.Denies(ResidentId))
        {
            return false;
        }

        var evidence = Date | (isIssued ? Province : Form);
        if (context.Announces(ResidentId))
        {
            found.Add(start, end, ResidentId, 93, evidence | Context);
        }
        else
        {
            found.Add(start, end, ResidentId, 62, evidence);
        }

        return true;
    }

    private static bool IsAnnouncedForForeigner(ReadOnlySpan<char> text, int start)
    {
        var from = Math.Max(0, start - ForeignerReach);
        return text.Slice(from, start - from).LastIndexOf("永久居留".AsSpan()) >= 0;
    }

    private static bool IsProvince(ReadOnlySpan<char> code)
        => AsciiText.Number(code) is (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or (>= 81 and <= 83);

    /// <summary>Divisions that tests and demonstrations use because nobody can have them.</summary>
    private static bool IsSimulated(ReadOnlySpan<char> id) => (id[0] == '9' && id[1] == '9') || (IsProvince(id.Slice(0, 2)) && id[2] is '7' or '8' or '9');
}
