using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class SaveTests : IDisposable
{
    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Save_ThousandMembers_ReadsBackEveryValue()
    {
        const int count = 1000;
        var household = new Household { Address = "示例路" };
        using (var db = _store.Create())
        {
            for (var i = 0; i < count; i++)
            {
                var member = People.Person(i + 1, household, $"示例{i}", $"99010119850315{i:0000}", Relation.Child, i / 4m, i);
                member.Mobile = i % 3 == 0 ? null : $"1390000{i:0000}";
                member.Birth = i % 5 == 0 ? null : new DateOnly(1950, 1, 1).AddDays(i);
            }

            db.Add(household);
            Assert.Equal(count + 1, db.SaveChanges());
        }

        using var again = _store.Open();
        var read = again.Members.AsNoTracking().ToDictionary(x => x.Id);
        Assert.Equal(count, read.Count);
        foreach (var written in household.Members)
        {
            var member = read[written.Id];
            Assert.Equal((written.Name, written.IdNumber, written.Mobile, written.Birth, written.Income), (member.Name, member.IdNumber, member.Mobile, member.Birth, member.Income));
        }
    }

    [Fact]
    public void Save_AnyProtectedColumn_HoldsEnvelopeOrNull()
    {
        Fill();
        foreach (var column in new[] { "Name", "IdNumber", "Mobile", "Disability", "Birth", "Income", "Photo" })
        {
            Assert.All(_store.Column($"SELECT {column} FROM Members"), value => Assert.True(value is null || value.StartsWith("gds1.", StringComparison.Ordinal)));
        }

        Assert.All(_store.Column("SELECT IdNumberIndex FROM Members"), value => Assert.StartsWith("gdi1.", value, StringComparison.Ordinal));
        Assert.Equal(2, _store.Column("SELECT MobileIndex FROM Members").Count(value => value is null));
    }

    [Fact]
    public void HasChanges_OnlyAProtectedMemberChanged_TrueAndSaved()
    {
        Fill();
        using (var db = _store.Open())
        {
            var member = db.Members.First(x => x.IdNumber == People.HeadId);
            Assert.False(db.ChangeTracker.HasChanges());
            member.Name = "示例丁";

            Assert.Equal(EntityState.Modified, db.Entry(member).State);
            Assert.True(db.ChangeTracker.HasChanges());
            Assert.Same(member, Assert.Single(db.ChangeTracker.Entries(), entry => entry.State == EntityState.Modified).Entity);
            Assert.Equal(1, db.SaveChanges());

            Assert.False(db.ChangeTracker.HasChanges());
            member.Name = "示例戊";
            Assert.True(db.ChangeTracker.HasChanges());
            Assert.Equal(1, db.SaveChanges());
        }

        using var again = _store.Open();
        Assert.Equal("示例戊", again.Members.Single(x => x.IdNumber == People.HeadId).Name);
    }

    [Fact]
    public void Save_StubAttachedWithBlankText_RefusedAndNothingOverwritten()
    {
        Fill();
        using (var db = _store.Open())
        {
            var stored = db.Members.AsNoTracking().First(x => x.IdNumber == People.HeadId);
            var stub = new Member { Id = stored.Id, HouseholdId = stored.HouseholdId, Name = "", IdNumber = "" };
            db.Attach(stub);
            stub.Visits = 99;

            Refused.By(ErrorCode.RowNotLoaded, () => db.SaveChanges());
        }

        using var again = _store.Open();
        Assert.Equal("示例甲", again.Members.Single(x => x.IdNumber == People.HeadId).Name);
    }

    [Fact]
    public void Save_SameValueTwice_MakesOtherEnvelopesAndTheSameIndex()
    {
        using var db = _store.Create();
        var household = new Household();
        People.Person(1, household, "示例", People.HeadId, Relation.Head, 1, 0);
        People.Person(2, household, "示例", People.HeadId, Relation.Head, 1, 0);
        db.Add(household);
        db.SaveChanges();
        Assert.Equal(2, _store.Column("SELECT DISTINCT IdNumber FROM Members").Count);
        Assert.Single(_store.Column("SELECT DISTINCT IdNumberIndex FROM Members"));
    }

    [Fact]
    public async Task SaveAsync_ChangedMember_IsStored()
    {
        Fill();
        await using (var db = _store.Open())
        {
            var member = await db.Members.SingleAsync(x => x.IdNumber == People.HeadId);
            member.Mobile = "13900000009";
            Assert.Equal(1, await db.SaveChangesAsync());
        }

        await using var again = _store.Open();
        Assert.Equal(People.HeadId, (await again.Members.SingleAsync(x => x.Mobile == "13900000009")).IdNumber);
        Assert.False(await again.Members.AnyAsync(x => x.Mobile == "13900000001"));
    }

    [Fact]
    public void Save_OneChangedMember_EncryptsOnlyThatAnew()
    {
        Fill();
        var before = Rows();
        using (var db = _store.Open())
        {
            db.Members.Single(x => x.IdNumber == People.HeadId).Name = "示例丁";
            Assert.Equal(1, db.SaveChanges());
        }

        var after = Rows();
        Assert.Single(before.Except(after));
        var (old, changed) = (before.Except(after).Single().Split('|'), after.Except(before).Single().Split('|'));
        Assert.Equal(1, old.Zip(changed).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void Save_ChangedPlainMember_LeavesEnvelopes()
    {
        Fill();
        var before = Rows();
        using var db = _store.Open();
        db.Members.Single(x => x.IdNumber == People.HeadId).Visits = 77;
        Assert.Equal(1, db.SaveChanges());
        Assert.Equal(before, Rows());
        Assert.Equal(1, db.Members.Count(x => x.Visits == 77));
    }

    [Fact]
    public void Save_NothingChanged_WritesNothing()
    {
        Fill();
        using var db = _store.Open();
        _ = db.Members.ToList();
        Assert.Equal(0, db.SaveChanges());
    }

    [Fact]
    public void Save_ValueSetToNull_EmptiesEnvelopeAndIndex()
    {
        Fill();
        using (var db = _store.Open())
        {
            db.Members.Single(x => x.IdNumber == People.HeadId).Mobile = null;
            db.SaveChanges();
        }

        Assert.Equal(3, _store.Column("SELECT Mobile FROM Members").Count(value => value is null));
        Assert.Equal(3, _store.Column("SELECT MobileIndex FROM Members").Count(value => value is null));
    }

    [Fact]
    public void Save_BytesChangedInPlace_AreStored()
    {
        Fill();
        using (var db = _store.Open())
        {
            db.Members.Single(x => x.IdNumber == People.ChildId).Photo![0] = 9;
            Assert.Equal(1, db.SaveChanges());
        }

        using var again = _store.Open();
        Assert.Equal([9, 2, 3, 250], again.Members.Single(x => x.IdNumber == People.ChildId).Photo!);
    }

    [Fact]
    public void Save_ChangedTwice_StoresTheLast()
    {
        Fill();
        using var db = _store.Open();
        var member = db.Members.Single(x => x.IdNumber == People.HeadId);
        foreach (var name in new[] { "示例一", "示例二", "示例甲", "示例三" })
        {
            member.Name = name;
            Assert.Equal(1, db.SaveChanges());
            Assert.Equal(name, db.Members.Where(x => x.IdNumber == People.HeadId).Select(x => x.Name).Single());
        }
    }

    [Fact]
    public void Save_WithoutChangeDetection_StoresProtectedChanges()
    {
        Fill();
        using var db = _store.Open();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Members.Single(x => x.IdNumber == People.HeadId).Name = "示例丁";
        Assert.Equal(1, db.SaveChanges());
        Assert.False(db.ChangeTracker.AutoDetectChangesEnabled);
    }

    [Fact]
    public void Save_MemberAddedToTrackedHousehold_IsInserted()
    {
        Fill();
        using (var db = _store.Open())
        {
            var household = db.Households.Find(People.Third)!;
            household.Members.Add(new Member { Name = "示例戊", IdNumber = "990101197001010019" });
            Assert.Equal(1, db.SaveChanges());
        }

        using var again = _store.Open();
        Assert.Equal("示例戊", again.Members.Single(x => x.IdNumber == "990101197001010019").Name);
    }

    [Fact]
    public void Save_UpdateOfARowFromElsewhere_WritesEveryValue()
    {
        Fill();
        Guid id;
        using (var db = _store.Open())
        {
            id = db.Members.Single(x => x.IdNumber == People.HeadId).Id;
        }

        using (var db = _store.Open())
        {
            db.Update(new Member { Id = id, HouseholdId = People.First, Name = "示例新", IdNumber = People.HeadId, Income = 5 });
            Assert.Equal(1, db.SaveChanges());
        }

        using var again = _store.Open();
        var read = again.Members.Single(x => x.IdNumber == People.HeadId);
        Assert.Equal(("示例新", null, 5m), (read.Name, read.Mobile, read.Income));
    }

    [Fact]
    public void Save_UpdateOfARowLoadedElsewhere_KeepsEveryValue()
    {
        Fill();
        Member member;
        using (var db = _store.Open())
        {
            member = db.Members.AsNoTracking().Single(x => x.IdNumber == People.HeadId);
        }

        using (var db = _store.Open())
        {
            db.Update(member);
            Assert.Equal(1, db.SaveChanges());
        }

        using var again = _store.Open();
        Assert.Equal("13900000001", again.Members.Single(x => x.IdNumber == People.HeadId).Mobile);
    }

    [Fact]
    public void Save_UpdateInAnotherDatabase_WritesEveryValueThere()
    {
        Fill();
        using (var db = new ReliefDb(_store.Options<ReliefDb>(file: _store.TwinFile)))
        {
            db.Database.EnsureCreated();
            var households = People.Households();
            var head = households[0].Members[0];
            (head.Name, head.Disability) = ("示例旧", "旧");
            db.AddRange(households);
            db.SaveChanges();
        }

        using var here = _store.Open();
        var row = here.Members.Single(x => x.IdNumber == People.HeadId);
        using (var there = new ReliefDb(_store.Options<ReliefDb>(file: _store.TwinFile)))
        {
            there.Update(row);
            Assert.Equal(1, there.SaveChanges());
        }

        using var again = new ReliefDb(_store.Options<ReliefDb>(file: _store.TwinFile));
        var read = again.Members.Single(x => x.IdNumber == People.HeadId);
        Assert.Equal((row.Name, row.Disability), (read.Name, read.Disability));
    }

    [Fact]
    public void Save_AttachedRowLoadedElsewhere_StoresWhatChanged()
    {
        Fill();
        Member member;
        using (var db = _store.Open())
        {
            member = db.Members.Single(x => x.IdNumber == People.HeadId);
        }

        var before = Rows();
        using (var db = _store.Open())
        {
            db.Attach(member);
            Assert.Equal(0, db.SaveChanges());
            member.Name = "示例丁";
            member.Visits = 5;
            Assert.Equal(1, db.SaveChanges());
        }

        var after = Rows();
        Assert.Equal(1, before.Except(after).Single().Split('|').Zip(after.Except(before).Single().Split('|')).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void Save_AttachedRowNeverLoaded_IsRefusedWhenItHoldsValues()
    {
        Fill();
        using var db = _store.Open();
        db.Attach(new Member { Id = People.First, HouseholdId = People.First, Name = "示例丁", IdNumber = "" });
        Refused.By(ErrorCode.RowNotLoaded, () => db.SaveChanges(), "Member");
    }

    [Fact]
    public void Save_AttachedRowWithoutValues_ChangesOnlyWhatIsPlain()
    {
        Fill();
        var before = Rows();
        using var db = _store.Open();
        var stub = new Household { Id = People.First };
        db.Attach(stub);
        stub.Size = 42;
        Assert.Equal(1, db.SaveChanges());
        Assert.Equal(before, Rows());
        stub.Address = "示例路九号";
        Assert.Equal(1, db.SaveChanges());
        Assert.Equal("示例路九号", db.Households.Where(x => x.Id == People.First).Select(x => x.Address).Single());
    }

    [Fact]
    public void Save_PartOfARowMarked_LeavesTheRest()
    {
        Fill();
        using var db = _store.Open();
        var stub = new Household { Id = People.First, Size = 7 };
        db.Attach(stub);
        db.Entry(stub).Property(x => x.Size).IsModified = true;
        Assert.Equal(1, db.SaveChanges());
        Assert.Equal((7, "示例路一号"), db.Households.AsNoTracking().Where(x => x.Id == People.First).Select(x => ValueTuple.Create(x.Size, x.Address)).Single());
    }

    [Fact]
    public void Save_OrphanOfARequiredOwner_IsRemoved()
    {
        Fill();
        using var db = _store.Open();
        var household = db.Households.Include(x => x.Members).Single(x => x.Id == People.Second);
        household.Members.Clear();
        Assert.Equal(1, db.SaveChanges());
        Assert.False(db.Members.Any(x => x.IdNumber == People.ElderId));
    }

    [Fact]
    public void Save_RemovedRow_IsGone()
    {
        Fill();
        using var db = _store.Open();
        db.Remove(db.Members.Single(x => x.IdNumber == People.ElderId));
        Assert.Equal(1, db.SaveChanges());
        Assert.False(db.Members.Any(x => x.IdNumber == People.ElderId));
    }

    [Fact]
    public void Save_KeyMissing_IsRefusedAndNothingSaved()
    {
        using var db = _store.Create();
        db.Add(new Household());
        db.Add(new Household { Id = Guid.Empty });
        Refused.By(ErrorCode.RecordKeyMissing, () => db.SaveChanges(), "Household");
        Assert.Empty(_store.Column("SELECT Id FROM Households"));
    }

    [Fact]
    public void Save_SubjectMissing_IsRefused()
    {
        using var db = _store.Create();
        db.Add(new Member { Name = "示例", IdNumber = People.HeadId });
        Refused.By(ErrorCode.RecordKeyMissing, () => db.SaveChanges(), "Member");
    }

    [Fact]
    public async Task SaveAsync_SubjectChanged_IsRefused()
    {
        Fill();
        await using var db = _store.Open();
        (await db.Members.SingleAsync(x => x.IdNumber == People.ElderId)).HouseholdId = People.First;
        await Refused.ByAsync(ErrorCode.RecordKeyChanged, () => db.SaveChangesAsync(), "Member");
    }

    [Fact]
    public void Save_MovedToAnotherHousehold_IsRefused()
    {
        Fill();
        using var db = _store.Open();
        var households = db.Households.Include(x => x.Members).ToDictionary(x => x.Id);
        var elder = households[People.Second].Members.Single();
        households[People.Second].Members.Remove(elder);
        households[People.First].Members.Add(elder);
        Refused.By(ErrorCode.RecordKeyChanged, () => db.SaveChanges(), "Member");
    }

    [Fact]
    public void Save_FailedInTheDatabase_CanBeRepeated()
    {
        Fill();
        using var db = _store.Open();
        db.Members.Single(x => x.IdNumber == People.HeadId).Name = "示例丁";
        var orphan = new Member { HouseholdId = Guid.CreateVersion7(), Name = "示例", IdNumber = People.HeadId };
        db.Add(orphan);
        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
        db.Entry(orphan).State = EntityState.Detached;
        Assert.Equal(1, db.SaveChanges());
        Assert.Equal("示例丁", db.Members.Where(x => x.IdNumber == People.HeadId).Select(x => x.Name).Single());
    }

    [Fact]
    public void Save_NotAcceptingChanges_CanBeRepeated()
    {
        Fill();
        using var db = _store.Open();
        db.Members.Single(x => x.IdNumber == People.HeadId).Name = "示例丁";
        Assert.Equal(1, db.SaveChanges(acceptAllChangesOnSuccess: false));
        Assert.Equal(1, db.SaveChanges());
        Assert.Equal(0, db.SaveChanges());
    }

    [Fact]
    public void Save_TwoContexts_EachStoresItsOwnField()
    {
        Fill();
        using var one = _store.Open();
        using var other = _store.Open();
        one.Members.Single(x => x.IdNumber == People.HeadId).Name = "示例丁";
        other.Members.Single(x => x.IdNumber == People.HeadId).Mobile = "13900000009";
        one.SaveChanges();
        other.SaveChanges();
        using var again = _store.Open();
        var read = again.Members.Single(x => x.IdNumber == People.HeadId);
        Assert.Equal(("示例丁", "13900000009"), (read.Name, read.Mobile));
    }

    [Fact]
    public async Task Save_ManyContextsAtOnce_AllStored()
    {
        Fill();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            using var db = _store.Open();
            for (var j = 0; j < 5; j++)
            {
                var household = new Household { Address = $"示例路{i}-{j}" };
                household.Members.Add(new Member { Name = $"示例{i}-{j}", IdNumber = $"99010119700101{i:00}{j:00}" });
                db.Add(household);
                db.SaveChanges();
            }
        })));
        using var again = _store.Open();
        for (var i = 0; i < 8; i++)
        {
            var id = $"99010119700101{i:00}04";
            Assert.Equal($"示例路{i}-4", again.Members.Where(x => x.IdNumber == id).Select(x => x.Household!.Address).Single());
        }
    }

    [Fact]
    public void Save_NotWellFormedText_IsRefusedAndNothingSaved()
    {
        using var db = _store.Create();
        db.Add(new Household { Address = "a\ud800" });
        Refused.By(ErrorCode.MalformedText, () => db.SaveChanges());
        Assert.Empty(_store.Column("SELECT Id FROM Households"));
    }

    [Fact]
    public void Save_VeryLongText_ReadsBack()
    {
        var address = new string('例', 350_000);
        using (var db = _store.Create())
        {
            db.Add(new Household { Address = address });
            db.SaveChanges();
        }

        using var again = _store.Open();
        Assert.Equal(address, again.Households.Single().Address);
    }

    [Fact]
    public void Save_PlainType_IsStoredAsItIs()
    {
        using (var db = _store.Create())
        {
            db.Add(new Office { Title = "示例办公室" });
            db.SaveChanges();
        }

        Assert.Equal(["示例办公室"], _store.Column("SELECT Title FROM Offices"));
    }

    private List<string> Rows()
        => [.. _store.Column("SELECT Name || '|' || IdNumber || '|' || coalesce(Mobile,'') || '|' || coalesce(Disability,'') || '|' || coalesce(Birth,'') || '|' || Income FROM Members ORDER BY Id").OfType<string>()];

    private void Fill()
    {
        using var db = _store.Create();
        db.AddRange(People.Households());
        db.SaveChanges();
    }
}
