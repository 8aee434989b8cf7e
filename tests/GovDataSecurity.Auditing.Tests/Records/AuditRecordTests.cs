using System.Text;
using System.Text.Json;

namespace GovDataSecurity.Auditing.Tests;

public sealed class AuditRecordTests
{
    private static readonly Guid Operation = Guid.Parse("0199d9e4-0000-7000-8000-000000000001");

    [Fact]
    public void ToBytes_FullIntent_IsThisJson()
    {
        var record = AuditRecord.Of(Logs.Intent, Logs.Actor with { IsProcessor = true }, Operation);
        record.Sequence = 300;
        record.Time = new DateTimeOffset(2026, 11, 21, 22, 14, 24, TimeSpan.FromHours(8)).AddTicks(1234567);

        Assert.Equal(
            """
            {"schema":"gds-audit.1","sequence":300,"operationId":"0199d9e4-0000-7000-8000-000000000001","phase":"intent","time":"2026-11-21T22:14:24.1234567+08:00",
            "actor":{"account":"op-0042","department":"civil-affairs","role":"clerk","source":"terminal-7","processor":true},
            "activity":"provide","operation":"export","dataSet":"relief-members","items":["Name","IdNumber"],"references":["00000000000000000000000000000000"],
            "level":"General4","sensitive":true,"rows":12,"purpose":"social-assistance","approval":"approval-2026-17","basis":"statute-12","counterparty":"health-bureau"}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(record.ToBytes()));
    }

    [Fact]
    public void ToBytes_Outcome_IsThisJson()
    {
        var record = new AuditRecord { OperationId = Operation, Phase = RecordPhase.Outcome, Outcome = AuditOutcome.Denied, Reason = "no-approval", Rows = 0, Time = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };

        Assert.Equal(
            """{"schema":"gds-audit.1","sequence":0,"operationId":"0199d9e4-0000-7000-8000-000000000001","phase":"outcome","time":"2026-01-01T00:00:00+00:00","rows":0,"outcome":"denied","reason":"no-approval"}""",
            Encoding.UTF8.GetString(record.ToBytes()));
    }

    [Fact]
    public void ToBytes_LongestOutcome_FitsIntoTheRoomThatIsSetAside()
    {
        var record = new AuditRecord
        {
            OperationId = Operation,
            Phase = RecordPhase.Outcome,
            Outcome = AuditOutcome.Succeeded,
            Reason = new string('r', 64),
            Rows = long.MaxValue,
            Persons = long.MaxValue,
            Sequence = ulong.MaxValue,
            Time = DateTimeOffset.MaxValue.ToOffset(TimeSpan.FromHours(-14)),
        };

        Assert.InRange(record.ToBytes().Length + PendingFrame.HeaderLength, 1, Appender.OutcomeRoom);
    }

    [Fact]
    public void Members_HaveTypesThatCannotHoldAValueOfTheData()
    {
        Type[] allowed = [typeof(AuditCode), typeof(RecordReference), typeof(Guid), typeof(DateTimeOffset), typeof(bool), typeof(ulong), typeof(long)];
        var types = typeof(AuditRecord).GetProperties().Concat(typeof(ActorRecord).GetProperties())
            .Select(p => p.PropertyType).Select(t => t.IsArray ? t.GetElementType()! : Nullable.GetUnderlyingType(t) ?? t);

        Assert.All(types, t => Assert.True(t.IsEnum || t == typeof(ActorRecord) || allowed.Contains(t), t.Name));
    }

    [Fact]
    public void TryRead_WhatWasWritten_GivesItsFacts()
    {
        var record = AuditRecord.Of(Logs.Intent, Logs.Actor, Guid.NewGuid());
        record.Sequence = 3;
        record.Time = new DateTimeOffset(2026, 11, 21, 22, 14, 24, TimeSpan.FromHours(8));
        var bytes = record.ToBytes();

        Assert.True(RecordFacts.IsRecord(bytes));
        var facts = RecordFacts.TryRead(bytes)!;
        Assert.Equal((record.Sequence, record.OperationId, RecordPhase.Intent, record.Time), (facts.Sequence, facts.OperationId, facts.Phase, facts.Time));
    }

    [Theory]
    [InlineData("""{"schema":"gds-audit.1","sequence":-1}""")]
    [InlineData("""{"schema":"gds-audit.1","sequence":0,"operationId":"x","phase":"intent","time":"2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"schema":"gds-audit.1","sequence":0,"operationId":"00000000-0000-0000-0000-000000000000","phase":1,"time":"2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"schema":"gds-audit.1","sequence":0""")]
    [InlineData("null")]
    public void TryRead_OtherForm_IsNone(string json) => Assert.Null(RecordFacts.TryRead(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void TryRead_DeepNesting_IsNone()
        => Assert.Null(RecordFacts.TryRead(Encoding.UTF8.GetBytes("""{"schema":"gds-audit.1","x":""" + new string('[', 60_000))));

    [Fact]
    public void Entries_OfALog_AreJsonWithTheirIndexAsSequence()
    {
        using var folder = new TempFolder();
        Logs.Create(folder, 150);
        var reader = AuditLogReader.Open(folder["audit"]);
        for (var index = 0UL; index < reader.Size; index++)
        {
            using var json = JsonDocument.Parse(reader.ReadEntry(index));
            Assert.Equal(index, json.RootElement.GetProperty("sequence").GetUInt64());
        }
    }
}
