using GovDataSecurity.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>Whatever somebody does to the database by hand, no value is shown in a place where it was not stored.</summary>
public sealed class TamperingTests : IDisposable
{
    private const string Head = "01900000-0000-7000-9000-000000000001";
    private const string Spouse = "01900000-0000-7000-9000-000000000002";

    private readonly Store _store = new();

    public TamperingTests()
    {
        using var db = _store.Create();
        db.AddRange(People.Households());
        db.SaveChanges();
    }

    public static TheoryData<string, Func<ReliefDb, object?>> Readers => new()
    {
        { "rows", db => db.Members.OrderBy(x => x.Id).ToList() },
        { "rows, not tracked", db => db.Members.AsNoTracking().ToList() },
        { "member", db => db.Members.Select(x => x.IdNumber).ToList() },
        { "object", db => db.Members.Select(x => new { x.Visits, x.IdNumber }).ToList() },
        { "computed", db => db.Members.Select(x => x.IdNumber + "a").ToList() },
        { "reference", db => db.Members.Where(x => x.Guardian != null).Select(x => x.Guardian!.IdNumber).ToList() },
        { "collection", db => db.Households.Select(x => x.Members.Select(m => m.IdNumber).ToList()).ToList() },
        { "include", db => db.Households.Include(x => x.Members).ToList() },
        { "flattened", db => db.Households.SelectMany(x => x.Members.Select(m => m.IdNumber)).ToList() },
        { "grouped", db => db.Members.GroupBy(x => x.HouseholdId).Select(g => g.Select(m => m.IdNumber).ToList()).ToList() },
    };

    public void Dispose() => _store.Dispose();

