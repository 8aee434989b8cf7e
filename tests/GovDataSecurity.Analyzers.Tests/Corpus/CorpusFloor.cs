namespace GovDataSecurity.Analyzers.Tests.Corpus;

/// <summary>The score that the analyzers had when it was last measured: it may not fall.</summary>
internal static class CorpusFloor
{
    public const double Recall = 0.15;
    public const double Precision = 0.85;
}
