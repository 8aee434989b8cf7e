using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace GovDataSecurity.Destruction.Tests;

/// <summary>A process that carries an order on until it is certified, and kills itself at a given step.</summary>
internal static class Worker
{
    public const string SignerFile = "signer.pfx";

    public static async Task<int> Main(string[] arguments)
    {
        var left = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder(arguments[0], keep: true);
        using var signer = X509CertificateLoader.LoadPkcs12FromFile(folder[SignerFile], null);
        using var bench = new Bench(folder, signer: signer, ringTime: new SteppingTime(Step));
        bench.Watch(Step);
        await bench.CarryOnAsync(arguments[1]);
        return 0;

        void Step()
        {
            if (left-- == 0)
            {
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    }

    /// <summary>The ring asks for the time in the middle of a destruction, so that a step lies there too.</summary>
    private sealed class SteppingTime(Action step) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            step();
            return System.GetUtcNow();
        }
    }
}
