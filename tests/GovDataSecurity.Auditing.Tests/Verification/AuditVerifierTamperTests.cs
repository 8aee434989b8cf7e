using System.Globalization;
using System.Text;

namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditVerifierTamperTests : IClassFixture<SampleLog>, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _checkpoint;

    public AuditVerifierTamperTests(SampleLog log)
    {
        _checkpoint = log.Checkpoint;
        log.CopyTo(_folder);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(599)]
    public void Verify_EditedEntry_NamesIt(int index)
    {
        Rewrite(index, entries => entries[index & 255] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(entries[index & 255].Span).Replace("\"time\":\"2", "\"time\":\"1")));

        var finding = Assert.Single(Verify().Findings, f => f.Code == AuditFindingCode.EntryHashMismatch);

        Assert.Equal((ulong)index, finding.Index);
        Assert.Null(finding.Last);
    }

    [Fact]
    public void Verify_RemovedEntry_FindsBundleOfWrongForm()
    {
        Rewrite(300, entries => entries.RemoveAt(300 & 255));

        var finding = Assert.Single(Verify().Findings, f => f.Code == AuditFindingCode.MalformedBundle);

        Assert.Equal((256UL, 511UL), (finding.Index, finding.Last));
    }

    [Fact]
    public void Verify_RemovedEntryReplacedByAnother_NamesAllThatMoved()
    {
        Rewrite(300, entries =>
        {
            entries.RemoveAt(300 & 255);
            entries.Add(entries[^1]);
        });

        var finding = Assert.Single(Verify().Findings, f => f.Code == AuditFindingCode.EntryHashMismatch);

        Assert.Equal((300UL, 510UL), (finding.Index, finding.Last));
    }

    [Fact]
    public void Verify_ReorderedEntries_NamesBoth()
    {
        Rewrite(301, entries => (entries[45], entries[46]) = (entries[46], entries[45]));

        var finding = Assert.Single(Verify().Findings, f => f.Code == AuditFindingCode.EntryHashMismatch);

        Assert.Equal((301UL, 302UL), (finding.Index, finding.Last));
    }

    [Fact]
    public void Verify_FilesCutBelowTheCheckpoint_NamesWhatIsMissing()
    {
        File.Delete(_folder["audit", "tile", "entries", "002.p", "88"]);

        var finding = Assert.Single(Verify().Findings, f => f.Code == AuditFindingCode.MissingEntries);

        Assert.Equal((512UL, 599UL), (finding.Index, finding.Last));
    }

    [Fact]
    public void Verify_WholeLogReplacedByAShorterOneOfTheSameKey_IsARollback()
    {
        Directory.Delete(_folder["audit"], recursive: true);
        Logs.Create(_folder, 100);
        Assert.Equal([], Logs.Verify(_folder).Findings);

        var finding = Assert.Single(Verify().Findings);

        Assert.Equal((AuditFindingCode.Rollback, 200UL, 599UL, 600UL), (finding.Code, finding.Index, finding.Last, finding.Size));
    }

    [Fact]
    public void Verify_WholeLogReplacedByALongerOneOfTheSameKey_IsAFork()
    {
        Directory.Delete(_folder["audit"], recursive: true);
        Logs.Create(_folder, 400);
        Assert.Equal([], Logs.Verify(_folder).Findings);

        var finding = Assert.Single(Verify().Findings);

        Assert.Equal((AuditFindingCode.Fork, 600UL), (finding.Code, finding.Size));
    }

    [Theory]
    [InlineData("000", 0)]
    [InlineData("001", 0)]
    [InlineData("002.p/88", 87)]
    public void Verify_EditedTile_SaysThatItIsTheTile(string tile, int hash)
    {
        var path = _folder["audit", "tile", "0", tile];
        var bytes = File.ReadAllBytes(path);
        bytes[hash * 32] ^= 1;
        File.WriteAllBytes(path, bytes);

        var finding = Assert.Single(Verify().Findings);

        Assert.Equal((AuditFindingCode.TileMismatch, (ulong)((256 * int.Parse(tile[..3], CultureInfo.InvariantCulture)) + hash)), (finding.Code, finding.Index));
    }

    [Theory]
    [InlineData(10, AuditFindingCode.EntryHashMismatch, 0, 255)]
    [InlineData(590, AuditFindingCode.RootMismatch, null, null)]
    public void Verify_EntryAndTileEditedTogether_IsFoundByWhatIsAbove(int index, string code, int? first, int? last)
    {
        Rewrite(index, entries => entries[index & 255] = "{}"u8.ToArray());
        var path = TilePath.Tile(_folder["audit"], 0, (ulong)index / 256, index < 512 ? 256 : 88);
        var bytes = File.ReadAllBytes(path);
        MerkleTree.Leaf("{}"u8).CopyTo(bytes.AsSpan((index & 255) * 32));
        File.WriteAllBytes(path, bytes);

        var finding = Assert.Single(Verify().Findings, f => f.Code == code);

        Assert.Equal(((ulong?)first, (ulong?)last), (finding.Index, finding.Last));
    }

    [Fact]
    public void Verify_EverythingRehashedWithoutTheKey_IsARootMismatch()
    {
        Rewrite(10, entries => entries[10] = "{}"u8.ToArray());
        var tile = File.ReadAllBytes(_folder["audit", "tile", "0", "000"]);
        MerkleTree.Leaf("{}"u8).CopyTo(tile.AsSpan(320));
        File.WriteAllBytes(_folder["audit", "tile", "0", "000"], tile);
        var hashes = new MerkleHash[256];
        for (var i = 0; i < 256; i++)
        {
            hashes[i] = new MerkleHash(tile.AsSpan(32 * i, 32));
        }

        var above = File.ReadAllBytes(_folder["audit", "tile", "1", "000.p", "2"]);
        MerkleTree.Root(hashes).CopyTo(above);
        File.WriteAllBytes(_folder["audit", "tile", "1", "000.p", "2"], above);

        Assert.Contains(AuditFindingCode.RootMismatch, Verify().Codes());
    }

    [Fact]
    public void Verify_EditsInSeveralPlaces_NamesEach()
    {
        Rewrite(10, entries => entries[10] = "{}"u8.ToArray());
        Rewrite(400, entries => entries[400 & 255] = "{}"u8.ToArray());
        var tile = _folder["audit", "tile", "0", "001"];
        File.WriteAllBytes(tile, File.ReadAllBytes(tile)[1..]);

        var findings = Verify().Findings;

        Assert.Contains(findings, f => f is { Code: AuditFindingCode.EntryHashMismatch, Index: 10 });
        Assert.Contains(findings, f => f is { Code: AuditFindingCode.MalformedTile, Index: 256, Last: 511 });
        Assert.Contains(findings, f => f is { Code: AuditFindingCode.RootMismatch } or { Code: AuditFindingCode.EntryHashMismatch, Index: 256 });
    }

    [Theory]
    [InlineData("tile/entries/001", AuditFindingCode.MissingEntries, 256, 511)]
    [InlineData("tile/0/001", AuditFindingCode.TileMismatch, 256, 511)]
    [InlineData("tile/0/002.p/88", AuditFindingCode.TileMismatch, 512, 599)]
    [InlineData("tile/1/000.p/2", AuditFindingCode.TileMismatch, 0, 599)]
    [InlineData("checkpoint", AuditFindingCode.NoTrustedLogSignature, null, null)]
    public void Verify_FileRemoved_NamesWhatIsMissing(string file, string code, int? first, int? last)
    {
        File.Delete(_folder["audit", file]);

        var finding = Assert.Single(Verify().Findings);

        Assert.Equal((code, (ulong?)first, (ulong?)last), (finding.Code, finding.Index, finding.Last));
    }

    [Fact]
    public void Verify_EverythingButTheCheckpointRemoved_SaysThatAllIsMissing()
    {
        Directory.Delete(_folder["audit", "tile"], recursive: true);

        var finding = Assert.Single(Verify().Findings);

        Assert.Equal((AuditFindingCode.MissingEntries, 0UL, 599UL), (finding.Code, finding.Index, finding.Last));
    }

    [Fact]
    public void Verify_EverythingRemoved_IsARollbackToNothing()
    {
        Directory.Delete(_folder["audit"], recursive: true);
        Directory.CreateDirectory(_folder["audit"]);

        Assert.Contains(Verify().Findings, f => f is { Code: AuditFindingCode.Rollback, Index: 0, Last: 599 });
    }

    private AuditVerification Verify() => AuditVerifier.Verify(_folder["audit"], new AuditVerifierOptions { TrustedCheckpoint = _checkpoint });

    private void Rewrite(int index, Action<List<ReadOnlyMemory<byte>>> change)
    {
        var block = index / 256;
        var width = Math.Min(256, SampleLog.Size - (256 * block));
        var path = TilePath.Entries(_folder["audit"], (ulong)block, width);
        Assert.True(EntryBundle.TryDecode(File.ReadAllBytes(path), out var entries));
        change(entries);
        File.WriteAllBytes(path, EntryBundle.Encode(entries));
    }
}
