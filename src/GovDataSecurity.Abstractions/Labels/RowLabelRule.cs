namespace GovDataSecurity;

/// <summary>A label that depends on the row, not on the column: the same birth date is ordinary for an adult and sensitive for a child.</summary>
/// <remarks>Attach it with <see cref="RowLabelAttribute"/>. A rule can only raise: what it returns is joined with the member's own label.</remarks>
public abstract class RowLabelRule
{
    /// <summary>What this rule adds to every labeled member of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="on">The day on which the row is looked at; its date part counts.</param>
    /// <returns>A label to join, or <see langword="null"/> when the rule adds nothing.</returns>
    public abstract DataLabel? Evaluate(object row, DateTimeOffset on);
}
