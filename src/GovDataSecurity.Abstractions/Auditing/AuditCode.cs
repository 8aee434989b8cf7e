using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity;

/// <summary>A code or registered id in an audit record: never free text, so that no value of the data can stand there.</summary>
/// <remarks>1 to 64 characters from <c>A-Z a-z 0-9 . _ : -</c>, starting with a letter or digit, with at most eight digits in a row: an identity, telephone or
/// account number does not fit. A name in Chinese does not either; persons are registered accounts.</remarks>
public readonly record struct AuditCode
{
    private const int MaxLength = 64;
    private const int MaxDigitRun = 8;

    private readonly string? _value;

    /// <summary>Takes a code.</summary>
    /// <param name="value">The code.</param>
    /// <exception cref="GovDataSecurityException">The text is no code (<see cref="ErrorCode.CodeMalformed"/>); the message does not repeat it.</exception>
    public AuditCode(string value)
    {
        if (!IsCode(value))
        {
            throw new GovDataSecurityException(ErrorCode.CodeMalformed, nameof(value));
        }

        _value = value;
    }

    /// <summary>The text of the code; empty for the default value, which stands for "none".</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this is the default value.</summary>
    public bool IsNone => _value is null;

    /// <summary>Takes a code.</summary>
    /// <param name="value">The code.</param>
    public static implicit operator AuditCode(string value) => new(value);

    /// <summary>Whether a text is a code.</summary>
    /// <param name="value">Any text.</param>
    /// <returns><see langword="true"/> when a code could be made from it.</returns>
    public static bool IsCode([NotNullWhen(true)] string? value)
    {
        if (value is null || value.Length is 0 or > MaxLength || value[0] is '.' or '_' or ':' or '-')
        {
            return false;
        }

        var digits = 0;
        foreach (var c in value)
        {
            digits = c is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits > MaxDigitRun || !(digits > 0 || IsLetter(c) || c is '.' or '_' or ':' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public override string ToString() => Value;

    private static bool IsLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';
}
