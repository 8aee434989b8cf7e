using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>Prints values for <see cref="ObjectMasker"/> and the logs.</summary>
internal sealed class ObjectPrinter
{
    private const char More = '…';

    // No form that a masker knows is longer.
    private const int LongestForm = 512;

    [ThreadStatic]
    private static ObjectPrinter? _spare;

    private readonly List<object> _path = [];
    private MaskingOptions _options = MaskingOptions.Default;
    private ConcurrentDictionary<Type, PrintPlan> _plans = PrintPlan.For(MaskingOptions.Default.Maskers);
    private TextBuffer _text = null!;

    /// <summary>Prints a value. Never throws.</summary>
    /// <param name="value">The value.</param>
    /// <param name="options">Maskers and limits.</param>
    /// <param name="profile">What is known of its type, when that was looked up already.</param>
    public static string Print(object? value, MaskingOptions options, TypeProfile? profile = null)
    {
        if (Rent(options) is not { } printer)
        {
            MaskingMetrics.CountFailure("object");
            return MaskWriter.FixedMask;
        }

        var text = printer.Print(value, profile);
        _spare = printer;
        return text;
    }

    /// <summary>Prints the members of an object that has labels, each by itself; <see langword="null"/> for anything else and when that fails.</summary>
    public static List<KeyValuePair<string, string>>? PrintMembers(object value, MaskingOptions options)
    {
        if (Rent(options) is not { } printer)
        {
            return null;
        }

        var members = printer.PrintMembers(value);
        _spare = printer;
        return members;
    }

    /// <summary>Printing runs code of the application, which may print or log in turn, without end even: each takes a printer of its own while there is room on the stack.</summary>
    private static ObjectPrinter? Rent(MaskingOptions options)
    {
        var printer = _spare ?? (RuntimeHelpers.TryEnsureSufficientExecutionStack() ? new ObjectPrinter() : null);
        _spare = null;
        if (printer is not null && !ReferenceEquals(printer._options, options))
        {
            printer._plans = PrintPlan.For(options.Maskers);
            printer._options = options;
        }

        return printer;
    }

    private string Print(object? value, TypeProfile? profile)
    {
        _text = TextBuffer.Rent();
        try
        {
            if (profile is null)
            {
                Append(value, MemberTreatment.Unknown);
            }
            else
            {
                Append(value!, profile, MemberTreatment.Unknown);
            }

            return _text.ToString();
        }
        catch (Exception)
        {
            // Whatever it was, it may hold the value.
            MaskingMetrics.CountFailure("object");
            return MaskWriter.FixedMask;
        }
        finally
        {
            _path.Clear();
            _text.Return();
        }
    }

    private List<KeyValuePair<string, string>>? PrintMembers(object value)
    {
        _text = TextBuffer.Rent();
        try
        {
            var profile = TypeProfile.Of(value.GetType());
            var plan = profile.Nature == TypeNature.Object ? PrintPlan.Of(value.GetType(), profile, _options, _plans) : null;
            if (plan?.Labels is not { HasLabels: true } labels)
            {
                return null;
            }

            _path.Add(value);
            var treatments = new RowTreatments(labels, value, _options);
            var members = new List<KeyValuePair<string, string>>(plan.Members.Length);
            foreach (var member in plan.Members)
            {
                _text.Truncate(0);
                AppendMember(value, member, TreatmentOf(member, treatments, labels, isRowShown: false));
                members.Add(new(member.Label.Name, _text.ToString()));
            }

            return members;
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("object");
            return null;
        }
        finally
        {
            _path.Clear();
            _text.Return();
        }
    }

    private void Append(object? value, MemberTreatment treatment)
    {
        if (treatment.IsErased)
        {
            Erase();
            return;
        }

        if (value is string text)
        {
            AppendText(text, treatment);
            return;
        }

        if (value is null)
        {
            _text.Append("null");
            return;
        }

        if (value is Guid key && treatment.Masker is null)
        {
            key.TryFormat(_text.Reserve(36), out var length);
            _text.Advance(length);
            return;
        }

        Append(value, TypeProfile.Of(value.GetType()), treatment);
    }

    private void Append(object value, TypeProfile profile, MemberTreatment treatment)
    {
        switch (profile.Nature)
        {
            case TypeNature.Masked:
                _text.Append(value.ToString());
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

    private void AppendText(ReadOnlySpan<char> text, MemberTreatment treatment)
    {
        if (treatment.IsShown)
        {
            AppendShown(text);
        }
        else if (treatment.Masker is { } masker && text.Length <= LongestForm
            && masker.TryMask(text, _text.Reserve(Masker.MaxLength(text.Length)), out var written))
        {
            _text.Advance(written);
        }
        else
        {
            Erase();
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
            AppendText(treatment.IsShown ? Convert.ToString(value, CultureInfo.InvariantCulture) : ScalarText.TryFormat(value), treatment);
        }
    }

    /// <summary>Public text, without what would break the line or hide in it.</summary>
    private void AppendShown(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsFull())
            {
                return;
            }

            var isSafe = Rune.GetUnicodeCategory(rune)
                is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            _text.Advance((isSafe ? rune : Rune.ReplacementChar).EncodeToUtf16(_text.Reserve(2)));
        }
    }

    private void AppendParts(object value, TypeProfile profile, MemberTreatment treatment)
    {
        if (_path.Count >= _options.MaxDepth || !value.GetType().IsValueType && IsOnPath(value))
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

    private bool IsOnPath(object value)
    {
        foreach (var outer in _path)
        {
            if (ReferenceEquals(outer, value))
            {
                return true;
            }
        }

        return false;
    }

    private void AppendItems(IEnumerable items, MemberTreatment treatment)
    {
        _text.Append('[');
        var depth = _path.Count;
        try
        {
            var count = 0;
            foreach (var item in items)
            {
                _text.Append(count == 0 ? "" : ", ");
                if (count++ == _options.MaxItems)
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
            _path.RemoveRange(depth, _path.Count - depth);
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
        var plan = PrintPlan.Of(value.GetType(), profile, _options, _plans);
        _text.Append(plan.Opening);
        if (plan.Labels is not { } labels)
        {
            Erase();
        }
        else
        {
            var treatments = new RowTreatments(labels, value, _options);
            foreach (var member in plan.Members)
            {
                if (IsFull())
                {
                    break;
                }

                if (member.Erased is { } erased && !treatment.IsShown)
                {
                    _text.Append(erased);
                    continue;
                }

                _text.Append(member.Prefix);
                AppendMember(value, member, TreatmentOf(member, treatments, labels, treatment.IsShown));
            }
        }

        _text.Append(" }");
    }

    private static MemberTreatment TreatmentOf(PlannedMember member, RowTreatments treatments, TypeLabels labels, bool isRowShown)
        => labels.DependsOnRow ? treatments.Of(member.Label, isRowShown) : member.Treatment(isRowShown);

    private void AppendMember(object row, PlannedMember member, MemberTreatment treatment)
    {
        if (member.IsErased(treatment))
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
        if (_text.Length < _options.MaxLength)
        {
            return false;
        }

        if (_text.Text[^1] != More)
        {
            _text.Append(More);
        }

        return true;
    }

    private void Erase() => _text.Append(MaskWriter.FixedMask);
}
