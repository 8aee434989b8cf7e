using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>Prints one value for <see cref="ObjectMasker"/>.</summary>
internal sealed class ObjectPrinter(MaskingOptions options)
{
    private const string More = "…";

    // No form that a masker knows is longer.
    private const int LongestForm = 512;

    private readonly StringBuilder _text = new();
    private readonly List<object> _path = [];

    public string Print(object? value)
    {
        try
        {
            Append(value, MemberTreatment.Unknown);
        }
        catch (Exception)
        {
            // Whatever it was, it may hold the value.
            MaskingMetrics.CountFailure("object");
            return MaskWriter.FixedMask;
        }

        return _text.ToString();
    }

    private void Append(object? value, MemberTreatment treatment)
    {
        if (treatment.IsErased)
        {
            Erase();
            return;
        }

        if (value is null)
        {
            _text.Append("null");
            return;
        }

        var profile = TypeProfile.Of(value.GetType());
        switch (profile.Nature)
        {
            case TypeNature.Text:
                AppendText((string)value, treatment);
                return;
            case TypeNature.Key when treatment.Masker is null:
                _text.Append(value);
                return;
            case TypeNature.Key or TypeNature.Scalar:
                AppendScalar(value, treatment);
                return;
            case TypeNature.Opaque when treatment.IsShown && profile.Exposure == Exposure.None:
                AppendShown(Convert.ToString(value, CultureInfo.InvariantCulture));
                return;
            case TypeNature.Sequence when IsItemwise(profile, treatment):
            case TypeNature.Tuple or TypeNature.Pair or TypeNature.Object when treatment.Masker is null:
                AppendParts(value, profile, treatment);
                return;
            default:
                Erase();
                return;
        }
    }

    private static bool IsItemwise(TypeProfile profile, MemberTreatment treatment)
        => treatment.IsShown || (treatment.Masker is null ? profile.Exposure != Exposure.None : treatment.Masker != Maskers.Fallback);

    private void AppendText(string text, MemberTreatment treatment)
    {
        if (treatment.IsShown)
        {
            AppendShown(text);
        }
        else if (treatment.Masker is null || text.Length > LongestForm)
        {
            Erase();
        }
        else
        {
            _text.Append(treatment.Masker.Mask(text));
        }
    }

    private void AppendScalar(object value, MemberTreatment treatment)
    {
        // The length of an amount would tell its size.
        if (!treatment.IsShown && (treatment.Masker is null || treatment.Masker == Maskers.Fallback))
        {
            Erase();
        }
        else
        {
            AppendText(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", treatment);
        }
    }

    /// <summary>Public text, without what would break the line or hide in it.</summary>
    private void AppendShown(string? text)
    {
        foreach (var rune in text.AsSpan().EnumerateRunes())
        {
            if (IsFull())
            {
                return;
            }

            var isSafe = Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            _text.Append((isSafe ? rune : Rune.ReplacementChar).ToString());
        }
    }

    private void AppendParts(object value, TypeProfile profile, MemberTreatment treatment)
    {
        if (_path.Count >= options.MaxDepth || !value.GetType().IsValueType && _path.Any(outer => ReferenceEquals(outer, value)))
        {
            _text.Append(More);
            return;
        }

        _path.Add(value);
        switch (profile.Nature)
        {
            case TypeNature.Sequence:
                AppendItems((IEnumerable)value, treatment);
                break;
            case TypeNature.Tuple:
                AppendTuple((ITuple)value, treatment);
                break;
            case TypeNature.Pair:
                AppendPair(value, profile, treatment);
                break;
            default:
                AppendMembers(value, profile, treatment);
                break;
        }

        _path.RemoveAt(_path.Count - 1);
    }

    private void AppendItems(IEnumerable items, MemberTreatment treatment)
    {
        _text.Append('[');
        try
        {
            var count = 0;
            foreach (var item in items)
            {
                _text.Append(count == 0 ? "" : ", ");
                if (count++ == options.MaxItems)
                {
                    _text.Append(More);
                    break;
                }

                if (IsFull())
                {
                    break;
                }

                Append(item, treatment);
            }
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("items");
            Erase();
        }

        _text.Append(']');
    }

    private void AppendTuple(ITuple tuple, MemberTreatment treatment)
    {
        _text.Append('(');
        for (var i = 0; i < tuple.Length && !IsFull(); i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            Append(tuple[i], treatment);
        }

        _text.Append(')');
    }

    private void AppendPair(object pair, TypeProfile profile, MemberTreatment treatment)
    {
        AppendPart(nameof(DictionaryEntry.Key));
        _text.Append(": ");
        AppendPart(nameof(DictionaryEntry.Value));

        void AppendPart(string name)
        {
            if (profile.Labels?.Find(name) is { } part)
            {
                Append(part.GetValue(pair), treatment);
            }
            else
            {
                Erase();
            }
        }
    }

    private void AppendMembers(object value, TypeProfile profile, MemberTreatment treatment)
    {
        _text.Append(DisplayName(value.GetType())).Append("{ ");
        if (profile.Labels is null)
        {
            Erase();
        }
        else
        {
            var treatments = new RowTreatments(profile.Labels, value, options);
            var isFirst = true;
            foreach (var member in profile.Members)
            {
                _text.Append(isFirst ? "" : ", ");
                isFirst = false;
                if (IsFull())
                {
                    break;
                }

                _text.Append(member.Label.Name).Append(" = ");
                AppendMember(value, member, treatments.Of(member.Label, treatment.IsShown));
            }
        }

        _text.Append(" }");
    }

    private void AppendMember(object row, MemberProfile member, MemberTreatment treatment)
    {
        // What is not printed is not read: whether a value that nobody labeled exists may tell as much as the value.
        if (treatment.IsErased || treatment == MemberTreatment.Unknown && !member.MayExpose)
        {
            Erase();
            return;
        }

        object? value;
        try
        {
            value = member.Label.GetValue(row);
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("getter");
            Erase();
            return;
        }

        Append(value, treatment);
    }

    private bool IsFull()
    {
        if (_text.Length < options.MaxLength)
        {
            return false;
        }

        if (_text[^1] != More[0])
        {
            _text.Append(More);
        }

        return true;
    }

    private void Erase() => _text.Append(MaskWriter.FixedMask);

    private static string DisplayName(Type type)
    {
        // Compiler-generated names, those of anonymous types among them, begin with '<'.
        var name = type.Name;
        var end = name.IndexOf('`', StringComparison.Ordinal);
        return name[0] == '<' ? "" : string.Concat(end < 0 ? name : name.AsSpan(0, end), " ");
    }
}
