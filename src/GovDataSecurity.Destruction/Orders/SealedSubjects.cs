namespace GovDataSecurity.Destruction;

/// <summary>What an execution needs to know and nobody else may: the subjects, and the values to try.</summary>
internal sealed record SealedSubjects
{
    public required IReadOnlyList<string> Subjects { get; init; }

    public IReadOnlyList<SealedSample>? Samples { get; init; }
}
