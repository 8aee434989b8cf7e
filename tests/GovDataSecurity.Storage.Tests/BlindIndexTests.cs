using FsCheck;

namespace GovDataSecurity.Storage.Tests;

public sealed class BlindIndexTests(TestRing fixture) : IClassFixture<TestRing>
{
    private readonly BlindIndex _index = new(fixture.Ring);

    [Theory]
    [InlineData("resident-id-number", "990101198503150017", "９９０１０１１９８５０３１５００１７")]
    [InlineData("resident-id-number", "990101198503150017", " 990101 19850315 0017\u3000")]
    [InlineData("resident-id-number", "99010119850315001X", "99010119850315001x")]
    [InlineData("resident-id-number", "99010119850315001X", "９９０１０１－１９８５０３１５－００１ｘ")]
    [InlineData("bank-account-number", "6222000000000000000", "6222 0000 0000 0000 000")]
    [InlineData("mobile-phone-number", "13800000000", "138-0000-0000")]
    [InlineData("mobile-phone-number", "13800000000", "+86 138 0000 0000")]
    [InlineData("mobile-phone-number", "13800000000", "＋８６１３８００００００００")]
    [InlineData("mobile-phone-number", "13800000000", "008613800000000")]
    [InlineData("vehicle-plate-number", "苏A12345", "苏a 12345")]
    [InlineData("person-name", "\u00E9", "e\u0301")]
    public void Compute_SameValueWrittenOtherwise_IsTheSame(string kind, string left, string right)
        => Assert.Equal(Compute(left, kind), Compute(right, kind));

    [Theory]
    [InlineData("resident-id-number", "990101198503150017", "990101198503150018")]
    [InlineData("resident-id-number", "", "0")]
    [InlineData("mobile-phone-number", "13800000000", "8613800000001")]
    [InlineData("mobile-phone-number", "13800000000", "+8513800000000")]
    [InlineData("landline-number", "+862500000000", "2500000000")]
    [InlineData("person-name", "示例", "示 例")]
    [InlineData("person-name", "A", "Ａ")]
    [InlineData("email-address", "a-b@example.cn", "ab@example.cn")]
    [InlineData(null, "x", "X")]
    public void Compute_OtherValue_IsAnother(string? kind, string left, string right)
        => Assert.NotEqual(Compute(left, kind), Compute(right, kind));

    [Fact]
    public void Compute_OtherPlace_IsAnother()
    {
        var all = new[]
        {
            _index.Compute("x", null, "a", "b", "c"), _index.Compute("x", null, "z", "b", "c"),
            _index.Compute("x", null, "a", "z", "c"), _index.Compute("x", null, "a", "b", "z"),
            _index.Compute("cx", null, "a", "b", "c"), _index.Compute("", null, "a", "b", "cx"),
        };
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Compute_OtherRing_IsAnother()
    {
        using var other = new TestRing();
        Assert.NotEqual(_index.Compute("x", null, "a", "b", "c"), new BlindIndex(other.Ring).Compute("x", null, "a", "b", "c"));
    }

    [Fact]
    public void Compute_AnyText_HasTheFixedForm() => Prop.ForAll((NonNull<string> value) =>
    {
        try
        {
            var index = _index.Compute(value.Get, null, "a", "b", "c");
            return index.Length == BlindIndex.TextLength && index.StartsWith(BlindIndex.Prefix, StringComparison.Ordinal)
                && index == _index.Compute(value.Get, null, "a", "b", "c");
        }
        catch (GovDataSecurityException e)
        {
            return e.Code == ErrorCode.MalformedText;
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compute_BadInput_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => _index.Compute(null!, null, "a", "b", "c"));
        Refused(ErrorCode.MalformedText, () => _index.Compute("\uD800", null, "a", "b", "c"));
        Refused(ErrorCode.MalformedText, () => _index.Compute("x", null, "a", "b", "\uD800"));
        Refused(ErrorCode.ArgumentEmpty, () => _index.Compute("x", null, "a", "b", ""));
        Refused(ErrorCode.ArgumentEmpty, () => _index.Compute("x", null, "", "b", "c"));
        Refused(ErrorCode.ArgumentTooLong, () => _index.Compute("x", null, "a", "b", new string('x', 1 << 20)));
        Assert.Equal(BlindIndex.TextLength, _index.Compute(new string('示', 1 << 20), DataKinds.Find("resident-id-number"), "a", "b", "c").Length);
    }

    private static void Refused(ErrorCode code, Func<object> action) => Assert.Equal(code, Assert.Throws<GovDataSecurityException>(action).Code);

    private string Compute(string value, string? kind) => _index.Compute(value, DataKinds.Find(kind), "nanjing", "relief.members", "Field");
}
