using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>Finds printed records in text, such as <c>FamilyMember { Name = …, IdNumber = … }</c>, and masks them by the labels of the type that printed them.</summary>
/// <remarks>Records end up in texts through interpolation, in messages of exceptions, and in loggers that turn every object into text. What a masker has
/// been over stays. A record of a type that nobody has seen is erased: nobody knows what its values are.</remarks>
internal static class RecordText
{
    private const int MaxDepth = 8;
    private const string Opening = " { ";

    /// <summary>Masks the printed records in a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="options">Maskers.</param>
    /// <param name="erasesUnknown">Whether records of types that nobody has seen are erased.</param>
    /// <returns>The masked text; <see langword="null"/> when there is nothing to mask.</returns>
    public static string? Mask(ReadOnlySpan<char> text, MaskingOptions options, bool erasesUnknown)
        => Mask(text, options, erasesUnknown, MaxDepth) is { } masked && !masked.Equals(text) ? masked.ToString() : null;

    private static StringBuilder? Mask(ReadOnlySpan<char> text, MaskingOptions options, bool erasesUnknown, int depth)
    {
        StringBuilder? masked = null;
        var copied = 0;
        for (var at = text.IndexOf(Opening); at >= 0;)
        {
            var body = at + 3;
            var end = at + 2;
            var name = NameBefore(text[..at]);
            if (!name.IsEmpty && MemberAt(text[body..]).Length > 0 && Plan(name, options, erasesUnknown, out var plan))
            {
                masked ??= new StringBuilder(text.Length);
                masked.Append(text[copied..body]);
                end = body + (plan is null || depth == 0 ? Erase(text[body..], masked) : MaskMembers(text[body..], plan, options, depth, masked));
                copied = end;
            }

            var next = text[end..].IndexOf(Opening);
            at = next < 0 ? -1 : end + next;
        }

        return masked?.Append(text[copied..]);
    }

    /// <summary>Whether the records of a type are masked, and by which plan; without one they are erased.</summary>
    private static bool Plan(ReadOnlySpan<char> name, MaskingOptions options, bool erasesUnknown, out PrintPlan? plan)
    {
        plan = null;
        if (SeenTypes.Find(name) is not { } type)
        {
            return erasesUnknown;
        }

        var profile = TypeProfile.Of(type);
        plan = profile.Labels is { HasLabels: true } ? PrintPlan.Of(type, profile, options) : null;
        return plan is not null || profile.Labels is null;
    }

    private static int Erase(ReadOnlySpan<char> body, StringBuilder masked)
    {
        masked.Append(MaskWriter.FixedMask);
        return EndOf(body, 0, null);
    }

    /// <summary>Writes the members of a record up to the brace that ends it.</summary>
    /// <returns>Where that brace stands, with the space before it.</returns>
    private static int MaskMembers(ReadOnlySpan<char> body, PrintPlan plan, MaskingOptions options, int depth, StringBuilder masked)
    {
        var at = 0;
        while (true)
        {
            var name = MemberAt(body[at..]);
            var value = at + name.Length + 3;
            var end = EndOf(body, value, plan);
            masked.Append(body[at..value]);
            MaskValue(body[value..end], plan.Find(name), plan.Labels!.DependsOnRow, options, depth, masked);
            if (!body[end..].StartsWith(", "))
            {
                return end;
            }

            masked.Append(", ");
            at = end + 2;
        }
    }

    private static void MaskValue(ReadOnlySpan<char> value, PlannedMember? member, bool dependsOnRow, MaskingOptions options, int depth, StringBuilder masked)
    {
        var treatment = member?.Treatment(isRowShown: false) ?? MemberTreatment.Unknown;
        if (treatment.IsShown || value is MaskWriter.FixedMask or "null" or "…" or "[]" or "" || dependsOnRow && IsMaskedOrKey(value))
        {
            masked.Append(value);
        }
        else if (treatment.Masker is { } masker && masker != Maskers.Fixed && !TellsByLength(member!, masker))
        {
            masked.Append(value.Contains(MaskWriter.MaskCharacter) ? value : masker.Mask(value.ToString()));
        }
        else if (treatment.Masker is null && member is { MayExpose: true } && Mask(value, options, erasesUnknown: true, depth - 1) is { } nested)
        {
            masked.Append(nested);
        }
        else
        {
            masked.Append(MaskWriter.FixedMask);
        }
    }

    /// <summary>Whether the length of a masked value would tell something, as that of an amount does.</summary>
    private static bool TellsByLength(PlannedMember member, Masker masker)
        => masker == Maskers.Fallback && TypeProfile.NatureOf(member.Label.MemberType) is (TypeNature.Scalar or TypeNature.Key);

    /// <summary>Whether a masker has been over a value, or it only names the row: what a rule says of the row can't be asked any more.</summary>
    private static bool IsMaskedOrKey(ReadOnlySpan<char> value) => value.Contains(MaskWriter.MaskCharacter) || Guid.TryParse(value, out _);

    /// <summary>Where a value ends: before the next member or before the brace that ends the record.</summary>
    /// <param name="body">A record behind its opening brace.</param>
    /// <param name="start">Where the value begins.</param>
    /// <param name="plan">The type's plan: a brace is no end when another member follows it. <see langword="null"/> for the end of the record.</param>
    private static int EndOf(ReadOnlySpan<char> body, int start, PrintPlan? plan)
    {
        var depth = 0;
        for (var i = start; i < body.Length; i++)
        {
            switch (body[i])
            {
                case '{' or '[' or '(':
                    depth++;
                    break;
                case '}' or ']' or ')' when depth > 0:
                    depth--;
                    break;
                case '}' when !IsFollowedByMember(body[(i + 1)..], plan):
                    return i > start && body[i - 1] == ' ' ? i - 1 : i;
                case ',' when depth == 0 && plan is not null && IsFollowedByMember(body[i..], null):
                    return i;
            }
        }

        return body.Length;
    }

    private static bool IsFollowedByMember(ReadOnlySpan<char> text, PrintPlan? plan)
        => text.StartsWith(", ") && MemberAt(text[2..]) is { IsEmpty: false } name && (plan is null || plan.Find(name) is not null);

    /// <summary>The name of the member that a text begins with, when an equals sign follows it.</summary>
    private static ReadOnlySpan<char> MemberAt(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsWord(text[length]))
        {
            length++;
        }

        return length > 0 && text[length..].StartsWith(" = ") ? text[..length] : default;
    }

    private static ReadOnlySpan<char> NameBefore(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }

        return start < text.Length && !char.IsAsciiDigit(text[start]) ? text[start..] : default;
    }

    private static bool IsWord(char c) => c == '_' || char.IsLetterOrDigit(c);
}
