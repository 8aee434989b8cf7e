namespace GovDataSecurity.Masking;

/// <summary>A column of the table at hand.</summary>
internal sealed class CsvColumn(string name, bool isDeclared, CsvColumnRule rule, MaskerRegistry maskers)
{
    public string Name => name;

    public bool IsDeclared => isDeclared;

    public bool IsShown => rule.ShownBecause is not null;

    public bool IsDropped => rule.IsDropped;

    /// <summary>The masker; <see langword="null"/> for a column that is shown or left out.</summary>
    public Masker? Masker { get; } = rule.Masker ?? (rule is { Kind: { } kind, ShownBecause: null } ? maskers.For(kind) : null);
}
