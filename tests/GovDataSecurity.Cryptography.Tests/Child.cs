using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography.Tests;

/// <summary>What a child process does, and how a test starts one.</summary>
internal static class Child
{
    public const string Order = "order-1";

    public static KeyScope Scope(int number) => new("nanjing", "relief.members", KeyUse.FieldEncryption, $"family-{number}");

    /// <summary>Starts a child; the test waits for it.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["destroy", var folder, var step]:
                Destroy(folder, int.Parse(step, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["create", var folder, var count]:
                Create(folder, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            default:
                return 2;
        }
    }

    // Ends the process as kill -9 does: no handler runs, no buffer is written.
    private static void Destroy(string folder, int dieAt)
    {
        var armed = false;
        var step = 0;
        using var ring = KeyRing.Open(Options(folder, _ =>
        {
            if (armed && ++step == dieAt)
            {
                using var self = Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }));
        armed = true;
        ring.Destroy([Scope(1)], Order);
    }

    private static void Create(string folder, int count)
    {
        using var ring = KeyRing.Open(Options(folder, null));
        for (var i = 0; i < count; i++)
        {
            Console.WriteLine(ring.GetOrCreate(Scope(i)).Id);
        }
    }

    private static KeyRingOptions Options(string folder, Action<string>? probe) => new()
    {
        Directory = Path.Combine(folder, "keys"),
        Protection = RingProtection.Certificate(X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, "ring.pfx"), null)),
        Probe = probe,
    };
}
