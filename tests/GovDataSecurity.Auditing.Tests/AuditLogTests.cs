namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditLogTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(130)]
    [InlineData(700)]
    public void Dispose_AfterOperations_LeavesALogThatVerifies(int operations)
    {
        using var folder = new TempFolder();
        Logs.Create(folder, operations);

        var verification = Logs.Verify(folder);

        Assert.Equal([], verification.Findings);
        Assert.Equal([], verification.Warnings);
        Assert.Equal((ulong)operations * 2, verification.Size);
        Assert.Equal(Logs.Origin, verification.Origin);
    }
}
