namespace GovDataSecurity.Destruction.Tests;

public sealed class InterruptionTests
{
    /// <summary>Ends the run at every single step, starts anew with nothing but the files, and carries on.</summary>
    [Fact]
    public async Task AnyStep_Interrupted_ResumesToTheSameEnd_AndNeverCertifiesEarly()
    {
        var steps = await RunAsync(stopAt: -1);
        Assert.True(steps > 25, $"Only {steps} steps were seen.");

        for (var step = 0; step < steps; step++)
        {
            await RunAsync(step);
        }
    }

    [Theory]
    [InlineData("destruction.request", (DestructionState)0)]
    [InlineData("destruction.approve", DestructionState.Requested)]
    [InlineData("destruction.begin", DestructionState.Approved)]
    [InlineData("destruction.erase", DestructionState.Executing)]
    [InlineData("destruction.verify", DestructionState.Executed)]
    [InlineData("destruction.certify", DestructionState.Verified)]
    public async Task AnEdge_WhenTheLogRefusesItsIntent_IsNotTaken(string operation, DestructionState staysIn)
    {
        using var bench = new Bench();
        bench.Trail.BeforeIntent = intent => RefuseAt(operation, intent);

        await Refused.WithAsync(ErrorCode.AuditNotWritable, async () => await bench.CarryOnAsync((await bench.RequestAsync()).Id));

        var order = (await bench.Store.ListAsync()).SingleOrDefault();
        Assert.Equal(staysIn, order.IsNone ? 0 : (await bench.Service.GetAsync(order)).State);
        Assert.Equal(staysIn < DestructionState.Executed, bench.Database.Rows.Count == 6);
        Assert.False(Directory.Exists(bench.CertificateDirectory));

        bench.Trail.BeforeIntent = null;
        Assert.Equal(DestructionState.Certified, (await bench.CarryOnAsync(order.IsNone ? (await bench.RequestAsync()).Id : order)).State);
    }

    [Fact]
    public async Task CertifyAsync_InterruptedAfterTheFilesWereWritten_KeepsThem()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        await bench.ExecuteAsync(order);
        bench.Store.BeforeSave = _ => throw new Interruption();
        await Assert.ThrowsAsync<Interruption>(() => bench.CertifyAsync(order));
        var written = await File.ReadAllBytesAsync(bench.CertificatePath(order.Id));
        bench.Store.BeforeSave = null;
        bench.Time.Now += TimeSpan.FromDays(1);
        bench.Restart();

        await bench.CertifyAsync(order);

        Assert.Equal(written, await File.ReadAllBytesAsync(bench.CertificatePath(order.Id)));
    }

    [Fact]
    public async Task CertifyAsync_WhenADifferentCertificateLiesThere_ReplacesIt()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        await bench.ExecuteAsync(order);
        Directory.CreateDirectory(bench.CertificateDirectory);
        var forged = SampleOrders.Certificate() with { Id = "dc" + order.Id.Value[2..] };
        await File.WriteAllBytesAsync(bench.CertificatePath(order.Id), forged.ToUtf8Json());
        await File.WriteAllBytesAsync(Path.ChangeExtension(bench.CertificatePath(order.Id), ".p7s"), CmsSignature.Sign(forged.ToUtf8Json(), bench.Signer, SampleOrders.Start));

        await bench.CertifyAsync(order);

        Assert.Equal(order.Id, DestructionCertificateVerifier.Verify(bench.CertificatePath(order.Id), bench.Signer).Order);
    }

    [Fact]
    public async Task ExecuteAsync_Cancelled_CarriesOnLater()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        using var cancellation = new CancellationTokenSource();
        bench.Database.BeforeDelete = () =>
        {
            cancellation.Cancel();
            cancellation.Token.ThrowIfCancellationRequested();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Service.ExecuteAsync(order.Id, People.Supervisor, People.Executor, cancellation.Token));
        bench.Database.BeforeDelete = null;

        Assert.Equal(DestructionState.Certified, (await bench.CarryOnAsync(order.Id)).State);
    }

    private static async Task<int> RunAsync(int stopAt)
    {
        using var bench = new Bench();
        var seen = 0;
        var armed = true;
        void Step()
        {
            if (seen++ == stopAt && armed)
            {
                armed = false;
                throw new Interruption();
            }
        }

        bench.Watch(Step);
        AuditCode id = default;
        for (var attempt = 0; attempt < 2; attempt++)
        {
            try
            {
                id = id.IsNone ? (await bench.Store.ListAsync()).SingleOrDefault() : id;
                id = id.IsNone ? (await bench.RequestAsync()).Id : id;
                await bench.CarryOnAsync(id);
                break;
            }
            catch (Exception e) when (e is Interruption || Caused(e))
            {
                await RequireHonestAsync(bench);
                bench.Restart();
            }
        }

        var end = await bench.Service.GetAsync(id);
        Assert.Equal(DestructionState.Certified, end.State);
        Assert.Null(end.Sealed);
        Assert.True(bench.Ring.WasDestroyed(OrderProtection.KeyOfOrder(end)));
        Assert.Equal(["示例三", "990101198708220023"], bench.Database.Read(bench.Ring));
        var certificate = DestructionCertificateVerifier.Verify(bench.CertificatePath(id), bench.Signer);
        Assert.Equal(4, certificate.Records);
        Assert.Equal(5, certificate.Verification.OpenedBefore);
        Assert.Single(certificate.Erasure.Keys);
        return seen;
    }

    private static bool Caused(Exception e) => e is GovDataSecurityException { Code: ErrorCode.DestructionIncomplete };

    /// <summary>Where a certificate lies, the keys are gone and the trial was passed.</summary>
    private static async Task RequireHonestAsync(Bench bench)
    {
        if (!Directory.Exists(bench.CertificateDirectory) || Directory.GetFiles(bench.CertificateDirectory).Length == 0)
        {
            return;
        }

        var order = await bench.Service.GetAsync((await bench.Store.ListAsync()).Single());
        Assert.True(order.State is DestructionState.Verified or DestructionState.Certified);
        Assert.Equal(0, order.Trial!.OpenedAfter);
        Assert.Equal(2, bench.Database.Rows.Count);
    }

    private static void RefuseAt(string operation, AuditIntent intent)
    {
        if (intent.Operation.Value == operation)
        {
            MemoryTrail.Refuse();
        }
    }

    private sealed class Interruption : Exception;
}
