namespace GovDataSecurity.Destruction.Tests;

/// <summary>A clock that stands still until it is told otherwise, inside the validity of the test certificates.</summary>
internal sealed class ManualTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
