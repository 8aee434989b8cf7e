using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>Decides what a log may show. For loggers that don't come through <c>Microsoft.Extensions.Logging</c>, and for bridges to others.</summary>
/// <remarks>
/// <para>An object that has labels, or contains one that has, becomes the text that <see cref="ObjectMasker"/> prints. Text that nobody labeled is scanned for
/// identifiers, and so is what other objects print and hold; of collections the first thousand items are kept. Everything else stays what it is.</para>
/// <para>Nothing here throws: what fails is erased and counted in <c>govdatasecurity.masking.failures</c> of the meter <c>GovDataSecurity.Masking</c>.
/// One redactor serves all threads.</para>
/// </remarks>
public sealed class LogRedactor
{
    // Code of the application runs while its objects are looked at, and may log in turn, itself even. A log call counts twice: for itself and for its value.
    private const int MostNested = 6;
    private const int MaxDepth = 8;

    // Six digits are a count, an amount or a code; no identifier of a person is that short.
    private const int ShortNumber = 1_000_000;

    [ThreadStatic]
    private static int _nested;

    private readonly MaskingOptions _options;
    private readonly TextRedactor _scan;
    private readonly CleanTexts _clean = new();

    /// <summary>Redacts with given maskers, recognizer, clock and limits.</summary>
    /// <param name="options">Maskers, recognizer, clock and limits; <see cref="MaskingOptions.Default"/> when left out.</param>
    public LogRedactor(MaskingOptions? options = null)
    {
        _options = options ?? MaskingOptions.Default;
        _scan = new TextRedactor(_options.Recognizer, _options.Maskers);
    }

    /// <summary>What may be written for a value.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>The value itself when there is nothing to hide in it; else a text, an array of redacted items, or a stand-in for an exception.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    public object? Redact(object? value) => Redact(value, out _);

