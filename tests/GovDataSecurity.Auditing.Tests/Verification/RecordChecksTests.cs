using static GovDataSecurity.Auditing.Tests.ForgedLog;

namespace GovDataSecurity.Auditing.Tests;

public sealed class RecordChecksTests : IDisposable
{
    private const RecordPhase Intent = RecordPhase.Intent;
    private const RecordPhase Outcome = RecordPhase.Outcome;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_RecordsInOrder_FindsNothing() => Assert.Equal([], Findings(Record(0, Intent, 1), Record(1, Intent, 2), Record(2, Outcome, 1), Record(3, Outcome, 2)));

    [Fact]
    public void Check_NumberLeftOut_IsAGap() => Assert.Equal(["SEQ_GAP 1"], Findings(Record(0, Intent, 1), Record(2, Outcome, 1)));

    [Fact]
    public void Check_FirstNumberNotZero_IsAGap() => Assert.Equal(["SEQ_GAP 0"], Findings(Record(7, Intent, 1), Record(8, Outcome, 1)));

    [Fact]
    public void Check_NumberTwice_IsADuplicate() => Assert.Equal(["SEQ_DUPLICATE 1"], Findings(Record(0, Intent, 1), Record(0, Outcome, 1)));

    [Fact]
    public void Check_TimeGoesBack_IsARegression() => Assert.Equal(["TIME_REGRESSION 1"], Findings(Record(0, Intent, 1, 5), Record(1, Outcome, 1, 4)));

    [Fact]
    public void Check_IntentWithoutOutcome_IsAnOrphan() => Assert.Equal(["ORPHAN_INTENT 0"], Findings(Record(0, Intent, 1), Record(1, Intent, 2), Record(2, Outcome, 2)));

    [Fact]
    public void Check_OutcomeWithoutIntent_IsAnOrphan() => Assert.Equal(["ORPHAN_OUTCOME 1", "ORPHAN_OUTCOME 3"], Findings(Record(0, Intent, 1), Record(1, Outcome, 2), Record(2, Outcome, 1), Record(3, Outcome, 1)));

    [Fact]
    public void Check_SameIntentTwice_LeavesTheFirstAnOrphan() => Assert.Equal(["ORPHAN_INTENT 0"], Findings(Record(0, Intent, 1), Record(1, Intent, 1), Record(2, Outcome, 1)));

    [Fact]
    public void Check_RecordWithoutItsForm_IsMalformed() => Assert.Equal(["MALFORMED_RECORD 0"], Findings("""{"schema":"gds-audit.1","sequence":"x"}"""u8.ToArray(), "anything"u8.ToArray(), []));

    private IEnumerable<string> Findings(params byte[][] entries)
    {
        Write(_folder["audit"], entries);
        return Logs.Verify(_folder).Findings.Select(f => $"{f.Code} {f.Index}");
    }
}
