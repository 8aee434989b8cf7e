namespace GovDataSecurity.Identifiers;

/// <summary>A piece of a text that was recognized as an identifier, a name or an address.</summary>
/// <remarks>It takes in what belongs to the identifier: a country code, separators, an extension, brackets inside a plate or a permit. It never begins or ends inside a surrogate pair.</remarks>
public readonly struct RecognizedSpan : IEquatable<RecognizedSpan>
{
    private readonly RecognizedKind _kind;
    private readonly byte _confidence;

    internal RecognizedSpan(int start, int length, RecognizedKind kind, int confidence, RecognitionEvidence evidence)
    {
        Start = start;
        Length = length;
        _kind = kind;
        _confidence = (byte)confidence;
        Evidence = evidence;
    }

    /// <summary>Where it begins, in UTF-16 units.</summary>
    public int Start { get; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; }

    /// <summary>The index behind its last UTF-16 unit.</summary>
    public int End => Start + Length;

    /// <summary>The name of its kind on the command line, for example <c>resident-id-number</c>.</summary>
    public string Kind => RecognizedKinds.NameOf(_kind);

    /// <summary>How sure the recognizer is, from 0 to 1; 0.99 is as sure as it gets.</summary>
    public double Confidence => _confidence / 100.0;

    /// <summary>What speaks for it.</summary>
    public RecognitionEvidence Evidence { get; }

    /// <summary>What speaks for it, in English words, for example <c>check digit, birth date, context word</c>.</summary>
    public string Reason => RecognitionReasons.Of(Evidence);

    internal RecognizedKind KindCode => _kind;

    internal int Percent => _confidence;

    /// <summary>Whether two spans are the same.</summary>
    /// <param name="left">A span.</param>
    /// <param name="right">A span.</param>
    /// <returns><see langword="true"/> when place, kind, confidence and evidence are the same.</returns>
    public static bool operator ==(RecognizedSpan left, RecognizedSpan right) => left.Equals(right);

    /// <summary>Whether two spans differ.</summary>
    /// <param name="left">A span.</param>
    /// <param name="right">A span.</param>
    /// <returns><see langword="true"/> when place, kind, confidence or evidence differ.</returns>
    public static bool operator !=(RecognizedSpan left, RecognizedSpan right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RecognizedSpan other)
        => Start == other.Start && Length == other.Length && _kind == other._kind && _confidence == other._confidence && Evidence == other.Evidence;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecognizedSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (Start * 397) ^ (Length << 8) ^ (int)_kind;

    /// <summary>Place, kind and confidence; nothing of the text.</summary>
    /// <returns>For example <c>3+18 resident-id-number 0.99</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Start}+{Length} {Kind} {Confidence:0.00}");
}
