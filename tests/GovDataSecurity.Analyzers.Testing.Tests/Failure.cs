namespace GovDataSecurity.Analyzers.Testing.Tests;

/// <summary>A verification that must fail, and what it must say.</summary>
internal static class Failure
{
    public static async Task OfAsync(Func<Task> verification, params string[] parts)
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(verification);
        Assert.All(parts, part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
    }
}
