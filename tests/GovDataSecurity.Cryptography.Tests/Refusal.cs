namespace GovDataSecurity.Cryptography.Tests;

/// <summary>Checks that something is refused with a code.</summary>
internal static class Refusal
{
    public static GovDataSecurityException Of<T>(ErrorCode code, Func<T> action) => Of(code, () => { _ = action(); });

    public static GovDataSecurityException Of(ErrorCode code, Action action)
    {
        var exception = Assert.Throws<GovDataSecurityException>(action);
        Assert.Equal(code, exception.Code);
        return exception;
    }
}
