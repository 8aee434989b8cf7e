namespace GovDataSecurity.Cryptography.Tests;

/// <summary>The test assembly as a process of its own, for tests that kill it or race it.</summary>
internal static class Program
{
    public static int Main(string[] args) => Child.Run(args);
}
