using System.Collections.Concurrent;
using System.Text;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Masking.Tests;

public sealed class FileTokenVaultTests : TokenVaultContract
{
    private readonly TestFolder _folder = new();
    private readonly KeyRing _ring;
    private readonly FileTokenVault _vault;

    public FileTokenVaultTests()
    {
        _ring = KeyRing.OpenOrCreate(TestKeys.Options(_folder));
        _vault = Open();
    }

    private protected override ITokenVault Vault => _vault;

    private string VaultFolder => Path.Combine(_folder.Path, "vault");

    private string VaultFile => Path.Combine(VaultFolder, "tokens.gds");

    public override void Dispose()
    {
        _vault.Dispose();
        _ring.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Open_Again_HasTheSameTokens()
    {
        var tokens = _vault.TokenizeMany([.. Enumerable.Range(0, 500).Select(static i => $"示例{i}")], Name);
        _vault.Dispose();
        using var reopened = Open();
        Assert.Equal(500, reopened.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            Assert.Equal(tokens[i], reopened.Tokenize($"示例{i}", Name));
            Assert.Equal($"示例{i}", reopened.Detokenize(tokens[i], Name, "statistics"));
        }
    }

    [Fact]
    public void Tokenize_TwoVaultsOverOneFile_ShareTokens()
    {
        using var other = Open();
        var token = _vault.Tokenize("示例", Name);
        Assert.Equal("示例", other.Detokenize(token, Name, "statistics"));
        Assert.Equal(token, other.Tokenize("示例", Name));
        var second = other.Tokenize("示例二", Name);
        Assert.Equal(second, _vault.Tokenize("示例二", Name));
        Assert.Equal(2, _vault.Count);
    }

    [Fact]
    public void Tokenize_EightVaultsOverOneFile_GiveOneTokenAValue()
    {
        const int values = 25;
        var all = new ConcurrentDictionary<string, ConcurrentBag<string>>();
        RunTogether(8, writer =>
        {
            using var vault = Open();
            for (var i = 0; i < values; i++)
            {
                var value = $"示例{(i + (writer * 3)) % values}";
                all.GetOrAdd(value, static _ => []).Add(vault.Tokenize(value, Name));
            }
        });
        Assert.All(all, static item => Assert.Single(item.Value.Distinct()));
        Assert.Equal(values, all.Values.SelectMany(static tokens => tokens).Distinct().Count());
        using var reopened = Open();
        Assert.Equal(values, reopened.Count);
    }

    [Fact]
    public void Tokenize_File_ShowsNoValue()
    {
        _vault.Tokenize("990101198503150017", ResidentId);
        var content = Encoding.Latin1.GetString(File.ReadAllBytes(VaultFile));
        Assert.DoesNotContain("990101198503150017", content, StringComparison.Ordinal);
        Assert.DoesNotContain("resident", content, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(VaultFile));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(VaultFolder));
        }
    }

    /// <summary>Whatever part of a write reached the disk: what was there before it is found, and the vault goes on.</summary>
    [Fact]
    public void Open_FileCutAnywhereInTheLastWrite_HasEverythingBefore()
    {
        string[] values = ["示例", "示例二", "示例三"];
        var tokens = values.Select(value => _vault.Tokenize(value, Name)).ToList();
        var lengthBefore = new FileInfo(VaultFile).Length;
        _vault.TokenizeMany(["示例四", "示例五"], Name);
        _vault.Dispose();
        var content = File.ReadAllBytes(VaultFile);
        var record = (content.Length - (int)lengthBefore) / 2;
        for (var length = (int)lengthBefore; length < content.Length; length += 7)
        {
            CheckCut(content[..length], values, tokens);

            // Zeros in the last three bytes of a record alone are no sign of a crash: a MAC may end so.
            if (record - ((length - lengthBefore) % record) > 3)
            {
                CheckCut([.. content[..length], .. new byte[content.Length - length]], values, tokens);
            }
        }
    }

    [Fact]
    public void Open_AnyByteOfAnEarlierRecordChanged_IsRefused()
    {
        _vault.Tokenize("示例", Name);
        _vault.Tokenize("示例二", Name);
        _vault.Dispose();
        var content = File.ReadAllBytes(VaultFile);
        for (var i = 0; i < content.Length - 200; i += 5)
        {
            var changed = content.ToArray();
            changed[i] ^= 0x10;
            File.WriteAllBytes(VaultFile, changed);
            var error = Assert.Throws<GovDataSecurityException>(() => Open());
            Assert.True(error.Code is ErrorCode.TokenVaultDamaged or ErrorCode.KeyNotFound, error.Message);
        }
    }

    [Fact]
    public void Open_EmptyFile_IsRefused()
    {
        _vault.Dispose();
        File.WriteAllBytes(VaultFile, []);
        Refusal.Of(ErrorCode.TokenVaultDamaged, () => Open());
    }

    [Fact]
    public void Tokenize_FileBecameShorter_IsRefused()
    {
        var token = _vault.Tokenize("示例", Name);
        using (var file = File.OpenWrite(VaultFile))
        {
            file.SetLength(file.Length - 1);
        }

        Refusal.Of(ErrorCode.TokenVaultDamaged, () => _vault.Tokenize("示例二", Name));
        Assert.Equal(token, _vault.Tokenize("示例", Name));
    }

    [Theory]
    [InlineData("append")]
    [InlineData("flush append")]
    public void Tokenize_WriteFails_GivesNoTokenAndGoesOn(string step)
    {
        var fails = false;
        using var vault = Open(probe: current =>
        {
            if (fails && current == step)
            {
                throw new IOException("refused", 5);
            }
        });
        var token = vault.Tokenize("示例", Name);
        fails = true;
        Refusal.Of(ErrorCode.TokenVaultUnwritable, () => vault.Tokenize("示例二", Name));
        Assert.Equal(token, vault.Tokenize("示例", Name));
        Assert.Equal("示例", vault.Detokenize(token, Name, "statistics"));
        fails = false;
        var second = vault.Tokenize("示例二", Name);
        using var reopened = Open();
        Assert.Equal(second, reopened.Tokenize("示例二", Name));
        Assert.Equal(2, reopened.Count);
    }

    /// <summary>Callers that wait for one another share a write: its failure is theirs too, and nothing of it remains.</summary>
    [Fact]
    public void Tokenize_WriteOfManyCallersFails_AllAreTold()
    {
        var fails = true;
        using var vault = Open(probe: step =>
        {
            if (step == "flush append")
            {
                Thread.Sleep(20);
                if (fails)
                {
                    throw new IOException("refused", 5);
                }
            }
        });
        RunTogether(8, writer => Refusal.Of(ErrorCode.TokenVaultUnwritable, () => vault.Tokenize($"示例{writer}", Name)));
        Assert.Equal(0, vault.Count);
        fails = false;
        RunTogether(8, writer => vault.Tokenize($"示例{writer}", Name));
        Assert.Equal(8, vault.Count);
        using var reopened = Open();
        Assert.Equal(8, reopened.Count);
    }

    [Fact]
    public void Tokenize_ManyCallers_ShareWrites()
    {
        var flushes = 0;
        using var vault = Open(probe: step =>
        {
            if (step == "flush append")
            {
                Interlocked.Increment(ref flushes);
                Thread.Sleep(10);
            }
        });
        RunTogether(8, writer =>
        {
            for (var i = 0; i < 10; i++)
            {
                vault.Tokenize($"示例{writer}-{i}", Name);
            }
        });
        Assert.Equal(80, vault.Count);
        Assert.InRange(flushes, 10, 79);
    }

    [Fact]
    public void Open_FolderThatCannotBeMade_IsRefused()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "file"), "x");
        Refusal.Of(ErrorCode.TokenVaultUnwritable, () => Open(folder: Path.Combine(_folder.Path, "file", "vault")));
    }

    [Fact]
    public void Open_OptionsThatMakeNoSense_AreRefused()
    {
        Refusal.Of(ErrorCode.ArgumentEmpty, () => Open(folder: ""));
        Refusal.Of(ErrorCode.ArgumentInvalid, () => Open(folder: "a\0b"));
        Refusal.Of(ErrorCode.ArgumentEmpty, () => Open(dataSet: default(AuditCode)));
    }

    [Fact]
    public void Open_RingWithoutTheKey_IsRefused()
    {
        _vault.Tokenize("示例", Name);
        using var otherFolder = new TestFolder();
        using var other = KeyRing.OpenOrCreate(TestKeys.Options(otherFolder));
        Refusal.Of(ErrorCode.KeyNotFound, () => Open(ring: other));
        Refusal.Of(ErrorCode.KeyNotFound, () => Open(dataSet: (AuditCode)"other"));
    }

    [Fact]
    public void Detokenize_KeyOfTheVaultDestroyed_IsRefusedForGood()
    {
        var token = _vault.Tokenize("示例", Name);
        _ring.Destroy([_vault.ScopeOf()], "order-1");
        Refusal.Of(ErrorCode.KeyDestroyed, () => _vault.Detokenize(token, Name, "statistics"));
        Refusal.Of(ErrorCode.KeyDestroyed, () => _vault.Tokenize("示例", Name));
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => Open());
        Assert.Empty(Log.Entries);
    }

    [Fact]
    public void Detokenize_SubjectDestroyed_IsRefusedForThatSubjectOnly()
    {
        var first = _vault.Tokenize("13900000000", Name, "family-1");
        var second = _vault.Tokenize("13900000000", Name, "family-2");
        var common = _vault.Tokenize("13900000000", Name);
        _ring.Destroy([_vault.ScopeOf("family-1")], "order-1");
        Refusal.Of(ErrorCode.KeyDestroyed, () => _vault.Detokenize(first, Name, "statistics"));
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => _vault.Tokenize("13900000000", Name, "family-1"));
        Assert.Equal("13900000000", _vault.Detokenize(second, Name, "statistics"));
        Assert.Equal("13900000000", _vault.Detokenize(common, Name, "statistics"));
        using var reopened = Open();
        Refusal.Of(ErrorCode.KeyDestroyed, () => reopened.Detokenize(first, Name, "statistics"));
        Assert.Equal(second, reopened.Tokenize("13900000000", Name, "family-2"));
    }

    [Fact]
    public void Tokenize_AnotherProcessHoldsTheVault_IsRefusedInTime()
    {
        using var vault = Open(timeout: TimeSpan.FromMilliseconds(30));
        vault.Tokenize("示例", Name);
        using (new FileStream(Path.Combine(VaultFolder, "tokens.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Refusal.Of(ErrorCode.TokenVaultBusy, () => vault.Tokenize("示例二", Name));
            Assert.NotEmpty(vault.Tokenize("示例", Name));
        }

        Assert.NotEmpty(vault.Tokenize("示例二", Name));
    }

    /// <summary>Larger than what is read at once.</summary>
    [Fact]
    public void Open_LargeFile_IsReadInPieces()
    {
        var values = Enumerable.Range(0, 12).Select(static i => new string((char)('一' + i), 300_000)).ToList();
        var tokens = values.Select(value => _vault.Tokenize(value, Name)).ToList();
        Assert.True(new FileInfo(VaultFile).Length > 12_000_000);
        using var reopened = Open();
        Assert.Equal(tokens, reopened.TokenizeMany(values, Name));
        Assert.Equal(values[11], reopened.Detokenize(tokens[11], Name, "statistics"));
    }

    /// <summary>Processes that make tokens of the same values are killed in the middle of it, again and again.</summary>
    [Fact]
    public void Tokenize_ProcessesKilled_OneTokenAValueAndNoneThatWasReturnedIsLost()
    {
        _vault.Dispose();
        File.WriteAllBytes(Path.Combine(_folder.Path, "ring.pfx"), TestKeys.Certificate.Export(System.Security.Cryptography.X509Certificates.X509ContentType.Pkcs12));
        _ring.Dispose();
        var told = new ConcurrentDictionary<string, ConcurrentBag<string>>();
        for (var round = 0; round < 2; round++)
        {
            RunTogether(3, _ => CollectAndKill(round, told));
        }

        Assert.All(told, static item => Assert.Single(item.Value.Distinct()));
        using var ring = KeyRing.Open(TestKeys.Options(_folder));
        using var vault = Open(ring: ring);
        Assert.True(told.Count >= 60);
        Assert.InRange(vault.Count, told.Count, told.Count + 12);
        Assert.All(told, item =>
        {
            Assert.Equal(item.Value.First(), vault.Tokenize(item.Key, Name));
            Assert.Equal(item.Key, vault.Detokenize(item.Value.First(), Name, "statistics"));
        });
    }

    private void CollectAndKill(int round, ConcurrentDictionary<string, ConcurrentBag<string>> told)
    {
        using var child = VaultChild.Start(_folder.Path, $"{round}");
        for (var i = 0; i < 30 && child.StandardOutput.ReadLine() is { } line; i++)
        {
            Take(line);
        }

        child.Kill();

        // The last line may have been cut off in the middle.
        foreach (var line in child.StandardOutput.ReadToEnd().Split('\n').SkipLast(1))
        {
            Take(line);
        }

        child.WaitForExit();

        void Take(string line)
        {
            var parts = line.TrimEnd('\r').Split(' ');
            told.GetOrAdd(parts[0], static _ => []).Add(parts[1]);
        }
    }

    private void CheckCut(byte[] content, string[] values, List<string> tokens)
    {
        File.WriteAllBytes(VaultFile, content);
        using var vault = Open();
        Assert.Equal(tokens, values.Select(value => vault.Tokenize(value, Name)));
        var next = vault.Tokenize("示例六", Name);
        vault.Dispose();
        using var reopened = Open();
        Assert.Equal(next, reopened.Tokenize("示例六", Name));
        Assert.Equal("示例三", reopened.Detokenize(tokens[2], Name, "statistics"));
    }

    private FileTokenVault Open(string? folder = null, KeyRing? ring = null, AuditCode? dataSet = null, Action<string>? probe = null, TimeSpan? timeout = null)
        => FileTokenVault.OpenOrCreate(new FileTokenVaultOptions
        {
            Directory = folder ?? VaultFolder,
            KeyRing = ring ?? _ring,
            Tenant = "nanjing",
            DataSet = dataSet ?? VaultChild.DataSet,
            Recorder = Log,
            LockTimeout = timeout ?? TimeSpan.FromSeconds(30),
            Probe = probe,
        });
}
