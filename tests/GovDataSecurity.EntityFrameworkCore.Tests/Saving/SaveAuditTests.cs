using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class SaveAuditTests : IDisposable
{
    private readonly Store _store = new();
    private readonly FakeTrail _trail = new();

    public SaveAuditTests() => _store.Create().Dispose();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Save_ProtectedRows_RecordsIntentBeforeAndOutcomeAfter()
    {
        _trail.OnBegin = _ => Assert.Empty(_store.Column("SELECT Id FROM Households"));
        using var db = Open();
        db.AddRange(People.Households());
        db.SaveChanges();

        Assert.Equal(2, _trail.Records.Count);
        var (intent, operation) = _trail.Records.Single(record => record.Intent.DataSet == "Member");
        Assert.Equal(DataActivity.Store, intent.Activity);
        Assert.Equal("save", intent.Operation.Value);
        Assert.Equal(4, intent.Rows);
        Assert.Equal(DataLevel.General4, intent.Level);
        Assert.True(intent.Sensitive);
        Assert.Equal(["Birth", "Disability", "IdNumber", "Income", "Mobile", "Name", "Photo"], intent.Items.Select(item => item.Value));
        Assert.Equal(4, intent.References.Distinct().Count());
        Assert.Equal("succeeded 4", operation.Outcome);
        Assert.True(operation.IsDisposed);
    }

    [Fact]
    public async Task SaveAsync_OneMember_NamesOnlyWhatChanged()
    {
        await using var db = Open();
        db.AddRange(People.Households());
        await db.SaveChangesAsync();
        var before = _trail.Records.Single(record => record.Intent.DataSet == "Member").Intent;
        _trail.Records.Clear();

        var member = await db.Members.SingleAsync(x => x.IdNumber == People.HeadId);
        member.Name = "示例丁";
        await db.SaveChangesAsync();
        var (intent, operation) = Assert.Single(_trail.Records);
        Assert.Equal(["Name"], intent.Items.Select(item => item.Value));
        Assert.Equal(DataLevel.General2, intent.Level);
        Assert.Contains(Assert.Single(intent.References), before.References);
        Assert.Equal("succeeded 1", operation.Outcome);
    }

    [Fact]
    public void Save_RemovedRows_RecordsDestroy()
    {
        using var db = Open();
        db.AddRange(People.Households());
        db.SaveChanges();
        _trail.Records.Clear();
        db.RemoveRange(db.Members.ToList());
        db.SaveChanges();
        var (intent, operation) = Assert.Single(_trail.Records);
        Assert.Equal((DataActivity.Destroy, "delete", 4L), (intent.Activity, intent.Operation.Value, intent.Rows));
        Assert.Equal("succeeded 4", operation.Outcome);
    }

    [Fact]
    public void Save_RefusedByTheLog_SavesNothing()
    {
        _trail.RefuseFrom = 1;
        using var db = Open();
        db.AddRange(People.Households());
        Refused.By(ErrorCode.AuditNotWritable, () => db.SaveChanges());
        Assert.Empty(_store.Column("SELECT Id FROM Households"));
    }

    [Fact]
    public async Task SaveAsync_SecondIntentRefused_EndsTheFirstAndSavesNothing()
    {
        _trail.RefuseFrom = 2;
        await using var db = Open();
        db.AddRange(People.Households());
        await Refused.ByAsync(ErrorCode.AuditNotWritable, () => db.SaveChangesAsync());
        Assert.Empty(_store.Column("SELECT Id FROM Households"));
        Assert.Equal("failed refused", Assert.Single(_trail.Records).Operation.Outcome);
    }

    [Fact]
    public void Save_FailedInTheDatabase_RecordsFailure()
    {
        using var db = Open();
        db.Add(new Member { HouseholdId = Guid.CreateVersion7(), Name = "示例", IdNumber = People.HeadId });
        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
        var (_, operation) = Assert.Single(_trail.Records);
        Assert.Equal(("failed database", true), (operation.Outcome, operation.IsDisposed));
    }

    [Fact]
    public async Task SaveAsync_LostRace_RecordsFailure()
    {
        await using var db = Open();
        db.Update(new Household { Id = People.First });
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        Assert.Equal("failed concurrency", Assert.Single(_trail.Records).Operation.Outcome);
    }

    [Fact]
    public void Save_OutcomeNotWritten_IsTold()
    {
        _trail.RefuseOutcome = true;
        using var db = Open();
        db.Add(new Household());
        Refused.By(ErrorCode.AuditOutcomeNotWritten, () => db.SaveChanges());
        Assert.Single(_store.Column("SELECT Id FROM Households"));
        Assert.True(Assert.Single(_trail.Records).Operation.IsDisposed);
    }

    [Fact]
    public void Save_UnprotectedRowsOrNothing_RecordsNothing()
    {
        using var db = Open();
        db.SaveChanges();
        db.Add(new Office { Title = "示例" });
        db.SaveChanges();
        Assert.Empty(_trail.Records);
    }

    [Fact]
    public void Save_MoreRowsThanARecordNames_MakesSeveralRecords()
    {
        using var db = Open();
        db.AddRange(Enumerable.Range(0, 2001).Select(_ => new Household()));
        db.SaveChanges();
        Assert.Equal([1000L, 1000L, 1L], _trail.Records.Select(record => record.Intent.Rows));
        Assert.Equal(2001, _trail.Records.SelectMany(record => record.Intent.References).Distinct().Count());
    }

    [Fact]
    public void Save_WithPurpose_NamesIt()
    {
        using var db = _store.Open(g => g.Audit(_trail).Purpose(new Purpose()));
        db.Add(new Household());
        db.SaveChanges();
        Assert.Equal("social-assistance", Assert.Single(_trail.Records).Intent.Purpose.Value);
    }

    [Fact]
    public void Save_Record_HoldsNoValue()
    {
        using var db = Open();
        db.AddRange(People.Households());
        db.SaveChanges();
        foreach (var (intent, _) in _trail.Records)
        {
            var text = System.Text.Json.JsonSerializer.Serialize(intent);
            Assert.DoesNotContain("990101", text, StringComparison.Ordinal);
            Assert.DoesNotContain(People.First.ToString(), text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Delete_RowOfADestroyedSubject_IsRecordedWithoutReference()
    {
        using (var db = Open())
        {
            db.AddRange(People.Households());
            db.SaveChanges();
            _store.Ring.Destroy(db.GetSubjectScopes(People.Third), "order:1");
        }

        _trail.Records.Clear();
        using var again = Open();
        again.Remove(new Household { Id = People.Third });
        Assert.Equal(1, again.SaveChanges());
        var (intent, _) = Assert.Single(_trail.Records);
        Assert.Empty(intent.References);
        Assert.Equal(1, intent.Rows);
    }

    [Fact]
    public void Delete_StubWithoutSubject_IsRecordedWithoutReference()
    {
        using (var db = Open())
        {
            db.AddRange(People.Households());
            db.SaveChanges();
        }

        _trail.Records.Clear();
        using var again = Open();
        again.Remove(new Member { Id = new Guid("01900000-0000-7000-9000-000000000004"), Name = "", IdNumber = "" });
        Assert.Equal(1, again.SaveChanges());
        Assert.Empty(Assert.Single(_trail.Records).Intent.References);
    }

    [Fact]
    public async Task BulkOperations_ProtectedRows_RecordIntentAndOutcome()
    {
        await using var db = Open();
        db.AddRange(People.Households());
        await db.SaveChangesAsync();
        _trail.Records.Clear();
        foreach (var id in new[] { People.HeadId, People.ChildId })
        {
            Assert.Equal(1, db.Members.Where(x => x.IdNumber == id).ExecuteUpdate(s => s.SetProperty(x => x.Visits, x => x.Visits + 1)));
        }

        Assert.Equal(3, await db.Members.Where(x => x.IdNumber != People.HeadId).ExecuteDeleteAsync());
        Assert.Equal(["Store bulk-update Member 0 succeeded 1", "Store bulk-update Member 0 succeeded 1", "Destroy bulk-delete Member 7 succeeded 3"], Printed());
        Assert.True(_trail.Records[2].Intent.Sensitive);
        Assert.All(_trail.Records, record => Assert.True(record.Operation.IsDisposed));
    }

    [Fact]
    public async Task BulkOperations_RefusedByTheLog_ChangeNothing()
    {
        await using var db = Open();
        db.AddRange(People.Households());
        await db.SaveChangesAsync();
        _trail.RefuseFrom = 1;
        Refused.By(ErrorCode.AuditNotWritable, () => db.Members.ExecuteDelete());
        await Refused.ByAsync(ErrorCode.AuditNotWritable, () => db.Members.ExecuteUpdateAsync(s => s.SetProperty(x => x.Visits, 1000)));
        Assert.Equal(0, db.Members.Count(x => x.Visits == 1000));
        Assert.Equal(4, db.Members.Count());
    }

    [Fact]
    public void BulkOperations_FailedInTheDatabase_RecordFailure()
    {
        using var db = Open();
        db.AddRange(People.Households());
        db.SaveChanges();
        _trail.Records.Clear();
        _store.Sql("CREATE TRIGGER keep BEFORE DELETE ON Members BEGIN SELECT RAISE(ABORT, 'kept'); END");
        Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => db.Members.ExecuteDelete());
        Assert.Equal(["Destroy bulk-delete Member 7 failed database"], Printed());
    }

    [Fact]
    public void BulkOperations_UnprotectedRows_RecordNothing()
    {
        using var db = Open();
        Assert.Equal(0, db.Offices.ExecuteDelete());
        Assert.Empty(_trail.Records);
    }

    private List<string> Printed()
        => [.. _trail.Records.Select(record => $"{record.Intent.Activity} {record.Intent.Operation} {record.Intent.DataSet} {record.Intent.Items.Count} {record.Operation.Outcome}")];

    private ReliefDb Open() => _store.Open(g => g.Audit(_trail));

    private sealed class Purpose : IPurposeContext
    {
        public AuditCode Current => "social-assistance";
    }
}
