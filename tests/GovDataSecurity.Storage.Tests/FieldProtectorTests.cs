using System.Globalization;
using System.Text;
using FsCheck;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Storage.Tests;

public sealed class FieldProtectorTests(TestRing fixture) : IClassFixture<TestRing>
{
    private const string Value = "990101198503150017";

    private static readonly FieldContext Place = new("nanjing", "relief.members", "IdNumber", "record-1", "family-1");

    private readonly FieldProtector _protector = new(fixture.Ring);

    public static TheoryData<object> Scalars => new(
        "张示例",
        "",
        true,
        false,
        (byte)255,
        (sbyte)-128,
        short.MinValue,
        ushort.MaxValue,
        int.MinValue,
        uint.MaxValue,
        long.MinValue,
        ulong.MaxValue,
        'x',
        1.50m,
        0.00m,
        decimal.MaxValue,
        decimal.MinValue,
        new decimal(1, 0, 0, false, 28),
        double.Epsilon,
        double.MaxValue,
        double.NaN,
        double.NegativeInfinity,
        0.1,
        float.Epsilon,
        DateOnly.MinValue,
        DateOnly.MaxValue,
        TimeOnly.MaxValue,
        TimeSpan.MinValue,
        DateTime.MinValue,
        new DateTime(2026, 11, 21, 8, 30, 15, DateTimeKind.Utc).AddTicks(1234567),
        new DateTime(2026, 11, 21, 8, 30, 15, DateTimeKind.Local).AddTicks(1),
        DateTime.MaxValue,
        DateTimeOffset.MinValue,
        new DateTimeOffset(2026, 11, 21, 8, 30, 15, new TimeSpan(8, 0, 0)).AddTicks(7),
        new DateTimeOffset(2026, 11, 21, 8, 30, 15, new TimeSpan(-9, -30, 0)),
        Guid.Empty,
        Guid.Parse("0192f3a4-b5c6-7d8e-9fa0-b1c2d3e4f5a6"),
        DataLevel.General4,
        (DataLevel)77,
        WideEnum.Highest,
        new byte[] { 0, 255, 1 },
        Array.Empty<byte>());

    [Theory]
    [InlineData("")]
    [InlineData(Value)]
    [InlineData("张示例 👪 e\u0301")]
    public void Protect_Text_RoundTripsInThePlannedLength(string value)
    {
        var stored = _protector.Protect(value, Place);
        Assert.StartsWith("gds1.9gEBA", stored, StringComparison.Ordinal);
        Assert.Equal(FieldProtector.PlanLength(Encoding.UTF8.GetByteCount(value)), stored.Length);
        Assert.Equal(value, _protector.Unprotect(stored, Place));
        Assert.NotEqual(stored, _protector.Protect(value, Place));
        var setStored = _protector.Protect(value, Place with { Subject = null });
        Assert.Equal(FieldProtector.PlanLength(Encoding.UTF8.GetByteCount(value), hasSubject: false), setStored.Length);
        Assert.Equal(value, _protector.Unprotect(setStored, Place with { Subject = null }));
    }

