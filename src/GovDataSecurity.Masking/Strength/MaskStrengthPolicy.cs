namespace GovDataSecurity.Masking;

/// <summary>Warns where the mask of an identifier leaves too few candidates, by itself or beside other columns: birth date, age, sex, division.</summary>
/// <remarks>Only direct identifiers are looked at: what a birth date or an age alone tells is a question for a risk report.</remarks>
public sealed record MaskStrengthPolicy
{
    /// <summary>At least 1,000 candidates: trying so many needs more than a look into a register.</summary>
    public static MaskStrengthPolicy Default { get; } = new();

    /// <summary>How many candidates a mask has to leave.</summary>
    public long FewestCandidates { get; init; } = 1_000;

    /// <summary>Looks at the columns of a table.</summary>
    /// <param name="columns">What is shown of each, by its name.</param>
    /// <returns>A warning for each masked direct identifier that is too easy to complete, in the order of the table.</returns>
    /// <exception cref="ArgumentNullException">There are no columns.</exception>
    public IReadOnlyList<MaskWarning> Check(IReadOnlyCollection<KeyValuePair<string, ShownColumn>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        List<MaskWarning> warnings = [];
        foreach (var (name, column) in columns)
        {
            if (!column.IsMasked || column.Kind.Role != IdentifierRole.Direct || Candidates(column, []) is not { } alone)
            {
                continue;
            }

            var others = columns.Where(other => other.Key != name).ToArray();
            var together = Candidates(column, others.Select(other => other.Value))!.Value;
            if (together < FewestCandidates)
            {
                var companions = others.Where(other => Candidates(column, [other.Value]) < alone).Select(other => other.Key);
                warnings.Add(new MaskWarning(name, alone, together, [.. companions]));
            }
        }

        return warnings;
    }

    private static long? Candidates(ShownColumn column, IEnumerable<ShownColumn> others)
        => (column.Kept is { } kept ? MaskStrength.Of(column.Kind, kept, others) : MaskStrength.Of(column.Kind, others)).Candidates;
}
