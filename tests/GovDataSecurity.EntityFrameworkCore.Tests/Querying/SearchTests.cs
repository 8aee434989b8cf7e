using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class SearchTests(FilledStore filled) : IClassFixture<FilledStore>
{
    private static readonly Func<ReliefDb, string, int> VisitsById = EF.CompileQuery((ReliefDb db, string id) => db.Members.Single(x => x.IdNumber == id).Visits);

    private static readonly Func<ReliefDb, string, IAsyncEnumerable<string>> NamesByMobile
        = EF.CompileAsyncQuery((ReliefDb db, string mobile) => db.Members.Where(x => x.Mobile == mobile).Select(x => x.Name));

    [Theory]
    [InlineData("99010119521103004X")]
    [InlineData("99010119521103004x")]
    [InlineData("９９０１０１１９５２１１０３００４Ｘ")]
    [InlineData(" 990101 19521103 004x ")]
    public void Search_IdNumberAsTyped_FindsThePerson(string typed)
    {
        using var db = filled.Store.Open();
        Assert.Equal(People.ElderId, db.Members.Single(x => x.IdNumber == typed).IdNumber);
        string[] list = [typed];
        Assert.Equal(People.ElderId, db.Members.Where(x => list.Contains(x.IdNumber)).Select(x => x.IdNumber).Single());
    }

    [Fact]
    public void Search_TextNotWellFormed_IsRefused()
    {
        using var db = filled.Store.Open();
        var id = "\udc00";
        Refused.By(ErrorCode.MalformedText, () => db.Members.Any(x => x.IdNumber == id));
    }

    [Fact]
    public void Search_EmptyOrVeryLongText_FindsNobody()
    {
        using var db = filled.Store.Open();
        foreach (var id in new[] { "", new string('9', 1 << 20) })
        {
            Assert.False(db.Members.Any(x => x.IdNumber == id));
        }
    }

    [Fact]
    public void Search_NoList_IsRefused()
    {
        using var db = filled.Store.Open();
        string[] none = null!;
        Refused.By(ErrorCode.ArgumentEmpty, () => db.Members.Count(x => none.Contains(x.IdNumber)));
    }

    [Fact]
    public async Task Search_Async_Finds()
    {
        await using var db = filled.Store.Open();
        var id = People.HeadId;
        Assert.Equal(4, (await db.Members.SingleAsync(x => x.IdNumber == id)).Visits);
        Assert.Equal("示例甲", await db.Members.Where(x => x.IdNumber == id).Select(x => x.Name).FirstOrDefaultAsync());
        Assert.True(await db.Members.AnyAsync(x => x.IdNumber == id));
        Assert.Equal(3, await db.Members.CountAsync(x => x.IdNumber != id));
        await Refused.ByAsync(ErrorCode.QueryShapeRefused, () => db.Members.OrderBy(x => x.Name).ToListAsync(), "Member.Name");
        var names = new List<string>();
        await foreach (var name in db.Members.OrderBy(x => x.Id).Select(x => x.Name).AsAsyncEnumerable())
        {
            names.Add(name);
        }

        Assert.Equal(["示例甲", "示例乙", "示例丙", "示例甲"], names);
    }

    [Fact]
    public async Task Search_CompiledQuery_UsesTheValueOfEachCall()
    {
        await using var db = filled.Store.Open();
        Assert.Equal(4, VisitsById(db, People.HeadId));
        Assert.Equal(9, VisitsById(db, People.ChildId));
        Assert.Equal("示例甲", await NamesByMobile(db, "13900000004").SingleAsync());
        Assert.Empty(await NamesByMobile(db, "1390000000").ToListAsync());
    }

    [Fact]
    public void Search_SameQueryAgain_UsesTheValueOfEachCall()
    {
        using var db = filled.Store.Open();
        foreach (var (id, visits) in new[] { (People.HeadId, 4), (People.SpouseId, 2), (People.ChildId, 9), (People.HeadId, 4) })
        {
            Assert.Equal(visits, db.Members.Single(x => x.IdNumber == id).Visits);
        }
    }

    [Fact]
    public void Search_Sql_ComparesTheIndexWithAParameter()
    {
        using var db = filled.Store.Open();
        var sql = db.Members.Where(x => x.IdNumber == "990101198503150017").ToQueryString();
        Assert.Contains("\"IdNumberIndex\" = @gds_search_0", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("= '990101198503150017'", sql, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_ByTheIndexOfTheDatabase_ScansNoTable()
    {
        Assert.Contains(
            filled.Store.Column("SELECT name FROM sqlite_master WHERE type = 'index'"),
            name => name == "IX_Members_IdNumberIndex");
    }
}
