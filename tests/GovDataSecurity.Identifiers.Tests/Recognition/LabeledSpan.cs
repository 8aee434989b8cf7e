namespace GovDataSecurity.Identifiers.Tests;

/// <summary>What is labeled in a line: place in UTF-16 units and kind.</summary>
internal readonly record struct LabeledSpan(int Start, int Length, string Kind);
