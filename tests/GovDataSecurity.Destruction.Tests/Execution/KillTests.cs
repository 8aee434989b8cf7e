using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography.X509Certificates;
using Xunit.Abstractions;

namespace GovDataSecurity.Destruction.Tests;

public sealed class KillTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Processes that are killed on the way, each a little later than the one before, until one comes to the end; then everything must be there.</summary>
    [Fact]
    public async Task Execution_KilledOnTheWay_IsCarriedOnByTheNextProcess()
    {
        using var folder = new TemporaryFolder();
        AuditCode order;
        using (var bench = new Bench(folder))
        {
            order = (await bench.RequestAsync()).Id;
            await File.WriteAllBytesAsync(folder[Worker.SignerFile], bench.Signer.Export(X509ContentType.Pkcs12));
        }

        var killedIn = new HashSet<DestructionState>();
        var steps = 1;
        while (await RunAsync(folder, order, steps) != 0)
        {
            killedIn.Add(await RequireHonestAsync(folder, order));
            steps += 4;
            Assert.True(steps < 60, "No process came to the end.");
        }

        output.WriteLine($"killed in: {string.Join(", ", killedIn)}");
        Assert.Contains(DestructionState.Executing, killedIn);
        using var end = new Bench(folder);
        Assert.Equal(DestructionState.Certified, (await end.Service.GetAsync(order)).State);
        Assert.Equal(["示例三", "990101198708220023"], end.Database.Read(end.Ring));
    }

    private static async Task<int> RunAsync(TemporaryFolder folder, AuditCode order, int steps)
    {
        string[] arguments = [Assembly.GetExecutingAssembly().Location, folder.Path, order.Value, steps.ToString(CultureInfo.InvariantCulture)];
        using var worker = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true })!;
        using var patience = new CancellationTokenSource(Patience);
        var errors = await worker.StandardError.ReadToEndAsync(patience.Token);
        await worker.WaitForExitAsync(patience.Token);
        Assert.Equal("", errors);
        return worker.ExitCode;
    }

    /// <summary>Where a whole certificate lies, its order has passed the trial and its rows are gone.</summary>
    private static async Task<DestructionState> RequireHonestAsync(TemporaryFolder folder, AuditCode order)
    {
        using var bench = new Bench(folder);
        if (File.Exists(bench.CertificatePath(order)))
        {
            Assert.Equal(0, DestructionCertificateVerifier.Verify(bench.CertificatePath(order), bench.Signer).Verification.OpenedAfter);
            Assert.Equal(2, bench.Database.Rows.Count);
        }

        return (await bench.Service.GetAsync(order)).State;
    }
}
