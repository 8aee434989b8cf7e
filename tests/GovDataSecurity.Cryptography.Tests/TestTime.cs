namespace GovDataSecurity.Cryptography.Tests;

/// <summary>A clock that moves when it is told to.</summary>
internal sealed class TestTime : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero).Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(_ticks, TimeSpan.Zero);

    public override long GetTimestamp() => _ticks;

    public void Advance(TimeSpan by) => _ticks += by.Ticks;
}
