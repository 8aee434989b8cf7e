namespace GovDataSecurity.Cryptography.Tests;

public sealed class KeyRingTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void GetOrCreate_AfterReopening_GivesTheSameKey()
    {
        KeyId id;
        string envelope;
        using (var ring = Open())
        {
            var key = ring.GetOrCreate(Child.Scope(1));
            id = key.Id;
            envelope = key.Seal("示例"u8, "context"u8);
            Assert.Same(key, ring.GetOrCreate(Child.Scope(1)));
            Assert.NotEqual(id, ring.GetOrCreate(Child.Scope(2)).Id);
        }

        using (var ring = Open())
        {
            Assert.Equal(2, ring.Count);
            Assert.Equal(id, ring.Find(Child.Scope(1))!.Id);
            var parsed = Envelope.Parse(envelope);
            var key = ring.Get(parsed.KeyId);
            Assert.Equal(("nanjing", "relief.members", KeyUse.FieldEncryption, true), (key.Tenant, key.DataSet, key.Use, key.HasSubject));
            Assert.True(key.TryOpen(parsed, "context"u8, out var plaintext));
            Assert.Equal("示例"u8, plaintext);
            Assert.False(key.TryOpen(parsed, "contexu"u8, out _));
        }
    }

    [Fact]
    public void GetOrCreate_EachPartOfTheScope_GivesAKeyOfItsOwn()
    {
        using var ring = Open();
        var scopes = new[]
        {
            new KeyScope("a", "b", KeyUse.FieldEncryption, "c"),
            new KeyScope("x", "b", KeyUse.FieldEncryption, "c"),
            new KeyScope("a", "x", KeyUse.FieldEncryption, "c"),
            new KeyScope("a", "b", KeyUse.BlindIndex, "c"),
            new KeyScope("a", "b", KeyUse.AuditReference, "c"),
            new KeyScope("a", "b", KeyUse.FieldEncryption, "x"),
            new KeyScope("a", "b", KeyUse.FieldEncryption),
            new KeyScope("ab", "c", KeyUse.FieldEncryption),
            new KeyScope("a", "bc", KeyUse.FieldEncryption),
        };
        var keys = ring.GetOrCreateMany(scopes);
        Assert.Equal(scopes.Length, keys.Select(static key => key.Id).Distinct().Count());
        Assert.Equal(keys.Select(static key => key.Id), scopes.Select(scope => ring.Find(scope)!.Id));
    }

    [Fact]
    public void GetOrCreateMany_WithRepetitionsAndKnownOnes_GivesThemInOrder()
    {
        using var ring = Open();
        var known = ring.GetOrCreate(Child.Scope(2));
        var keys = ring.GetOrCreateMany([Child.Scope(1), Child.Scope(2), Child.Scope(1)]);
        Assert.Same(keys[0], keys[2]);
        Assert.Same(known, keys[1]);
        Assert.Equal(2, ring.Count);
    }

    [Fact]
    public void Find_UnknownScope_IsNull()
    {
        using var ring = Open();
        Assert.Null(ring.Find(Child.Scope(1)));
        Assert.False(ring.WasDestroyed(Child.Scope(1)));
        Assert.Equal(0, ring.Count);
    }

    [Fact]
    public void Get_UnknownId_IsRefused()
    {
        using var ring = Open();
        Refusal.Of(ErrorCode.KeyNotFound, () => ring.Get(KeyId.FromBytes(new byte[16])));
    }

    [Theory]
    [InlineData("", "b", "c", ErrorCode.ArgumentEmpty)]
    [InlineData("a", "", "c", ErrorCode.ArgumentEmpty)]
    [InlineData("a", "b", "", ErrorCode.ArgumentEmpty)]
    [InlineData(null, "b", "c", ErrorCode.ArgumentEmpty)]
    public void GetOrCreate_BadScope_IsRefused(string? tenant, string dataSet, string subject, ErrorCode code)
    {
        using var ring = Open();
        Refusal.Of(code, () => ring.GetOrCreate(new KeyScope(tenant!, dataSet, KeyUse.FieldEncryption, subject)));
        Assert.Equal(0, ring.Count);
    }

    [Fact]
    public void GetOrCreate_MalformedText_IsRefused()
    {
        using var ring = Open();
        Refusal.Of(ErrorCode.MalformedText, () => ring.GetOrCreate(new KeyScope("\uD800", "b", KeyUse.FieldEncryption)));
        Refusal.Of(ErrorCode.MalformedText, () => ring.GetOrCreate(new KeyScope("a", "\uDC00", KeyUse.FieldEncryption)));
        Refusal.Of(ErrorCode.MalformedText, () => ring.GetOrCreate(new KeyScope("a", "b", KeyUse.FieldEncryption, "x\uD800")));
        Assert.Equal(0, ring.Count);
    }

    [Fact]
    public void GetOrCreate_OversizedOrUnknownParts_AreRefused()
    {
        using var ring = Open();
        var megabyte = new string('x', 1 << 20);
        Refusal.Of(ErrorCode.ArgumentTooLong, () => ring.GetOrCreate(new KeyScope(megabyte, "b", KeyUse.FieldEncryption)));
        Refusal.Of(ErrorCode.ArgumentTooLong, () => ring.GetOrCreate(new KeyScope("a", megabyte, KeyUse.FieldEncryption)));
        Refusal.Of(ErrorCode.ArgumentTooLong, () => ring.GetOrCreate(new KeyScope("a", "b", KeyUse.FieldEncryption, megabyte)));
        Refusal.Of(ErrorCode.ArgumentInvalid, () => ring.GetOrCreate(new KeyScope("a", "b", 0)));
        Refusal.Of(ErrorCode.ArgumentEmpty, () => ring.GetOrCreateMany([]));
        Assert.Throws<ArgumentNullException>(() => ring.GetOrCreate(null!));
    }

    [Fact]
    public void GetOrCreate_LongestNames_Work()
    {
        var scope = new KeyScope(new string('市', 256), new string('表', 256), KeyUse.FieldEncryption, new string('户', 4096));
        KeyId id;
        using (var ring = Open())
        {
            id = ring.GetOrCreate(scope).Id;
        }

        using (var ring = Open())
        {
            Assert.Equal(id, ring.GetOrCreate(scope).Id);
            Assert.Equal(scope.DataSet, ring.Get(id).DataSet);
        }
    }

    [Fact]
    public void ReferenceOf_SameRecord_IsTheSameAndDiffersByEveryPart()
    {
        using var ring = Open();
        var reference = ring.ReferenceOf("a", "b", "c", "d");
        Assert.Equal(reference, ring.ReferenceOf("a", "b", "c", "d"));
        var all = new[]
        {
            reference, ring.ReferenceOf("x", "b", "c", "d"), ring.ReferenceOf("a", "x", "c", "d"), ring.ReferenceOf("a", "b", "x", "d"),
            ring.ReferenceOf("a", "b", "c", "x"), ring.ReferenceOf("a", "b", null, "d"),
        };
        Assert.Equal(all.Length, all.Distinct().Count());
        Refusal.Of(ErrorCode.ArgumentEmpty, () => ring.ReferenceOf("a", "b", "c", ""));
        Refusal.Of(ErrorCode.MalformedText, () => ring.ReferenceOf("a", "b", "c", "\uD800"));
    }

    [Fact]
    public void ReferenceOf_SubjectDestroyed_IsRefused()
    {
        using var ring = Open();
        ring.ReferenceOf("a", "b", "c", "d");
        ring.Destroy([new KeyScope("a", "b", KeyUse.FieldEncryption, "c")], Child.Order);
        Refusal.Of(ErrorCode.KeyReprovisioningRefused, () => ring.ReferenceOf("a", "b", "c", "d"));
    }

    [Fact]
    public void Dispose_ThenUse_IsRefused()
    {
        var ring = Open();
        var key = ring.GetOrCreate(Child.Scope(1));
        ring.Dispose();
        ring.Dispose();
        Assert.Throws<ObjectDisposedException>(() => key.Seal([], []));
        Assert.Throws<ObjectDisposedException>(() => ring.GetOrCreate(Child.Scope(1)));
        Assert.Throws<ObjectDisposedException>(() => ring.Get(key.Id));
    }

    [Fact]
    public void Create_WhereARingIs_IsRefusedAndLeavesItAlone()
    {
        KeyId id;
        using (var ring = Open())
        {
            id = ring.GetOrCreate(Child.Scope(1)).Id;
        }

        Refusal.Of(ErrorCode.KeyRingExists, () => KeyRing.Create(TestKeys.Options(_folder)));
        using var again = Open();
        Assert.Equal(id, again.Find(Child.Scope(1))!.Id);
    }

    [Fact]
    public void Open_NoRing_IsRefusedAndNothingIsMade()
    {
        Refusal.Of(ErrorCode.KeyRingNotFound, () => KeyRing.Open(TestKeys.Options(_folder)));
        Assert.False(Directory.Exists(_folder.Ring));
    }

    [Fact]
    public void OpenOrCreate_HeaderLostButKeysThere_IsRefused()
    {
        Open().Dispose();
        File.Delete(Path.Combine(_folder.Ring, "ring.gds"));
        Refusal.Of(ErrorCode.KeyRingDamaged, Open);
        Assert.Single(Directory.GetFiles(_folder.Ring, "keys-*"));
    }

    [Fact]
    public void OpenOrCreate_RingFolderLost_LeavesTheEpochAlone()
    {
        Open().Dispose();
        Directory.Delete(_folder.Ring, recursive: true);
        Refusal.Of(ErrorCode.KeyRingExists, Open);
        Assert.Single(Directory.GetFiles(_folder.Epoch, "epoch-*"));
    }

    [Fact]
    public void Open_EpochFolderLost_IsRefused()
    {
        Open().Dispose();
        Directory.Delete(_folder.Epoch, recursive: true);
        Assert.Contains(_folder.Epoch, Refusal.Of(ErrorCode.KeyRingNotFound, Open).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("epoch")]
    [InlineData("../keys/epoch")]
    [InlineData(".")]
    [InlineData("..")]
    public void Create_OneFolderInsideTheOther_IsRefused(string relative)
    {
        var options = new KeyRingOptions
        {
            Directory = _folder.Ring,
            EpochDirectory = Path.Combine(_folder.Ring, relative),
            Protection = RingProtection.Certificate(TestKeys.Certificate),
        };
        Refusal.Of(ErrorCode.ArgumentInvalid, () => KeyRing.Create(options));
    }

    [Fact]
    public void Create_EmptyOrImpossiblePath_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => KeyRing.Open(null!));
        Assert.Throws<ArgumentNullException>(() => KeyRing.Open(new KeyRingOptions { Directory = "keys", Protection = null! }));
        Refusal.Of(ErrorCode.ArgumentEmpty, () => KeyRing.Create(new KeyRingOptions { Directory = "", Protection = RingProtection.Certificate(TestKeys.Certificate) }));
        Refusal.Of(ErrorCode.ArgumentInvalid, () => KeyRing.Create(new KeyRingOptions { Directory = "a\0b", Protection = RingProtection.Certificate(TestKeys.Certificate) }));
    }

    [Fact]
    public void Create_FilesAndFolders_AreForTheOwnerOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var ring = Open())
        {
            ring.GetOrCreate(Child.Scope(1));
            ring.Destroy([Child.Scope(1)], Child.Order);
        }

        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        foreach (var path in Directory.GetFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories))
        {
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & others);
        }
    }

    public void Dispose() => _folder.Dispose();

    private KeyRing Open() => KeyRing.OpenOrCreate(TestKeys.Options(_folder));
}
