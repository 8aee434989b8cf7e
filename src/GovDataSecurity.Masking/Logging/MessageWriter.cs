namespace GovDataSecurity.Masking;

/// <summary>Writes a message piece by piece and scans it: what was printed by label is left alone, everything between is scanned in one piece,
/// so that an identifier that only comes about where two values meet is found too.</summary>
/// <param name="redactor">What scans; <see langword="null"/> for no scan.</param>
/// <param name="printed">The values that were printed by label, a bit each; all from the last bit on share it.</param>
internal ref struct MessageWriter(LogRedactor? redactor, ulong printed)
{
    private readonly TextBuffer _text = TextBuffer.Rent();
    private int _start;
    private bool _needsScan;

    /// <summary>The bit of a value.</summary>
    public static ulong BitOf(int index) => 1UL << Math.Min(index, 63);

    public readonly TextBuffer Text => _text;

    /// <summary>Writes a piece of a template in which nothing is to be found by itself.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="joins">Whether it can become an identifier together with a number next to it.</param>
    public void AppendLiteral(ReadOnlySpan<char> text, bool joins)
    {
        _text.Append(text);
        _needsScan |= joins;
    }

    /// <summary>Says that a value comes next.</summary>
    public void BeginValue(int index, object? value)
    {
        if ((printed & BitOf(index)) != 0)
        {
            Scan();
        }
        else
        {
            _needsScan |= !LogRedactor.IsPlain(value);
        }
    }

    /// <summary>Says that a value is written.</summary>
    public void EndValue(int index)
    {
        if ((printed & BitOf(index)) != 0)
        {
            _start = _text.Length;
        }
    }

    /// <summary>The message.</summary>
    public string Finish()
    {
        Scan();
        return _text.ToString();
    }

    public readonly void Dispose() => _text.Return();

    private void Scan()
    {
        if (_needsScan && redactor?.ScanMessage(_text.Text[_start..]) is { } masked)
        {
            _text.Truncate(_start);
            _text.Append(masked);
        }

        _needsScan = false;
    }
}
