namespace GovDataSecurity.Destruction.Tests;

/// <summary>Asserts that something is refused for a certain reason.</summary>
internal static class Refused
{
    public static GovDataSecurityException With(ErrorCode code, Func<object?> action)
    {
        var refused = Assert.Throws<GovDataSecurityException>(action);
        Assert.Equal(code, refused.Code);
        return refused;
    }

    public static async Task<GovDataSecurityException> WithAsync(ErrorCode code, Func<Task> action)
    {
        var refused = await Assert.ThrowsAsync<GovDataSecurityException>(action);
        Assert.Equal(code, refused.Code);
        return refused;
    }
}
