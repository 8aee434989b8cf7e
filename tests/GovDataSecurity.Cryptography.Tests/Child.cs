using System.Diagnostics;

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
            case ["destroy", var directory, var step]:
                Destroy(directory, int.Parse(step, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["create", var directory, var count]:
                Create(directory, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            default:
                return 2;
        }
    }

    // Ends the process as kill -9 does: no handler runs, no buffer is written.
    private static void Destroy(string directory, int dieAt)
    {
        var armed = false;
        var step = 0;
        using var ring = KeyRing.Open(Options(directory, _ =>
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

    private static void Create(string directory, int count)
    {
        using var ring = KeyRing.Open(Options(directory, null));
        for (var i = 0; i < count; i++)
        {
            Console.WriteLine(ring.GetOrCreate(Scope(i)).Id);
        }
    }

    private static KeyRingOptions Options(string directory, Action<string>? probe) => new()
    {
        Directory = directory,
        Protection = RingProtection.Passphrase(TestKeys.Passphrase),
        Probe = probe,
    };
}
