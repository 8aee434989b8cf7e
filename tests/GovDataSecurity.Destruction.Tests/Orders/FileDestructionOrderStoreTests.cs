namespace GovDataSecurity.Destruction.Tests;

public sealed class FileDestructionOrderStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private FileDestructionOrderStore Store => new(_folder["orders"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SaveAsync_ThenFindAsync_GivesTheOrder()
    {
        await Store.SaveAsync(SampleOrders.Requested());

        Assert.Equal(SampleOrders.Requested().ToUtf8Json(), (await Store.FindAsync("do-20261121-bcdfghjklmnp"))!.ToUtf8Json());
        Assert.Equal(["do-20261121-bcdfghjklmnp"], (await Store.ListAsync()).Select(id => id.Value));
    }

    [Fact]
    public async Task FindAsync_NothingThere_IsNothing()
    {
        Assert.Null(await Store.FindAsync("do-20261121-bcdfghjklmnp"));
        Assert.Null(await Store.FindAsync(default));
        Assert.Null(await Store.FindAsync("con"));
        Assert.Empty(await Store.ListAsync());
        Assert.False(Directory.Exists(_folder["orders"]));
    }

    [Fact]
    public async Task SaveAsync_AnyVersionButTheNext_Refused()
    {
        var order = SampleOrders.Requested();
        await Refused.WithAsync(ErrorCode.DestructionOrderChanged, async () => await Store.SaveAsync(order with { Version = 2 }));
        await Store.SaveAsync(order);
        foreach (var version in new[] { -1, 0, 1, 3 })
        {
            await Refused.WithAsync(ErrorCode.DestructionOrderChanged, async () => await Store.SaveAsync(order with { Version = version }));
        }

        await Store.SaveAsync(order with { Version = 2 });
        Assert.Equal(2, (await Store.FindAsync(order.Id))!.Version);
    }

    [Fact]
    public async Task SaveAsync_ManyAtOnce_ExactlyOneWins()
    {
        var order = SampleOrders.Requested();
        await Store.SaveAsync(order);

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            try
            {
                await Store.SaveAsync(order with { Version = 2, Basis = $"basis-{i}" });
                return true;
            }
            catch (GovDataSecurityException e) when (e.Code == ErrorCode.DestructionOrderChanged)
            {
                return false;
            }
        })));

        Assert.Equal(1, results.Count(won => won));
    }

    [Theory]
    [InlineData("do-20261121-bcdfghjklmnp", true)]
    [InlineData("do-20261121-bcdfghjklmnP", false)]
    [InlineData("do-20261121-bcdfghjklmn", false)]
    [InlineData("do-2026112x-bcdfghjklmnp", false)]
    [InlineData("do-20261121:bcdfghjklmnp", false)]
    [InlineData("dc-20261121-bcdfghjklmnp", false)]
    public async Task SaveAsync_OnlyOurNumbers_BecomeFileNames(string id, bool taken)
    {
        var order = SampleOrders.Requested(id);
        if (taken)
        {
            await Store.SaveAsync(order);
        }
        else
        {
            await Refused.WithAsync(ErrorCode.DestructionOrderNotFound, async () => await Store.SaveAsync(order));
        }
    }

    [Fact]
    public async Task FindAsync_ADamagedFile_Refused()
    {
        var order = SampleOrders.Requested();
        await Store.SaveAsync(order);
        var path = _folder["orders/do-20261121-bcdfghjklmnp.json"];
        var json = await File.ReadAllBytesAsync(path);
        foreach (var content in new[] { [], json[..^10], [0xff, 0xfe], new byte[1 << 20] })
        {
            await File.WriteAllBytesAsync(path, content);
            await Refused.WithAsync(ErrorCode.FileMalformed, async () => await Store.FindAsync(order.Id));
            await Refused.WithAsync(ErrorCode.FileMalformed, async () => await Store.SaveAsync(order with { Version = 2 }));
        }
    }

    [Fact]
    public async Task FindAsync_AFileOfAnotherOrder_Refused()
    {
        await Store.SaveAsync(SampleOrders.Requested());
        File.Move(_folder["orders/do-20261121-bcdfghjklmnp.json"], _folder["orders/do-20261121-zzzzzzzzzzzz.json"]);

        await Refused.WithAsync(ErrorCode.FileMalformed, async () => await Store.FindAsync("do-20261121-zzzzzzzzzzzz"));
    }

    [Fact]
    public async Task SaveAsync_AnUnfinishedWriteOfBefore_DoesNotMatter()
    {
        await Store.SaveAsync(SampleOrders.Requested());
        await File.WriteAllTextAsync(_folder["orders/do-20261121-bcdfghjklmnp.json.tmp"], "{\"id\":");

        await Store.SaveAsync(SampleOrders.Requested() with { Version = 2 });

        Assert.Single(await Store.ListAsync());
        Assert.Equal(2, (await Store.FindAsync("do-20261121-bcdfghjklmnp"))!.Version);
    }

    [Fact]
    public async Task SaveAsync_WhereNoFolderCanBe_Refused()
    {
        await File.WriteAllTextAsync(_folder["orders"], "a file");

        await Refused.WithAsync(ErrorCode.FileUnwritable, async () => await Store.SaveAsync(SampleOrders.Requested()));
    }

    [Fact]
    public async Task SaveAsync_WhenTheDeviceIsFull_RefusedAndTheOldVersionStays()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        await Store.SaveAsync(SampleOrders.Requested());
        File.CreateSymbolicLink(_folder["orders/do-20261121-bcdfghjklmnp.json.tmp"], "/dev/full");

        await Refused.WithAsync(ErrorCode.FileUnwritable, async () => await Store.SaveAsync(SampleOrders.Requested() with { Version = 2 }));

        Assert.Equal(1, (await Store.FindAsync("do-20261121-bcdfghjklmnp"))!.Version);
    }

    [Fact]
    public async Task SaveAsync_InAReadOnlyFolder_Refused()
    {
        await Store.SaveAsync(SampleOrders.Requested());
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return;
        }

        File.SetUnixFileMode(_folder["orders"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await Refused.WithAsync(ErrorCode.FileUnwritable, async () => await Store.SaveAsync(SampleOrders.Requested() with { Version = 2 }));
        File.SetUnixFileMode(_folder["orders"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void OrderNumber_IsACode_AndNeverTheSameTwice()
    {
        var numbers = Enumerable.Range(0, 1000).Select(_ => OrderNumber.Create(SampleOrders.Start)).ToList();

        Assert.All(numbers, number => Assert.True(OrderNumber.IsNumber(number.Value)));
        Assert.Equal(1000, numbers.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Constructor_WithoutAFolder_Refused(string? directory)
        => Refused.With(ErrorCode.ArgumentEmpty, () => new FileDestructionOrderStore(directory!));
}
