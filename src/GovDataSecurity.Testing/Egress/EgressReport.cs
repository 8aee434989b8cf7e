namespace GovDataSecurity.Testing;

/// <summary>What a contract saw.</summary>
/// <param name="Channels">What was looked through, with the number of bytes or characters of each.</param>
/// <param name="CheckedMembers">The members whose values were looked for.</param>
/// <param name="UncheckedMembers">The labeled members that nobody could look for: without a value, or with one so short or so common that finding it would prove nothing, such as 男.</param>
/// <param name="Leaks">What was found; empty when the contract holds.</param>
public sealed record EgressReport(
    IReadOnlyDictionary<string, long> Channels,
    IReadOnlyList<string> CheckedMembers,
    IReadOnlyList<string> UncheckedMembers,
    IReadOnlyList<EgressLeak> Leaks);
