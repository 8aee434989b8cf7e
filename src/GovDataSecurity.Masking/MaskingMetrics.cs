using System.Diagnostics.Metrics;

namespace GovDataSecurity.Masking;

/// <summary>What an operator sees of failures whose cause must not be shown.</summary>
internal static class MaskingMetrics
{
    public const string MeterName = "GovDataSecurity.Masking";
    public const string Failures = "govdatasecurity.masking.failures";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> FailureCount = Meter.CreateCounter<long>(
        Failures, unit: "{value}", description: "Values erased because a masker, a getter or a row label rule failed.");

    public static void CountFailure(string stage) => FailureCount.Add(1, new KeyValuePair<string, object?>("stage", stage));
}
