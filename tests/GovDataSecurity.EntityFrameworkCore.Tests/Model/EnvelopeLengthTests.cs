using FsCheck;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class EnvelopeLengthTests : IDisposable
{
    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void For_AnyTextOfThatLength_IsEnough()
    {
        var protector = new Storage.FieldProtector(_store.Ring);
        Prop.ForAll<NonEmptyString>(text =>
        {
            var value = new string([.. text.Get.Where(c => !char.IsSurrogate(c))]);
            return value.Length == 0 || protector.Protect(value, new("t", "d", "f", "r", "s")).Length <= EnvelopeLength.For(value.Length, typeof(string));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null, typeof(string))]
    [InlineData(0, typeof(string))]
    [InlineData(-1, typeof(string))]
    [InlineData(int.MaxValue, typeof(string))]
    [InlineData(10, typeof(int))]
    public void For_NoLength_GivesNone(int? length, Type type) => Assert.Null(EnvelopeLength.For(length, type));
}
