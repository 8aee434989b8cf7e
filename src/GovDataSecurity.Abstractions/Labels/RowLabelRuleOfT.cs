namespace GovDataSecurity;

/// <summary>A <see cref="RowLabelRule"/> for rows of one type.</summary>
/// <typeparam name="T">The type of the row.</typeparam>
public abstract class RowLabelRule<T> : RowLabelRule
{
    /// <inheritdoc />
    /// <exception cref="GovDataSecurityException">The row is of another type.</exception>
    public sealed override DataLabel? Evaluate(object row, DateTimeOffset on)
        => row is T typed
            ? Evaluate(typed, on)
            : throw new GovDataSecurityException(ErrorCode.RowLabelRuleTypeMismatch, GetType().Name, typeof(T).Name);

    /// <inheritdoc cref="RowLabelRule.Evaluate(object, DateTimeOffset)" />
    protected abstract DataLabel? Evaluate(T row, DateTimeOffset on);
}
