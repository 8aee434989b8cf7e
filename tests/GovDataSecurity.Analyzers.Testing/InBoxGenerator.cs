namespace GovDataSecurity.Analyzers.Testing;

/// <summary>A source generator that the platform ships.</summary>
public enum InBoxGenerator
{
    /// <summary>Implements methods with <c>[LoggerMessage]</c>.</summary>
    LoggerMessage,

    /// <summary>Writes the contracts of <c>JsonSerializerContext</c>.</summary>
    Json,

    /// <summary>Implements methods with <c>[GeneratedRegex]</c>.</summary>
    Regex,
}
