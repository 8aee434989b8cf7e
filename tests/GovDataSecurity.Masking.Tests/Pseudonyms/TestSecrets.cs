namespace GovDataSecurity.Masking.Tests;

/// <summary>Keys of tests: they protect nothing.</summary>
internal static class TestSecrets
{
    public static byte[] Key { get; } = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)];

    public static byte[] OtherKey { get; } = [.. Enumerable.Range(1, 32).Select(static i => (byte)i)];
}