    [Theory]
    [MemberData(nameof(Readers))]
    public void Read_EnvelopesOfTwoRowsSwapped_IsRefused(string name, Func<ReliefDb, object?> read)
    {
        Swap("IdNumber", "IdNumber");
        using var db = _store.Open();
        var refusal = Assert.Throws<GovDataSecurityException>(() => read(db));
        Assert.True(refusal.Code == ErrorCode.EnvelopeNotAuthentic, name);
        Assert.Contains("IdNumber", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public void Read_EnvelopesOfTwoFieldsSwapped_IsRefused(string name, Func<ReliefDb, object?> read)
    {
        _store.Sql($"UPDATE Members SET IdNumber = Name, Name = IdNumber WHERE Id = '{Head}' COLLATE NOCASE");
        using var db = _store.Open();
        var refusal = Assert.Throws<GovDataSecurityException>(() => read(db));
        Assert.True(refusal.Code == ErrorCode.EnvelopeNotAuthentic, name);
    }

    [Fact]
    public void Search_IndexesOfTwoRowsSwapped_ShowsTheRowAsItIs()
    {
        // An index says which rows to fetch, never what is in them: the row that comes shows its own number.
        var (head, spouse) = (Index(Head), Index(Spouse));
        _store.Sql($"UPDATE Members SET IdNumberIndex = '{spouse}' WHERE Id = '{Head}' COLLATE NOCASE");
        _store.Sql($"UPDATE Members SET IdNumberIndex = '{head}' WHERE Id = '{Spouse}' COLLATE NOCASE");
        using var db = _store.Open();
        Assert.Equal(People.SpouseId, db.Members.Single(x => x.IdNumber == People.HeadId).IdNumber);
    }

    [Fact]
    public void Read_RowMovedToAnotherHousehold_IsRefused()
    {
        _store.Sql($"UPDATE Members SET HouseholdId = '{People.Second.ToString().ToUpperInvariant()}' WHERE Id = '{Head}' COLLATE NOCASE");
        using var db = _store.Open();
        Refused.By(ErrorCode.EnvelopeNotAuthentic, () => db.Members.Select(x => x.Name).ToList());
        Refused.By(ErrorCode.EnvelopeNotAuthentic, () => _ = db.Members.ToList());
    }

    [Fact]
    public void Read_BitFlipped_IsRefused()
    {
        _store.Sql($"UPDATE Members SET Name = substr(Name, 1, length(Name) - 6) || CASE substr(Name, length(Name) - 5, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(Name, length(Name) - 4) WHERE Id = '{Head}' COLLATE NOCASE");
        using var db = _store.Open();
        Refused.By(ErrorCode.EnvelopeNotAuthentic, () => _ = db.Members.ToList(), "Name");
    }

    [Theory]
    [InlineData("示例甲")]
    [InlineData("")]
    [InlineData("gds1.")]
    [InlineData("gds1.AAAA")]
    public void Read_NoEnvelopeInTheColumn_IsRefused(string value)
    {
        _store.Sql($"UPDATE Members SET Name = '{value}' WHERE Id = '{Head}' COLLATE NOCASE");
        using var db = _store.Open();
        Refused.By(ErrorCode.EnvelopeMalformed, () => _ = db.Members.ToList());
        Refused.By(ErrorCode.EnvelopeMalformed, () => _ = db.Members.Select(x => x.Name).ToList());
    }

    [Fact]
    public void Read_AsAnotherTenant_IsRefused()
    {
        using var db = _store.Open(g => g.Tenant("320100"));
        Refused.By(ErrorCode.EnvelopeNotAuthentic, () => _ = db.Members.ToList());
        Assert.False(db.Members.Any(x => x.IdNumber == People.HeadId));
    }

    [Fact]
    public void Read_WithAnotherRing_IsRefused()
    {
        using var ring = _store.NewRing("other");
        using var db = _store.Open(g => g.KeyRing(ring));
        Refused.By(ErrorCode.KeyNotFound, () => _ = db.Members.ToList());
        Refused.By(ErrorCode.KeyNotFound, () => _ = db.Households.Select(x => x.Address).ToList());
        Assert.False(db.Members.Any(x => x.IdNumber == People.HeadId));
    }

    [Fact]
    public void Read_DestroyedSubject_IsRefusedAndOthersStay()
    {
        using (var db = _store.Open())
        {
            var scopes = db.GetSubjectScopes(People.First);
            Assert.Equal(["Household", "Member"], scopes.Select(scope => scope.DataSet).Order());
            _store.Ring.Destroy(scopes, "order:1");
        }

        using var again = _store.Open();
        Refused.By(ErrorCode.KeyDestroyed, () => _ = again.Members.Where(x => x.HouseholdId == People.First).ToList(), "leave them out of the query");
        Refused.By(ErrorCode.KeyDestroyed, () => _ = again.Households.Select(x => x.Address).ToList());
        Assert.Equal("示例甲", again.Members.Where(x => x.HouseholdId == People.Second).Select(x => x.Name).Single());
        Assert.Equal(3, again.Households.Select(x => x.District).Count());
    }

    [Fact]
    public void Save_ForADestroyedSubject_IsRefused()
    {
        using var db = _store.Open();
        _store.Ring.Destroy(db.GetSubjectScopes(People.First), "order:1");
        db.Add(new Member { HouseholdId = People.First, Name = "示例", IdNumber = People.HeadId });
        Refused.By(ErrorCode.KeyReprovisioningRefused, () => db.SaveChanges());
        Assert.Equal(4, _store.Column("SELECT Id FROM Members").Count);
    }

    [Fact]
    public void Delete_RowsOfADestroyedSubject_WorksWithoutOpening()
    {
        using var db = _store.Open();
        _store.Ring.Destroy(db.GetSubjectScopes(People.First), "order:1");
        Assert.Equal(3, db.Members.Where(x => x.HouseholdId == People.First).ExecuteDelete());
        Assert.Equal(1, db.Members.Count());
    }

    [Fact]
    public void GetSubjectScopes_UnknownOrEmptySubject_GivesNoneOrRefuses()
    {
        using var db = _store.Open();
        Assert.Empty(db.GetSubjectScopes(Guid.CreateVersion7()));
        Assert.Empty(db.GetSubjectScopes(12));
        Refused.By(ErrorCode.ArgumentEmpty, () => db.GetSubjectScopes(Guid.Empty));
    }

    private string Index(string id) => _store.Column($"SELECT IdNumberIndex FROM Members WHERE Id = '{id}' COLLATE NOCASE").Single()!;

    private void Swap(string first, string second)
        => _store.Sql($"""
            CREATE TEMP TABLE s AS SELECT Id, {first} AS a, {second} AS b FROM Members WHERE Id IN ('{Head}', '{Spouse}') COLLATE NOCASE;
            UPDATE Members SET {first} = (SELECT a FROM s WHERE s.Id <> Members.Id) WHERE Id IN (SELECT Id FROM s);
            """);
}
