using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class LateChangeTests : IDisposable
{
    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Save_ProtectedMemberChangedByAnotherInterceptor_IsRefused()
    {
        _store.Create().Dispose();
        using var db = Open(household => household.Address = "示例路");
        db.Add(new Household());
        Refused.By(ErrorCode.ChangedWhileSaving, () => db.SaveChanges(), "Household.Address");
        Assert.Empty(_store.Column("SELECT Id FROM Households"));
    }

    [Fact]
    public async Task SaveAsync_ProtectedMemberChangedByAnotherInterceptor_IsRefused()
    {
        _store.Create().Dispose();
        await using var db = Open(household => household.Address = "示例路");
        db.Add(new Household());
        await Refused.ByAsync(ErrorCode.ChangedWhileSaving, () => db.SaveChangesAsync(), "Household.Address");
        Assert.Empty(_store.Column("SELECT Id FROM Households"));
    }

    [Fact]
    public void Save_PlainMemberChangedByAnotherInterceptor_IsStored()
    {
        _store.Create().Dispose();
        using var db = Open(household => household.District = "9909");
        db.Add(new Household { Address = "示例路" });
        db.SaveChanges();
        Assert.Equal(["9909"], _store.Column("SELECT District FROM Households"));
    }

    private ReliefDb Open(Action<Household> change)
        => new(new DbContextOptionsBuilder<ReliefDb>(_store.Options<ReliefDb>()).AddInterceptors(new Changer(change)).Options);

    private sealed class Changer(Action<Household> change) : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
        {
            foreach (var entry in eventData.Context!.ChangeTracker.Entries<Household>())
            {
                change(entry.Entity);
            }

            return result;
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
            => ValueTask.FromResult(SavingChanges(eventData, result));
    }
}