    /// <summary>The members of an object that has labels, for loggers that take objects apart.</summary>
    /// <param name="value">Any object.</param>
    /// <returns>The name of each member with what may be written for it; <see langword="null"/> when the type has no labels: then <see cref="Redact(object)"/> tells.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    public IReadOnlyList<KeyValuePair<string, string>>? RedactMembers(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is Exception ? null : ObjectPrinter.PrintMembers(value, _options);
    }

    /// <summary>What may be written for a text that nobody labeled.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text itself when nothing is recognized in it.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    public string RedactText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var shown = RecordText.Mask(text, _options, erasesUnknown: true) ?? text;
            return ScanMessage(shown) ?? shown;
        }
        catch (Exception)
        {
            return Failed("scan");
        }
    }

    /// <summary>What may be written for an exception.</summary>
    /// <param name="exception">Any exception.</param>
    /// <returns>A stand-in with the type's name, the stack, and all texts, data and inner exceptions redacted.</returns>
    [Declassifier(DeclassificationMethod.Masking)]
    public Exception RedactException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception is MaskedException or MaskedAggregateException ? exception : new ExceptionMask(this).Mask(exception);
    }

    internal MaskingOptions Options => _options;

    /// <summary>What may be written for a value, and whether that was printed by label and needs no scan.</summary>
    internal object? Redact(object? value, out bool isPrinted)
    {
        isPrinted = false;
        if (value is string text)
        {
            return RedactText(text);
        }

        if (IsPlain(value))
        {
            return value;
        }

        if (!TryEnter())
        {
            return Failed("nested");
        }

        try
        {
            return RedactObject(value!, null, out isPrinted);
        }
        catch (Exception)
        {
            // A getter or ToString that failed: nobody knows what is inside.
            return Failed("log");
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Begins something in which code of the application runs; <see langword="false"/> when it has come back here too often.</summary>
    internal static bool TryEnter()
    {
        if (_nested >= MostNested)
        {
            return false;
        }

        _nested++;
        return true;
    }

    /// <summary>Ends what <see cref="TryEnter"/> began.</summary>
    internal static void Leave() => _nested--;

    /// <summary>What may be written for a text that stands in the program: a template, a name.</summary>
    internal string RedactName(string text)
    {
        if (_clean.Contains(text))
        {
            return text;
        }

        var shown = RedactText(text);
        if (ReferenceEquals(shown, text))
        {
            _clean.Add(text);
        }

        return shown;
    }

    /// <summary>A message with what is recognized in it masked; <see langword="null"/> when nothing is.</summary>
    internal string? ScanMessage(ReadOnlySpan<char> message)
    {
        try
        {
            return _scan.TryRedact(message, out var masked) ? masked : null;
        }
        catch (Exception)
        {
            return Failed("scan");
        }
    }

    /// <summary>A message made of redacted values and whatever stands between them.</summary>
    internal string RedactMessage(string message)
    {
        try
        {
            var shown = RecordText.Mask(message, _options, erasesUnknown: false) ?? message;
            return ScanMessage(shown) ?? shown;
        }
        catch (Exception)
        {
            return Failed("scan");
        }
    }

    /// <summary>A redacted value as text.</summary>
    internal string Print(object? redacted)
    {
        try
        {
            return redacted as string ?? RedactMessage(MessageTemplate.Print(redacted));
        }
        catch (Exception)
        {
            return Failed("log");
        }
    }

    internal static string Failed(string stage)
    {
        MaskingMetrics.CountFailure(stage);
        return MaskWriter.FixedMask;
    }

    /// <summary>Values in which no identifier has room, or that say nothing about a person without a label.</summary>
    internal static bool IsPlain(object? value) => value is null || value is ValueType && IsPlainNumber(value);

    private static bool IsPlainNumber(object value) => value switch
    {
        int number => number is > -ShortNumber and < ShortNumber,
        bool or char or byte or sbyte or short or ushort or Guid or DateTime or DateTimeOffset or DateOnly or TimeOnly or TimeSpan or Enum => true,
        uint number => number < ShortNumber,
        long number => number is > -ShortNumber and < ShortNumber,
        ulong number => number < ShortNumber,
        double number => number is > -ShortNumber and < ShortNumber,
        decimal number => number is > -ShortNumber and < ShortNumber,
        _ => false,
    };

    private object RedactObject(object value, List<object>? path, out bool isPrinted)
    {
        isPrinted = false;
        switch (value)
        {
            case Exception exception:
                return RedactException(exception);
            case FormattableString text:
                return RedactArguments(text);
        }

        var profile = TypeProfile.Of(value.GetType());
        if (profile.Exposure == Exposure.Certain)
        {
            isPrinted = true;
            return ObjectPrinter.Print(value, _options, profile);
        }

        // What has no count may be a query or a generator: it is taken once, so that no provider runs it again.
        var items = value as IEnumerable;
        if (items is not null && !IsCounted(value))
        {
            items = Take(items);
            value = items;
            profile = TypeProfile.Of(value.GetType());
        }

        if (profile.Exposure == Exposure.Possible && new LabelScan().Finds(value))
        {
            isPrinted = true;
            return ObjectPrinter.Print(value, _options);
        }

        path ??= [];
        if (path.Count >= MaxDepth)
        {
            return MaskWriter.FixedMask;
        }

        path.Add(value);
        var shown = items is null ? RedactPrinted(value, profile, path, out isPrinted) : RedactItems(value, items, path);
        path.RemoveAt(path.Count - 1);
        return shown;
    }

    private static bool IsCounted(object value)
        => value is ICollection or IReadOnlyCollection<object> or IReadOnlyCollection<int> or IReadOnlyCollection<long> or IReadOnlyCollection<Guid> or IEnumerable<char>;

    private static object?[] Take(IEnumerable items) => [.. items.Cast<object?>().Take(LabelScan.MaxItems + 1)];

    /// <summary>An object without labels: itself unless something is recognized in what it prints, or in what a provider that takes it apart would find.</summary>
    private object RedactPrinted(object value, TypeProfile profile, List<object> path, out bool isPrinted)
    {
        if (profile.Nature == TypeNature.Object)
        {
            SeenTypes.Add(value.GetType());
        }

        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        var shown = RedactText(text);
        var holdsMore = HoldsMore(value, profile, path, out isPrinted);

        // Its text has that of something in it that isn't shown as it is, an exception for example.
        return isPrinted ? ObjectPrinter.Print(value, _options) : ReferenceEquals(shown, text) && !holdsMore ? value : shown;
    }

    /// <summary>The text with its arguments redacted.</summary>
    private object RedactArguments(FormattableString text)
    {
        var arguments = text.GetArguments();
        var redacted = Array.ConvertAll(arguments, Redact);
        var raw = text.ToString(CultureInfo.InvariantCulture);
        var shown = RedactText(string.Format(CultureInfo.InvariantCulture, text.Format, redacted));
        return raw == shown ? text : shown;
    }

    private bool HoldsMore(object value, TypeProfile profile, List<object> path, out bool isPrinted)
    {
        isPrinted = false;
        switch (profile.Nature)
        {
            case TypeNature.Tuple:
                var tuple = (ITuple)value;
                for (var i = 0; i < tuple.Length; i++)
                {
                    if (IsRedacted(tuple[i], path, out isPrinted))
                    {
                        return true;
                    }
                }

                return false;
            case TypeNature.Object or TypeNature.Pair:
                foreach (var member in profile.Members)
                {
                    if (HoldsMore(member.Label, value, path, out isPrinted))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>Whether reading a member loads nothing: what a proxy can override may go to a database for an object or a collection.</summary>
    private static bool IsReadAlone(MemberLabel member)
        => TypeProfile.NatureOf(member.MemberType) is TypeNature.Text or TypeNature.Scalar
            || member.Member is not System.Reflection.PropertyInfo { GetMethod: { IsVirtual: true, IsFinal: false } };

    private bool HoldsMore(MemberLabel member, object row, List<object> path, out bool isPrinted)
    {
        isPrinted = false;
        try
        {
            return IsReadAlone(member) && IsRedacted(member.GetValue(row), path, out isPrinted);
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("getter");
            return true;
        }
    }

    private bool IsRedacted(object? value, List<object> path, out bool isPrinted)
    {
        isPrinted = false;
        if (IsOnPath(value, path))
        {
            return false;
        }

        var shown = RedactInside(value, path, out isPrinted);
        isPrinted |= shown is Exception;
        return !ReferenceEquals(shown, value);
    }

    private object? RedactInside(object? value, List<object> path, out bool isPrinted)
    {
        isPrinted = false;
        return IsPlain(value) ? value : value is string text ? RedactText(text) : RedactObject(value!, path, out isPrinted);
    }

    private static bool IsOnPath(object? value, List<object> path)
    {
        foreach (var outer in path)
        {
            if (ReferenceEquals(outer, value))
            {
                return true;
            }
        }

        return false;
    }

    private object RedactItems(object value, IEnumerable items, List<object> path)
    {
        if (items is IEnumerable<char> characters)
        {
            var text = string.Concat(characters);
            var shown = RedactText(text);
            return ReferenceEquals(shown, text) ? value : shown;
        }

        // Bytes, flags and small numbers are not looked at one by one.
        if (value is bool[] or byte[] or sbyte[] or short[] or ushort[] or int[] or float[] or Guid[])
        {
            return value;
        }

        var isRedacted = false;
        var shownItems = new List<object?>();
        foreach (var item in items)
        {
            if (shownItems.Count == LabelScan.MaxItems)
            {
                // What isn't looked at isn't shown.
                shownItems.Add("…");
                isRedacted = true;
                break;
            }

            // What contains itself stays what it is, unless something beside it is masked.
            if (IsOnPath(item, path))
            {
                shownItems.Add("…");
                continue;
            }

            var shown = item is DictionaryEntry entry ? RedactEntry(entry, item, path) : RedactInside(item, path, out _);
            isRedacted |= !ReferenceEquals(shown, item);
            shownItems.Add(shown);
        }

        return isRedacted ? shownItems.ToArray() : value;
    }

    private object RedactEntry(DictionaryEntry entry, object item, List<object> path)
    {
        var key = RedactInside(entry.Key, path, out _);
        var value = RedactInside(entry.Value, path, out _);
        return ReferenceEquals(key, entry.Key) && ReferenceEquals(value, entry.Value) ? item : new KeyValuePair<object?, object?>(key, value);
    }
}
