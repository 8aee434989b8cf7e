using System.Buffers;

namespace GovDataSecurity.Identifiers;

/// <summary>Finds identifiers, names and addresses in text: transcripts, complaints, log lines, JSON, CSV, SQL.</summary>
/// <remarks>
/// <para>A single pass points out places by their form; each is then judged by what is around it, check digits, dates, ranges and words. What is written in Chinese digits or
/// full width is read in half width. Nothing is allocated where nothing is found.</para>
/// <para>It finds what has a form or a word beside it; a name that stands alone in a sentence may stay unfound. Immutable: one object serves all threads.</para>
/// </remarks>
public sealed class TextRecognizer
{
    private readonly uint _kinds;
    private readonly int _minPercent;

    private delegate void WordReader(ReadOnlySpan<char> text, ReadOnlySpan<RecognizedSpan> others, ref FoundSpans found);

    /// <summary>A recognizer of all kinds.</summary>
    public TextRecognizer()
        : this(new TextRecognizerOptions())
    {
    }

    /// <summary>A recognizer of some kinds.</summary>
    /// <param name="options">What to look for; later changes to the object change nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A kind is named that is none of <see cref="Kinds"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1.</exception>
    public TextRecognizer(TextRecognizerOptions options)
    {
        if (options is null)
        {
            throw new ArgumentNullException(nameof(options));
        }

        if (!(options.MinConfidence is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "The confidence is not between 0 and 1.");
        }

        _kinds = RecognizedKinds.Bits(options.Kinds, nameof(options));
        _kinds &= options.Names ? uint.MaxValue : ~RecognizedKinds.Bit(RecognizedKind.Name);
        _kinds &= options.Addresses ? uint.MaxValue : ~RecognizedKinds.Bit(RecognizedKind.Address);
        _minPercent = (int)(options.MinConfidence * 100);
    }

    /// <summary>The kinds that can be recognized, by their names on the command line.</summary>
    public static IReadOnlyList<string> Kinds => RecognizedKinds.All;

    /// <summary>A recognizer of all kinds.</summary>
    public static TextRecognizer Default { get; } = new();

    /// <summary>Finds what there is in a text.</summary>
    /// <param name="text">Any text, malformed UTF-16 included.</param>
    /// <returns>Spans in the order of the text, none over another; an empty array when there is nothing.</returns>
    public RecognizedSpan[] Scan(ReadOnlySpan<char> text)
    {
        var found = new FoundSpans(_kinds, _minPercent);
        try
        {
            ScanForms(text, isFolded: false, ref found);
            if (found.NeedsFolding)
            {
                ScanFolded(text, ref found);
            }

            found.Resolve();
            ScanWords(text, ref found);
            return found.Count == 0 ? [] : found.Items.ToArray();
        }
        finally
        {
            found.Release();
        }
    }

    private static void ScanForms(ReadOnlySpan<char> text, bool isFolded, ref FoundSpans found)
    {
#if NET
        if (Vector512BlockReader.IsSupported)
        {
            BlockScanner<Vector512BlockReader>.Scan(text, isFolded, ref found);
        }
        else if (Vector256BlockReader.IsSupported)
        {
            BlockScanner<Vector256BlockReader>.Scan(text, isFolded, ref found);
        }
        else if (Vector128BlockReader.IsSupported)
        {
            BlockScanner<Vector128BlockReader>.Scan(text, isFolded, ref found);
        }
        else
#endif
        {
            BlockScanner<ScalarBlockReader>.Scan(text, isFolded, ref found);
        }
    }

    /// <summary>Addresses, then names, each beside what was found before.</summary>
    private void ScanWords(ReadOnlySpan<char> text, ref FoundSpans found)
    {
        if (found.Wants(RecognizedKind.Address))
        {
            ScanWords(text, AddressReader.Read, ref found);
        }

        if (found.Wants(RecognizedKind.Name))
        {
            ScanWords(text, NameReader.Read, ref found);
        }
    }

    private void ScanWords(ReadOnlySpan<char> text, WordReader read, ref FoundSpans found)
    {
        var words = new FoundSpans(_kinds, _minPercent);
        try
        {
            read(text, found.Items, ref words);
            found.Merge(words.Items);
            found.Resolve();
        }
        finally
        {
            words.Release();
        }
    }

    private static void ScanFolded(ReadOnlySpan<char> text, ref FoundSpans found)
    {
        found.Clear();
        found.NeedsFolding = false;
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            FoldedText.Fold(text, folded);
            ScanForms(folded.AsSpan(0, text.Length), isFolded: true, ref found);
        }
        finally
        {
            // It holds what was to be found.
            Array.Clear(folded, 0, text.Length);
            ArrayPool<char>.Shared.Return(folded);
        }
    }
}
