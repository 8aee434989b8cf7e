namespace GovDataSecurity.Testing;

/// <summary>Whether a text is a simulated value.</summary>
internal delegate bool ValueTest(ReadOnlySpan<char> text);
