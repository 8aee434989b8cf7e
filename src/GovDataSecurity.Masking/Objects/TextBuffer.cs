namespace GovDataSecurity.Masking;

/// <summary>A growing text whose memory is kept for the next one on the same thread.</summary>
internal sealed class TextBuffer
{
    private const int FirstSize = 1024;
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static TextBuffer? _spare;

    private char[] _characters = new char[FirstSize];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, Length);

    /// <summary>An empty text; the one of the thread unless somebody further up is still writing to it.</summary>
    public static TextBuffer Rent()
    {
        var buffer = _spare ?? new TextBuffer();
        _spare = null;
        return buffer;
    }

    /// <summary>Gives the memory back.</summary>
    public void Return()
    {
        if (_characters.Length <= LargestKept)
        {
            Length = 0;
            _spare = this;
        }
    }

    public void Append(char character)
    {
        Reserve(1)[0] = character;
        Length++;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Reserve(text.Length));
        Length += text.Length;
    }

    /// <summary>Room behind the text; <see cref="Advance"/> makes what was written there a part of it.</summary>
    public Span<char> Reserve(int count)
    {
        if (_characters.Length - Length < count)
        {
            Grow(count);
        }

        return _characters.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Takes back what was written after a position.</summary>
    public void Truncate(int length) => Length = length;

    public override string ToString() => Text.ToString();

    private void Grow(int count) => Array.Resize(ref _characters, Math.Max(_characters.Length * 2, checked(Length + count)));
}
