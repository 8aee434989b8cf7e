using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Cryptography.Tests;

/// <summary>What a child process does, and how a test starts one.</summary>
internal static class Child
{
    public const string Order = "order-1";

    private const int ChurnedScopes = 25;

    private static string Host => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    public static KeyScope Scope(int number) => new("nanjing", "relief.members", KeyUse.FieldEncryption, $"family-{number}");

    /// <summary>Starts a child; the test waits for it.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Host)
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

    /// <summary>Starts a child whose files cannot grow beyond a size: a full disk without a disk. Unix only.</summary>
    public static Process StartLimited(int kilobytes, params string[] args)
    {
        // Executable memory that is mapped twice would count as a file.
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"ulimit -f {kilobytes}; trap '' XFSZ; exec '{Host}' '{typeof(Child).Assembly.Location}' {string.Join(' ', args)}");
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
            case ["fill", var folder]:
                Fill(folder);
                return 0;
            case ["churn", var folder, var seed]:
                Churn(folder, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
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

    private static void Fill(string folder)
    {
        using var ring = KeyRing.Open(Options(folder, null));
        try
        {
            for (var i = 0; ; i++)
            {
                Console.WriteLine(ring.GetOrCreate(Scope(i)).Id);
            }
        }
        catch (GovDataSecurityException e)
        {
            Console.WriteLine(e.Code);
        }
    }

    // Works on a small set of scopes until it is killed, and prints what it was told has happened.
    private static void Churn(string folder, int seed)
    {
        using var ring = KeyRing.Open(Options(folder, null));
        for (var i = 0; ; i++)
        {
            var number = (((i * 7) + (seed * 13)) % ChurnedScopes) + (i / 40 * 10);
            try
            {
                if (i % 17 == 16)
                {
                    ring.Destroy([Scope(number)], Order);
                    Console.WriteLine($"destroyed {number}");
                }
                else
                {
                    var text = ring.GetOrCreate(Scope(number)).Seal("x"u8, []);
                    Console.WriteLine($"sealed {number} {text}");
                }
            }
            catch (GovDataSecurityException e) when (e.Code is ErrorCode.KeyReprovisioningRefused or ErrorCode.KeyDestroyed or ErrorCode.DestructionObjectNotFound)
            {
            }
        }
    }

    private static KeyRingOptions Options(string folder, Action<string>? probe) => new()
    {
        Directory = Path.Combine(folder, "keys"),
        Protection = RingProtection.Certificate(X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, "ring.pfx"), null)),
        Probe = probe,
    };
}