    [Fact]
    public void Protect_AnyText_RoundTripsOrIsMalformed() => Prop.ForAll((NonNull<string> value) =>
    {
        try
        {
            return _protector.Unprotect(_protector.Protect(value.Get, Place), Place) == value.Get;
        }
        catch (GovDataSecurityException e)
        {
            return e.Code == ErrorCode.MalformedText && value.Get.Any(char.IsSurrogate);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Protect_OneMegabyte_RoundTrips()
    {
        var value = new string('示', 1 << 20);
        Assert.Equal(value, _protector.Unprotect(_protector.Protect(value, Place), Place));
    }

    [Fact]
    public void Protect_MalformedOrMissingText_IsRefused()
    {
        Refused(ErrorCode.MalformedText, () => _protector.Protect("\uD800x", Place));
        Refused(ErrorCode.MalformedText, () => _protector.ProtectValue('\uDC00', Place));
        Assert.Throws<ArgumentNullException>(() => _protector.Protect(null!, Place));
        Assert.Throws<ArgumentNullException>(() => _protector.ProtectValue(null!, Place));
        Assert.Throws<ArgumentNullException>(() => _protector.Unprotect(null!, Place));
        Assert.Throws<ArgumentNullException>(() => new FieldProtector(null!));
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void ProtectValue_Scalar_RoundTripsExactlyInAnyCulture(object value)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fa-IR");
            Assert.True(FieldProtector.Supports(value.GetType()));
            var stored = _protector.ProtectValue(value, Place);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            AssertExact(value, _protector.UnprotectValue(stored, value.GetType(), Place));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void ProtectValue_AnyNumber_RoundTripsExactly() => Prop.ForAll((decimal exact, double floating, long whole) =>
    {
        foreach (var value in new object[] { exact, -exact, floating, -floating, (float)floating, whole, (byte)whole, TimeSpan.FromTicks(whole) })
        {
            AssertExact(value, _protector.UnprotectValue(_protector.ProtectValue(value, Place), value.GetType(), Place));
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void UnprotectValue_NullableType_GivesTheValue()
    {
        Assert.True(FieldProtector.Supports(typeof(int?)));
        Assert.Equal(5, _protector.UnprotectValue(_protector.ProtectValue(5, Place), typeof(int?), Place));
        Assert.Equal(DataLevel.Core, _protector.UnprotectValue(_protector.ProtectValue(DataLevel.Core, Place), typeof(DataLevel?), Place));
    }

    [Theory]
    [InlineData(typeof(int))]
    [InlineData(typeof(bool))]
    [InlineData(typeof(DateTime))]
    [InlineData(typeof(DateTimeOffset))]
    [InlineData(typeof(DateOnly))]
    [InlineData(typeof(TimeOnly))]
    [InlineData(typeof(TimeSpan))]
    [InlineData(typeof(Guid))]
    [InlineData(typeof(decimal))]
    [InlineData(typeof(double))]
    [InlineData(typeof(char))]
    [InlineData(typeof(DataLevel))]
    public void UnprotectValue_ValueOfAnotherType_IsRefusedWithoutIt(Type type)
    {
        foreach (var text in new[] { "示例", "", " 1", "1,5" })
        {
            var exception = Refused(ErrorCode.EnvelopeMalformed, () => _protector.UnprotectValue(_protector.Protect(text, Place), type, Place));
            Assert.DoesNotContain("示例", exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void UnprotectValue_BytesThatAreNoText_IsRefused()
        => Refused(ErrorCode.EnvelopeMalformed, () => _protector.Unprotect(_protector.ProtectValue(new byte[] { 0xFF }, Place), Place));

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(int[]))]
    [InlineData(typeof(List<string>))]
    [InlineData(typeof(FieldContext))]
    [InlineData(typeof(DBNull))]
    public void Supports_WhatIsNoScalar_IsFalse(Type type)
    {
        Assert.False(FieldProtector.Supports(type));
        Refused(ErrorCode.ProtectedTypeUnsupported, () => _protector.UnprotectValue("", type, Place));
    }

    [Fact]
    public void ProtectValue_WhatIsNoScalar_IsRefused()
        => Refused(ErrorCode.ProtectedTypeUnsupported, () => _protector.ProtectValue(new object(), Place));

    [Fact]
    public void Unprotect_AnyPartOfThePlaceChanged_IsRefused()
    {
        var stored = _protector.Protect(Value, Place);
        var elsewhere = new[]
        {
            Place with { Tenant = "shanxi" },
            Place with { DataSet = "relief.households" },
            Place with { Field = "Name" },
            Place with { Record = "record-2" },
            Place with { Subject = "family-2" },
            Place with { Subject = null },
            Place with { SchemaEpoch = 2 },
            Place with { Tenant = "nanjingrelief.members", DataSet = "x" },
            Place with { Field = "IdNumberr", Record = "ecord-1" },
        };
        foreach (var place in elsewhere)
        {
            var exception = Refused(ErrorCode.EnvelopeNotAuthentic, () => _protector.Unprotect(stored, place));
            Assert.DoesNotContain(Value, exception.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("family", exception.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("record-", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Unprotect_TwoRowsSwapped_IsRefused()
    {
        var other = Place with { Record = "record-2", Subject = "family-2" };
        var first = _protector.Protect(Value, Place);
        var second = _protector.Protect("990101198708220023", other);
        Refused(ErrorCode.EnvelopeNotAuthentic, () => _protector.Unprotect(second, Place));
        Refused(ErrorCode.EnvelopeNotAuthentic, () => _protector.Unprotect(first, other));
    }

    [Theory]
    [InlineData("", ErrorCode.EnvelopeMalformed)]
    [InlineData(Value, ErrorCode.EnvelopeMalformed)]
    [InlineData("gds1.", ErrorCode.EnvelopeMalformed)]
    [InlineData("gds1.9gEBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", ErrorCode.KeyNotFound)]
    [InlineData("gds1.9gECAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", ErrorCode.SuiteUnsupported)]
    public void Unprotect_WhatIsNoEnvelopeOfTheRing_IsRefused(string stored, ErrorCode code)
        => Refused(code, () => _protector.Unprotect(stored, Place));

    [Fact]
    public void Protect_BadPlace_IsRefused()
    {
        Refused(ErrorCode.ArgumentEmpty, () => _protector.Protect(Value, default));
        Refused(ErrorCode.ArgumentEmpty, () => _protector.Protect(Value, Place with { Record = "" }));
        Refused(ErrorCode.ArgumentEmpty, () => _protector.Protect(Value, Place with { Field = null! }));
        Refused(ErrorCode.ArgumentEmpty, () => _protector.Protect(Value, Place with { Subject = "" }));
        Refused(ErrorCode.ArgumentInvalid, () => _protector.Protect(Value, Place with { SchemaEpoch = 0 }));
        Refused(ErrorCode.ArgumentTooLong, () => _protector.Protect(Value, Place with { Record = new string('x', 1 << 20) }));
        Refused(ErrorCode.MalformedText, () => _protector.Protect(Value, Place with { Record = "\uD800" }));
    }

    [Fact]
    public void Unprotect_SubjectDestroyed_IsRefusedAndOthersOpen()
    {
        using var own = new TestRing();
        var protector = new FieldProtector(own.Ring);
        var other = Place with { Subject = "family-2", Record = "record-2" };
        var (gone, kept) = (protector.Protect(Value, Place), protector.Protect(Value, other));
        own.Ring.Destroy([new KeyScope(Place.Tenant, Place.DataSet, KeyUse.FieldEncryption, Place.Subject)], "order-1");
        Refused(ErrorCode.KeyDestroyed, () => protector.Unprotect(gone, Place));
        Refused(ErrorCode.KeyReprovisioningRefused, () => protector.Protect(Value, Place));
        Assert.Equal(Value, protector.Unprotect(kept, other));
    }

    [Fact]
    public void Unprotect_ManyThreads_OpenWhatTheyProtect() => Parallel.For(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
    {
        var place = Place with { Subject = $"family-{i % 10}", Record = $"record-{i}" };
        Assert.Equal($"{i}", _protector.Unprotect(_protector.Protect($"{i}", place), place));
    });

    [Fact]
    public void ToString_Place_NamesNeitherRecordNorSubject() => Assert.Equal("nanjing/relief.members/IdNumber", Place.ToString());

    private static GovDataSecurityException Refused(ErrorCode code, Func<object> action)
    {
        var exception = Assert.Throws<GovDataSecurityException>(action);
        Assert.Equal(code, exception.Code);
        return exception;
    }

    private static void AssertExact(object expected, object actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetType(), actual.GetType());
        switch (expected, actual)
        {
            case (decimal left, decimal right):
                Assert.Equal(decimal.GetBits(left), decimal.GetBits(right));
                break;
            case (double left, double right) when !double.IsNaN(left):
                Assert.Equal(BitConverter.DoubleToInt64Bits(left), BitConverter.DoubleToInt64Bits(right));
                break;
            case (DateTime left, DateTime right):
                Assert.Equal(left.Kind, right.Kind);
                break;
            case (DateTimeOffset left, DateTimeOffset right):
                Assert.Equal(left.Offset, right.Offset);
                break;
        }
    }

    private enum WideEnum : ulong
    {
        Highest = ulong.MaxValue,
    }
}
