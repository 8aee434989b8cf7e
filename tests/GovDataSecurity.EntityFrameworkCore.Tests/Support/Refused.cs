namespace GovDataSecurity.EntityFrameworkCore.Tests;

internal static class Refused
{
    /// <summary>Runs something that must be refused, and checks that the message names no value of the simulated people.</summary>
    public static GovDataSecurityException By(ErrorCode code, Action run, string? named = null) => Check(code, Assert.Throws<GovDataSecurityException>(run), named);

    public static async Task<GovDataSecurityException> ByAsync(ErrorCode code, Func<Task> run, string? named = null)
        => Check(code, await Assert.ThrowsAsync<GovDataSecurityException>(run), named);

    private static GovDataSecurityException Check(ErrorCode code, GovDataSecurityException refusal, string? named)
    {
        Assert.Equal(code, refusal.Code);
        Assert.True(refusal.Message.Contains(named ?? "", StringComparison.Ordinal), refusal.Message);
        Assert.DoesNotContain("990101", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("示例", refusal.ToString(), StringComparison.Ordinal);
        return refusal;
    }
}
