using System.Collections;

namespace GovDataSecurity.Masking.Tests;

public sealed class MaskedExceptionTests
{
    private const string Id = "990101198503150017";
    private const string MaskedId = "9****************7";

    private readonly LogRedactor _redactor = new();

    [Fact]
    public void RedactException_Thrown_KeepsTypeStackAndCode()
    {
        var thrown = Thrown(new InvalidOperationException("no " + Id) { HResult = 0x1234, Source = "source " + Id, HelpLink = "https://example.org/" });
        var shown = Assert.IsType<MaskedException>(_redactor.RedactException(thrown));

        Assert.Equal("System.InvalidOperationException", shown.TypeName);
        Assert.Equal("no " + MaskedId, shown.Message);
        Assert.Equal(thrown.StackTrace, shown.StackTrace);
        Assert.Contains(nameof(Thrown), shown.StackTrace);
        Assert.Equal(0x1234, shown.HResult);
        Assert.Equal("source " + MaskedId, shown.Source);
        Assert.Equal("https://example.org/", shown.HelpLink);
        Assert.Equal(thrown.ToString().Replace(Id, MaskedId, StringComparison.Ordinal), shown.ToString());
    }

    [Fact]
    public void RedactException_NoMessage_PrintsAsThePlatformDoes()
    {
        var inner = Thrown(new NoMessage());
        var outer = Thrown(new ArgumentException("bad", "value", inner));

        Assert.Equal(outer.ToString(), _redactor.RedactException(outer).ToString());
    }

    [Fact]
    public void RedactException_LabeledMembers_ErasesTheMessage()
    {
        var shown = (MaskedException)_redactor.RedactException(new MemberNotFoundException("示例甲", Id));

        Assert.Equal($"*** MemberNotFoundException {{ Name = 示**, IdNumber = {MaskedId}, Code = 7 }}", shown.Message);
        Assert.Equal("GovDataSecurity.Masking.Tests.MaskedExceptionTests+MemberNotFoundException", shown.TypeName);
    }

    [Fact]
    public void RedactException_Data_IsRedacted()
    {
        var exception = new InvalidOperationException("text");
        exception.Data["member"] = FamilyMember.Example;
        exception.Data["text " + Id] = Id;
        exception.Data["count"] = 3;
        var shown = _redactor.RedactException(exception);

        Assert.Equal(FamilyMember.Masked, shown.Data["member"]);
        Assert.Equal(MaskedId, shown.Data["text " + MaskedId]);
        Assert.Equal(3, shown.Data["count"]);
        Assert.Equal(3, shown.Data.Count);
    }

    [Fact]
    public void RedactException_InnerExceptions_AreStandInsToo()
    {
        var shown = _redactor.RedactException(Thrown(new InvalidOperationException("outer", Thrown(new MemberNotFoundException("示例甲", Id)))));

        Assert.IsType<MaskedException>(shown.InnerException);
        Assert.Same(shown.InnerException, shown.GetBaseException());
        Assert.DoesNotContain("例甲", shown.ToString());
        Assert.Contains("End of inner exception stack trace", shown.ToString());
    }

    [Fact]
    public void RedactException_Aggregate_StaysOneWithEveryInnerRedacted()
    {
        var raw = new AggregateException("several", Thrown(new InvalidOperationException(Id)), new AggregateException(new MemberNotFoundException("示例甲", Id)));
        var shown = Assert.IsAssignableFrom<AggregateException>(_redactor.RedactException(raw));

        Assert.Equal("several", shown.Message);
        Assert.Equal(MaskedId, shown.InnerExceptions[0].Message);
        Assert.Equal(2, shown.Flatten().InnerExceptions.Count);
        Assert.All(shown.Flatten().InnerExceptions, inner => Assert.IsType<MaskedException>(inner));
        Assert.DoesNotContain(Id, shown.ToString());
        Assert.DoesNotContain("例甲", shown.ToString());
        Assert.StartsWith("System.AggregateException: several", shown.ToString());
        Assert.Contains("(Inner Exception #1)", shown.ToString());
    }

    [Fact]
    public void RedactException_PrintedRecordInTheMessage_IsMasked()
        => Assert.Equal("cannot pay " + FamilyMember.Masked, _redactor.RedactException(new InvalidOperationException($"cannot pay {Seen(FamilyMember.Example)}")).Message);

    [Fact]
    public void RedactException_PrintedRecordOfAnUnknownType_IsErased()
        => Assert.Equal("cannot pay NeverSeen { *** }", _redactor.RedactException(new InvalidOperationException($"cannot pay {new NeverSeen("示例甲", 98765)}")).Message);

    [Fact]
    public void RedactException_CustomText_IsNotAsked()
        => Assert.DoesNotContain("例甲", _redactor.RedactException(new CustomText()).ToString());

    [Fact]
    public void RedactException_HostileMembers_AreErased()
    {
        using var failures = new FailureCount();
        var shown = _redactor.RedactException(new Hostile());

        Assert.DoesNotContain("例甲", shown.ToString());
        Assert.DoesNotContain("例甲", string.Concat(shown.Message, shown.StackTrace, shown.Source, shown.HelpLink));
        Assert.Equal("***", shown.Message);
        Assert.Equal(5, failures.Count);
    }

    [Fact]
    public void RedactException_DeepOrWide_IsBounded()
    {
        var deep = new InvalidOperationException("root " + Id);
        for (var i = 0; i < 10_000; i++)
        {
            deep = new InvalidOperationException("level", deep);
        }

        var wide = new AggregateException(Enumerable.Range(0, 10_000).Select(_ => new InvalidOperationException(Id)));

        Assert.InRange(_redactor.RedactException(deep).ToString().Length, 100, 10_000);
        Assert.InRange(_redactor.RedactException(wide).ToString().Length, 100, 50_000);
    }

    [Fact]
    public void RedactException_StandIn_StaysItself()
    {
        var shown = _redactor.RedactException(new InvalidOperationException(Id));

        Assert.Same(shown, _redactor.RedactException(shown));
        Assert.Same(shown, _redactor.Redact(shown));
        Assert.Same(shown, _redactor.RedactException(new InvalidOperationException("x", shown)).InnerException);
    }

    private static T Thrown<T>(T exception)
        where T : Exception
    {
        try
        {
            throw exception;
        }
        catch (T caught)
        {
            return caught;
        }
    }

    private static object Seen(object value)
    {
        ObjectMasker.Format(value);
        return value;
    }

    private sealed record NeverSeen(string Name, int Income);

    private sealed class NoMessage() : Exception("");

    private sealed class MemberNotFoundException([PersonName] string name, [ResidentIdNumber] string idNumber) : Exception($"no {name} with {idNumber[..9]}")
    {
        public string Name => name;

        public string IdNumber => idNumber;

        [NotClassified("a code")]
        public int Code => 7;
    }

    private sealed class CustomText() : Exception("text")
    {
        public override string ToString() => "示例甲";
    }

    private sealed class Hostile : Exception
    {
        public override string Message => throw new InvalidOperationException("示例甲");

        public override string? StackTrace => throw new InvalidOperationException("示例甲");

        public override string? Source
        {
            get => throw new InvalidOperationException("示例甲");
            set { }
        }

        public override string? HelpLink
        {
            get => throw new InvalidOperationException("示例甲");
            set { }
        }

        public override IDictionary Data => throw new InvalidOperationException("示例甲");
    }
}
