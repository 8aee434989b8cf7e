namespace GovDataSecurity.Testing;

/// <summary>The simulated values of a kind in the order that a seed decides.</summary>
internal sealed class ValueSequence
{
    private readonly ValueSpace _space;
    private readonly ulong _key;
    private readonly Permutation? _order;

    /// <param name="space">The values.</param>
    /// <param name="kind">The attribute class of the kind: kinds with the same values have orders of their own.</param>
    /// <param name="seed">Decides the order.</param>
    public ValueSequence(ValueSpace space, Type kind, ulong seed)
    {
        _space = space;
        _key = seed;
        foreach (var c in kind.Name)
        {
            _key = RandomNumbers.Mix(_key, c);
        }

        _order = space.Size == 0 ? null : new Permutation(space.Size, _key);
    }

    /// <summary>The value at a place.</summary>
    public string this[ulong place] => _space.Write(_order is null ? RandomNumbers.Mix(_key, place) : _order[place]);
}
