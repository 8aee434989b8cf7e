using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking.Tests;

/// <summary>A process that makes tokens until it is killed, and says which it was given.</summary>
internal static class VaultChild
{
    public const string DataSet = "relief.members";

    private static string Host => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    public static Process Start(string folder, string prefix)
    {
        var start = new ProcessStartInfo(Host) { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(VaultChild).Assembly.Location);
        start.ArgumentList.Add(folder);
        start.ArgumentList.Add(prefix);
        return Process.Start(start)!;
    }

    public static int Run(string[] args)
    {
        if (args is not [var folder, var prefix])
        {
            return 2;
        }

        using var certificate = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, "ring.pfx"), null);
        using var ring = KeyRing.Open(new KeyRingOptions { Directory = Path.Combine(folder, "keys"), Protection = RingProtection.Certificate(certificate) });
        using var vault = FileTokenVault.OpenOrCreate(new FileTokenVaultOptions
        {
            Directory = Path.Combine(folder, "vault"),
            KeyRing = ring,
            Tenant = "nanjing",
            DataSet = DataSet,
            Recorder = new RevealLog(),
        });
        var kind = DataKind.Of(typeof(PersonNameAttribute));
        for (var i = 0; ; i++)
        {
            var value = $"x{prefix}-{i}";
            Console.WriteLine($"{value} {vault.Tokenize(value, kind)}");
        }
    }
}
