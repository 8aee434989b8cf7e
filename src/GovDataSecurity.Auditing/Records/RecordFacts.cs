using System.Text.Json;

namespace GovDataSecurity.Auditing;

/// <summary>What the verifier needs of a record.</summary>
internal sealed class RecordFacts
{
    /// <summary>The form of the records that this version writes.</summary>
    public const string CurrentSchema = "gds-audit.1";

    private static ReadOnlySpan<byte> Start => "{\"schema\":\"gds-audit.1\","u8;

    public required ulong Sequence { get; init; }

    public required Guid OperationId { get; init; }

    public required RecordPhase Phase { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>Whether an entry says that it is a record of this form.</summary>
    public static bool IsRecord(ReadOnlySpan<byte> entry) => entry.StartsWith(Start);

    /// <summary>Reads a record.</summary>
    /// <returns><see langword="null"/> when it does not have its form.</returns>
    public static RecordFacts? TryRead(ReadOnlySpan<byte> entry)
    {
        try
        {
            return JsonSerializer.Deserialize(entry, RecordJson.Default.RecordFacts);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
