namespace GovDataSecurity.Masking.Tests;

/// <summary>The test assembly as a process of its own, for tests that kill it.</summary>
internal static class Program
{
    public static int Main(string[] args) => VaultChild.Run(args);
}
