using System.Text;

namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditVerifierTamperTests : IDisposable
{
    private const int Operations = 300;

    private readonly TempFolder _folder = new();
    private readonly string _checkpoint;

    public AuditVerifierTamperTests() => _checkpoint = Logs.Create(_folder, Operations);

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

    private AuditVerification Verify() => AuditVerifier.Verify(_folder["audit"], new AuditVerifierOptions { TrustedCheckpoint = _checkpoint });

    private void Rewrite(int index, Action<List<ReadOnlyMemory<byte>>> change)
    {
        var block = index / 256;
        var width = Math.Min(256, (2 * Operations) - (256 * block));
        var path = TilePath.Entries(_folder["audit"], (ulong)block, width);
        Assert.True(EntryBundle.TryDecode(File.ReadAllBytes(path), out var entries));
        change(entries);
        File.WriteAllBytes(path, EntryBundle.Encode(entries));
    }
}
