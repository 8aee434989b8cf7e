using FsCheck;

namespace GovDataSecurity.Masking.Tests;

public sealed class DateShiftTests
{
    private static readonly DateOnly Day = new(2024, 2, 29);

    [Fact]
    public void Shift_ManySubjects_NeverByNothingAndNeverTooFar()
    {
        using var shift = Make(new DateShiftOptions { MaxDays = 5 });
        var counts = new Dictionary<int, int>();
        for (var i = 0; i < 10_000; i++)
        {
            var days = shift.Shift(Day, $"{i}").DayNumber - Day.DayNumber;
            counts[days] = counts.GetValueOrDefault(days) + 1;
        }

        Assert.Equal([-5, -4, -3, -2, -1, 1, 2, 3, 4, 5], counts.Keys.Order());
        Assert.All(counts.Values, static count => Assert.InRange(count, 850, 1150));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(13)]
    [InlineData(182)]
    public void Shift_WholeWeeks_KeepsTheDayOfTheWeek(int maxDays)
    {
        using var shift = Make(new DateShiftOptions { MaxDays = maxDays, KeepsDayOfWeek = true });
        for (var i = 0; i < 500; i++)
        {
            var shifted = shift.Shift(Day, $"{i}");
            Assert.Equal(Day.DayOfWeek, shifted.DayOfWeek);
            Assert.InRange(Math.Abs(shifted.DayNumber - Day.DayNumber), 7, maxDays);
        }
    }

    [Fact]
    public void Shift_TwoDatesOfASubject_KeepTheirInterval()
    {
        using var shift = Make();
        Prop.ForAll<PositiveInt, int, NonNull<string>>((day, interval, subject) =>
        {
            var text = subject.Get;
            if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsSurrogate))
            {
                return true;
            }

            var first = new DateOnly(1950, 1, 1).AddDays(day.Get % 20_000);
            var second = first.AddDays(interval % 5000);
            return shift.Shift(second, text).DayNumber - shift.Shift(first, text).DayNumber == second.DayNumber - first.DayNumber
                && shift.Shift(first, text) != first
                && shift.Restore(shift.Shift(first, text), text) == first;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Shift_PointsInTime_MoveByTheSameDays()
    {
        using var shift = Make();
        var days = shift.Shift(Day, "示例").DayNumber - Day.DayNumber;
        var local = new DateTime(2024, 2, 29, 23, 59, 59, 123, DateTimeKind.Local);
        var offset = new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(8));
        Assert.Equal(local.AddDays(days), shift.Shift(local, "示例"));
        Assert.Equal(DateTimeKind.Local, shift.Shift(local, "示例").Kind);
        Assert.Equal(offset.AddDays(days), shift.Shift(offset, "示例"));
        Assert.Equal(TimeSpan.FromHours(8), shift.Shift(offset, "示例").Offset);
        Assert.Equal(local, shift.Restore(shift.Shift(local, "示例"), "示例"));
        Assert.Equal(offset, shift.Restore(shift.Shift(offset, "示例"), "示例"));
    }

    [Fact]
    public void Shift_SubjectInAnySpelling_IsOne()
    {
        using var shift = Make();
        var kind = DataKind.Of(typeof(ResidentIdNumberAttribute));
        Assert.Equal(shift.Shift(Day, "11010519491231002X", kind), shift.Shift(Day, "１１０１０５１９４９１２３１００２ｘ", kind));
    }

    [Fact]
    public void Shift_OtherPurposeOrEpoch_HasNothingInCommon()
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        using var one = new DateShift(keys, "a");
        using var other = new DateShift(keys, "b");
        using var epoch = new DateShift(keys, "a", new DateShiftOptions { Epoch = 2 });
        var same = Enumerable.Range(0, 2000).Count(i => one.Shift(Day, $"{i}") == other.Shift(Day, $"{i}"));
        Assert.InRange(same, 0, 25);
        same = Enumerable.Range(0, 2000).Count(i => one.Shift(Day, $"{i}") == epoch.Shift(Day, $"{i}"));
        Assert.InRange(same, 0, 25);
    }

    [Fact]
    public void Shift_BeyondTheCalendar_IsRefused()
    {
        using var shift = Make(new DateShiftOptions { MaxDays = 1 });
        var later = Enumerable.Range(0, 100).Select(static i => $"{i}").First(subject => shift.Shift(Day, subject) > Day);
        var earlier = Enumerable.Range(0, 100).Select(static i => $"{i}").First(subject => shift.Shift(Day, subject) < Day);
        Refusal.Of(ErrorCode.ArgumentInvalid, () => shift.Shift(DateOnly.MaxValue, later));
        Refusal.Of(ErrorCode.ArgumentInvalid, () => shift.Shift(DateOnly.MinValue, earlier));
        Refusal.Of(ErrorCode.ArgumentInvalid, () => shift.Shift(DateTime.MaxValue, later));
        Refusal.Of(ErrorCode.ArgumentInvalid, () => shift.Shift(DateTimeOffset.MinValue, earlier));
        Assert.Equal(DateOnly.MaxValue.AddDays(-1), shift.Shift(DateOnly.MaxValue, earlier));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(3654, false)]
    [InlineData(6, true)]
    public void Constructor_DaysOutOfRange_AreRefused(int maxDays, bool wholeWeeks)
        => Refusal.Of(ErrorCode.ArgumentInvalid, () => Make(new DateShiftOptions { MaxDays = maxDays, KeepsDayOfWeek = wholeWeeks }));

    [Fact]
    public void Shift_NoSubject_IsRefused()
    {
        using var shift = Make();
        Refusal.Of(ErrorCode.ArgumentEmpty, () => shift.Shift(Day, ""));
        Refusal.Of(ErrorCode.ArgumentEmpty, () => shift.Shift(Day, " \u3000"));
        Refusal.Of(ErrorCode.MalformedText, () => shift.Shift(Day, "示" + (char)0xD800));
    }

    private static DateShift Make(DateShiftOptions? options = null)
    {
        using var keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");
        return new DateShift(keys, "statistics", options);
    }
}
