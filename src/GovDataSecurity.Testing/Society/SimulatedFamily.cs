namespace GovDataSecurity.Testing;

/// <summary>A family that doesn't exist: people of one address, the head first.</summary>
/// <param name="Number">Its place in the simulation, from 0 on.</param>
/// <param name="Members">The head, then perhaps a spouse, children and parents of the head.</param>
public sealed record SimulatedFamily([property: NotClassified("place in a simulation")] long Number, IReadOnlyList<SimulatedCitizen> Members)
{
    /// <summary>The head of the family: the first member.</summary>
    public SimulatedCitizen Head => Members[0];
}
