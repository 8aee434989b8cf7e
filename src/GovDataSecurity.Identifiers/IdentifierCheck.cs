namespace GovDataSecurity.Identifiers;

/// <summary>The verdict on a text that should be an identifier.</summary>
/// <remarks>The default value is no verdict: it is not valid.</remarks>
public readonly struct IdentifierCheck : IEquatable<IdentifierCheck>
{
    private IdentifierCheck(bool isValid, IdentifierFault fault, char checkCharacter)
    {
        IsValid = isValid;
        Fault = fault;
        CheckCharacter = checkCharacter;
    }

    /// <summary>Whether form, dates, ranges and check characters all fit. It says nothing about whether the identifier was ever issued.</summary>
    public bool IsValid { get; }

    /// <summary>What is wrong; <see cref="IdentifierFault.None"/> when nothing is.</summary>
    public IdentifierFault Fault { get; }

    /// <summary>The check character that fits, whatever the text has in its place; NUL where the kind has none, or where the characters before it are malformed.</summary>
    public char CheckCharacter { get; }

    /// <summary>Compares two verdicts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(IdentifierCheck left, IdentifierCheck right) => left.Equals(right);

    /// <summary>Compares two verdicts.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(IdentifierCheck left, IdentifierCheck right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IdentifierCheck other) => IsValid == other.IsValid && Fault == other.Fault && CheckCharacter == other.CheckCharacter;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IdentifierCheck other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Fault << 17) ^ (CheckCharacter << 1) ^ (IsValid ? 1 : 0);

    /// <inheritdoc/>
    public override string ToString() => IsValid ? "Valid" : Fault.ToString();

    internal static IdentifierCheck Valid(char checkCharacter = '\0') => new(true, IdentifierFault.None, checkCharacter);

    internal static IdentifierCheck Invalid(IdentifierFault fault, char checkCharacter = '\0') => new(false, fault, checkCharacter);

    /// <summary>The verdict where nothing but the check character is left to compare.</summary>
    internal static IdentifierCheck Compare(char actual, char expected)
        => actual == expected ? Valid(expected) : Invalid(IdentifierFault.CheckCharacter, expected);

    /// <summary>The verdict on a text that lacks the form: what isn't half-width and what separates is named before anything else. Hyphens may belong to the kind.</summary>
    internal static IdentifierCheck Malformed(ReadOnlySpan<char> text, IdentifierFault otherwise, bool hasHyphens = false)
    {
        if (text.IsEmpty)
        {
            return Invalid(IdentifierFault.Empty);
        }

        var hasSeparators = false;
        foreach (var c in text)
        {
            if (c > '~' && (c is >= '\uFF01' and <= '\uFF5E' || char.IsDigit(c)))
            {
                return Invalid(IdentifierFault.Width);
            }

            hasSeparators |= AsciiText.IsSeparator(c) && !(hasHyphens && c == '-');
        }

        return Invalid(hasSeparators ? IdentifierFault.Separator : otherwise);
    }
}
