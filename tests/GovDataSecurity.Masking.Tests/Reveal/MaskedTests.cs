using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Masking.Tests;

public sealed partial class MaskedTests
{
    private const string Value = "990101198503150017";
    private const string Mask = "9****************7";

    private static readonly RecordReference Record = RecordReference.FromKeyedHash(new byte[32]);
    private static readonly Masked<string> Id = Masked.Of<ResidentIdNumberAttribute>(Value, Record);

    [Fact]
    public void ToString_EveryWayToPrint_ShowsTheMask()
    {
        Assert.Equal(Mask, Id.ToString());
        Assert.Equal(Mask, $"{Id}");
        Assert.Equal($"  {Mask}", $"{Id,20}");
        Assert.Equal(Mask, string.Create(CultureInfo.InvariantCulture, $"{Id:x}"));
        Assert.Equal(Mask, string.Format(CultureInfo.InvariantCulture, "{0}", Id));
        Assert.Equal(Mask, string.Concat(Id));
        Assert.Equal(Mask, Convert.ToString(Id, CultureInfo.InvariantCulture));
        Assert.Equal($"Holder {{ Id = {Mask} }}", new Holder(Id).ToString());
        Assert.Equal($"({Mask}, 1)", (Id, 1).ToString());
        Assert.Equal("{\"Id\":\"" + Mask + "\"}", JsonSerializer.Serialize(new Holder(Id)));
        Assert.Equal("{\"Id\":\"" + Mask + "\"}", JsonSerializer.Serialize(new Holder(Id), Context.Default.Holder));
        Assert.Equal("{\"" + Mask + "\":1}", JsonSerializer.Serialize(new Dictionary<Masked<string>, int> { [Id] = 1 }));
        Assert.Equal("\"" + Mask + "\"", JsonSerializer.Serialize<object>(Id));
        Assert.Contains("ToString()", typeof(Masked<string>).GetCustomAttribute<System.Diagnostics.DebuggerDisplayAttribute>()!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void PublicMembers_OfTheWrapper_ShowNoValue()
        => Assert.DoesNotContain(
            typeof(Masked<string>).GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(property => property.GetValue(Id)?.ToString()),
            text => text!.Contains(Value, StringComparison.Ordinal));

    [Fact]
    public void TryFormat_TooSmall_WritesNothing()
    {
        Span<char> small = stackalloc char[3];
        Assert.False(Id.TryFormat(small, out var written, default, null));
        Assert.Equal((0, 3), (written, small.Count('\0')));
    }

    [Fact]
    public void ToString_OtherTypes_FailsClosed()
    {
        Assert.Equal("***", Masked.Of(98765.43m, DataKind.Of(typeof(IncomeAttribute)), Record, MaskerRegistry.Default.With<IncomeAttribute>(Maskers.Fallback)).ToString());
        Assert.Equal("199****1234", Masked.Of(19900001234L, DataKind.Of(typeof(MobilePhoneNumberAttribute)), Record).ToString());
        Assert.Equal("***", Masked.Of(new Holder(Id), DataKind.Of(typeof(ResidentIdNumberAttribute)), Record).ToString());
        Assert.Equal("***", Masked.Of(new byte[] { 1 }, DataKind.Of(typeof(FaceImageAttribute)), Record).ToString());
        Assert.Null(Masked.Of<ResidentIdNumberAttribute>(null, Record));
    }

    [Fact]
    public void Reveal_WithPurpose_TellsTheRecorderFirst()
    {
        var recorder = new Recorder();

        Assert.Equal(Value, Id.Reveal("social-assistance", recorder));
        Assert.Equal([("resident-id-number", Record, (AuditCode)"social-assistance")], recorder.Told);
    }

    [Fact]
    public void Reveal_NoPurposeNoRecorderOrNoReference_IsRefused()
    {
        var recorder = new Recorder();

        Assert.Equal(ErrorCode.PurposeMissing, Assert.Throws<GovDataSecurityException>(() => Id.Reveal(default, recorder)).Code);
        Assert.Throws<ArgumentNullException>(() => Id.Reveal("social-assistance", null!));
        Assert.Equal(ErrorCode.ArgumentEmpty, Assert.Throws<GovDataSecurityException>(() => Masked.Of<ResidentIdNumberAttribute>(Value, default)).Code);
        Assert.Equal(ErrorCode.NotAKind, Assert.Throws<GovDataSecurityException>(() => Masked.Of<ClassifiedAttribute>(Value, Record)).Code);
        Assert.Empty(recorder.Told);
    }

    [Fact]
    public void Reveal_FailingRecorder_DoesNotShowTheValue()
    {
        var recorder = new Recorder { Failure = new IOException("full") };
        var e = Assert.Throws<GovDataSecurityException>(() => Id.Reveal("social-assistance", recorder));

        Assert.Equal(ErrorCode.RevealRefused, e.Code);
        Assert.Same(recorder.Failure, e.InnerException);
        Assert.DoesNotContain(Value, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Equals_SameValue_TellsNothing()
    {
        Assert.False(Id.Equals(Masked.Of<ResidentIdNumberAttribute>(Value, Record)));
        Assert.True(Id.Equals(Id));
        Assert.NotEqual(new Holder(Id), new Holder(Masked.Of<ResidentIdNumberAttribute>(Value, Record)));
    }

    [Fact]
    public void Deserialize_AnyText_IsRefusedWithoutItsValue()
    {
        foreach (var text in new[] { Value, Mask })
        {
            var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Holder>($"{{\"Id\":\"{text}\"}}"));
            Assert.Equal(ErrorCode.MaskedTextRefused, Assert.IsType<GovDataSecurityException>(e.InnerException).Code);
            Assert.DoesNotContain(text, e.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Copy_ObjectWithAMaskedMember_KeepsItMasked()
    {
        var copy = ObjectMasker.Mask(new Holder(Id));

        Assert.Same(Id, copy.Id);
        Assert.DoesNotContain(Value, ObjectMasker.Format(copy), StringComparison.Ordinal);
    }

    public sealed record Holder(Masked<string> Id);

    [JsonSerializable(typeof(Holder))]
    private sealed partial class Context : JsonSerializerContext;

    private sealed class Recorder : IRevealRecorder
    {
        public List<(string Kind, RecordReference Record, AuditCode Purpose)> Told { get; } = [];

        public Exception? Failure { get; init; }

        public void Reveal(DataKind kind, RecordReference reference, AuditCode purpose)
        {
            if (Failure is not null)
            {
                throw Failure;
            }

            Told.Add((kind.Name, reference, purpose));
        }
    }
}
