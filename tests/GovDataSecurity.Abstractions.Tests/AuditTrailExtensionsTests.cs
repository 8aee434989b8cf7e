namespace GovDataSecurity.Tests;

public sealed class AuditTrailExtensionsTests
{
    [Fact]
    public async Task BeginAsync_ActivityDataSetPurpose_MakesAnIntentThatCountsAsHigh()
    {
        var trail = new Trail();

        await trail.BeginAsync(DataActivity.Provide, "low-income-families", "social-assistance");

        Assert.Equal(
            (DataActivity.Provide, "provide", "low-income-families", "social-assistance", DataLevel.General4),
            (trail.Intent!.Activity, trail.Intent.Operation.Value, trail.Intent.DataSet.Value, trail.Intent.Purpose.Value, trail.Intent.Level));
    }

    private sealed class Trail : IAuditTrail
    {
        public AuditIntent? Intent { get; private set; }

        public ValueTask<IAuditOperation> BeginAsync(AuditIntent intent, CancellationToken cancellationToken = default) => ValueTask.FromResult(Begin(intent));

        public IAuditOperation Begin(AuditIntent intent)
        {
            Intent = intent;
            return null!;
        }
    }
}
