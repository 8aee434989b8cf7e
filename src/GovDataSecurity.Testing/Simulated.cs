namespace GovDataSecurity.Testing;

/// <summary>Tells simulated values from those that may belong to somebody.</summary>
public static class Simulated
{
    /// <summary>Whether a value can belong to nobody, as the values of a <see cref="Simulation"/> can't.</summary>
    /// <param name="kind">A kind that the SDK ships.</param>
    /// <param name="value">A value in its normal form: half-width, without spaces.</param>
    /// <returns><see langword="false"/> also for kinds that tell nobody apart, such as gender or income: their values are everyone's.</returns>
    /// <exception cref="GovDataSecurityException">The SDK doesn't ship the kind.</exception>
    public static bool IsSimulated(DataKind kind, ReadOnlySpan<char> value)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return ValueSpaces.For(kind).IsSimulated(value);
    }

    /// <inheritdoc cref="IsSimulated(DataKind, ReadOnlySpan{char})" />
    /// <typeparam name="TKind">The attribute class of the kind.</typeparam>
    public static bool IsSimulated<TKind>(ReadOnlySpan<char> value)
        where TKind : ClassifiedAttribute
        => IsSimulated(DataKind.Of(typeof(TKind)), value);
}
