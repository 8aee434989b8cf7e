namespace GovDataSecurity.Testing;

/// <summary>People, families and companies that don't exist, and values of every kind that belong to nobody. The same seed gives the same ones on every machine.</summary>
/// <remarks>
/// <para>Every element is made from the seed and its place alone, when it is asked for: a million need no memory, any part can be made again, and threads may share a simulation.</para>
/// <para>Names of people and roads come from Bogus; another version of it, or of this package, may give others.</para>
/// </remarks>
public sealed class Simulation
{
    private const int EarliestYear = 1950;

    private readonly ulong _seed;
    private readonly FamilyMaker _families;
    private readonly CompanyMaker _companies;

    /// <summary>Begins a simulation; nothing is made yet.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="today">The day on which people are as old as they are, from 1950 on; 2026-01-01 when nothing is said, so that ages don't change from day to day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before 1950.</exception>
    public Simulation(long seed = 1, DateOnly? today = null)
    {
        var day = today ?? new DateOnly(2026, 1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(day.Year, EarliestYear, nameof(today));
        _seed = unchecked((ulong)seed);
        _families = new FamilyMaker(_seed, day);
        _companies = new CompanyMaker(_seed, day, _families);
    }

    /// <summary>How many families have identity numbers that nobody else has; there are about 2.6 times as many people.</summary>
    public static long MaxFamilies => FamilyMaker.Count;

    /// <summary>A family by its place.</summary>
    /// <param name="number">0 up to <see cref="MaxFamilies"/> − 1.</param>
    /// <returns>The family: for the same seed and place always the same.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public SimulatedFamily Family(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, MaxFamilies);
        return _families.Make(number);
    }

    /// <summary>All families, from the first on. Take as many as needed.</summary>
    /// <returns>A stream without memory; asynchronous consumers call <c>ToAsyncEnumerable()</c>.</returns>
    public IEnumerable<SimulatedFamily> Families()
    {
        for (long number = 0; number < MaxFamilies; number++)
        {
            yield return _families.Make(number);
        }
    }

    /// <summary>All people, family by family. No two have the same identity number.</summary>
    /// <returns>A stream without memory. Where it is cut, a family may be cut too; guardians come before those whom they guard.</returns>
    public IEnumerable<SimulatedCitizen> Citizens()
    {
        foreach (var family in Families())
        {
            foreach (var member in family.Members)
            {
                yield return member;
            }
        }
    }

    /// <summary>Companies, each represented by the head of the family at its place. No two have the same credit code.</summary>
    /// <returns>A stream without memory.</returns>
    public IEnumerable<SimulatedCompany> Companies()
    {
        for (long number = 0; number < MaxFamilies; number++)
        {
            yield return _companies.Make(number);
        }
    }

    /// <summary>Values of a kind: no two the same where a kind tells people or things apart, until all of them have come.</summary>
    /// <param name="kind">A kind that the SDK ships.</param>
    /// <returns>A stream without end. Check characters are right where the kind has some.</returns>
    /// <exception cref="GovDataSecurityException">The SDK doesn't ship the kind.</exception>
    public IEnumerable<string> Values(DataKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var values = new ValueSequence(ValueSpaces.For(kind), kind.AttributeType, _seed);
        return Stream(values);

        static IEnumerable<string> Stream(ValueSequence values)
        {
            for (ulong place = 0; ; place++)
            {
                yield return values[place];
            }
        }
    }
}
