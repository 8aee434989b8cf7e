using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using GovDataSecurity.Identifiers;

namespace GovDataSecurity.Masking.Tests;

public sealed class LogRedactorTests
{
    private const string Id = "990101198503150017";
    private const string MaskedId = "9****************7";

    private readonly LogRedactor _redactor = new();

    [Fact]
    public void Redact_NothingToHide_GivesTheSameObject()
    {
        object?[] values =
        [
            null, "text", 3, 3L, 3.5m, 1e300, true, 'c', DateTime.UnixEpoch, new DateOnly(1985, 3, 15), TimeSpan.FromDays(1), Guid.Empty, DayOfWeek.Friday, new Plain("text", 3), new { A = 1, B = "b" },
            ("a", 2), new[] { "a", "b" }, new List<string> { "a" }, new HashSet<string> { "a" }, new Dictionary<string, string> { ["a"] = "b" }, new ArrayList { 1, "a" }, new Hashtable { ["a"] = 1 },
            new byte[] { 1 }, new StringBuilder("text"), typeof(string), new Uri("https://example.org/a"), new[] { 1, 2, 3 }, new object?[] { null, 1 },
        ];

        Assert.All(values, value => Assert.Same(value, _redactor.Redact(value)));
    }

    [Fact]
    public void Redact_IdentifierInAnythingUnlabeled_IsMasked()
    {
        Assert.Equal($"no {MaskedId}", _redactor.Redact($"no {Id}"));
        Assert.Equal(MaskedId, _redactor.Redact(990101198503150017L));
        Assert.Equal(MaskedId, _redactor.Redact(990101198503150017m));
        Assert.Equal($"Plain {{ Text = {MaskedId}, Count = 3 }}", _redactor.Redact(new Plain(Id, 3)));
        Assert.Equal($"{{ A = {MaskedId} }}", _redactor.Redact(new { A = Id }));
        Assert.Equal($"({MaskedId}, 2)", _redactor.Redact((Id, 2)));
        Assert.Equal($"text {MaskedId}", _redactor.Redact(new StringBuilder("text " + Id)));
        Assert.Equal(MaskedId, _redactor.Redact(Id.ToCharArray()));
        Assert.Equal($"https://example.org/?id={MaskedId}", _redactor.Redact(new Uri("https://example.org/?id=" + Id)));
        Assert.Equal([MaskedId, "b"], Assert.IsType<object[]>(_redactor.Redact(new[] { Id, "b" })));
        Assert.Equal([$"[k, {MaskedId}]"], Assert.IsType<object[]>(_redactor.Redact(new Dictionary<string, string> { ["k"] = Id })));
        Assert.Equal([$"[{MaskedId}, 1]"], Assert.IsType<object[]>(_redactor.Redact(new Dictionary<string, int> { [Id] = 1 })));
        Assert.Equal([new KeyValuePair<object, object?>("k", MaskedId)], Assert.IsType<object[]>(_redactor.Redact(new Hashtable { ["k"] = Id })));
    }

    [Fact]
    public void Redact_IdentifierThatOnlyAStructuredProviderSees_IsHiddenFromIt()
    {
        Assert.EndsWith("NoText", Assert.IsType<string>(_redactor.Redact(new NoText { Inner = new NoText { Phone = "19900001234" } })));
        Assert.IsType<string>(_redactor.Redact((1, new NoText { Phone = "19900001234" })));
        Assert.IsType<NoText>(_redactor.Redact(new NoText()));
    }

    [Fact]
    public void Redact_MemberThatAProxyMayLoad_IsNotRead()
    {
        var entity = new Entity();

        Assert.Same(entity, _redactor.Redact(entity));
        Assert.Equal(0, entity.Loads);
    }

    [Fact]
    public void Redact_FailingMember_HidesTheObject()
    {
        using var failures = new FailureCount();

        Assert.Equal("text", _redactor.Redact(new FailingMember()));
        Assert.Equal(1, failures.Count);
    }

    [Fact]
    public void Redact_FailingText_IsErased()
    {
        using var failures = new FailureCount();

        Assert.Equal("***", _redactor.Redact(new FailingText()));
        Assert.Equal("***", _redactor.Redact(Fail()));
        Assert.Equal(2, failures.Count);

        static IEnumerable<string> Fail()
        {
            yield return "a";
            throw new InvalidOperationException(Id);
        }
    }

    [Fact]
    public void Redact_CycleWithSomethingToHide_Ends()
    {
        var cycle = new ArrayList { Id };
        cycle.Add(cycle);

        Assert.Equal([MaskedId, "…"], Assert.IsType<object[]>(_redactor.Redact(cycle)));
    }

    [Fact]
    public void Redact_NestedDeeperThanAnyoneLooks_IsErased()
    {
        object deep = "text";
        for (var i = 0; i < 20; i++)
        {
            deep = new[] { deep };
        }

        Assert.Equal("[[[[[[[[…]]]]]]]]", _redactor.Redact(deep));
    }

    [Fact]
    public void Redact_ValuesThatRedactInTurn_End()
    {
        using var failures = new FailureCount();

        Assert.IsType<Reentrant>(_redactor.Redact(new Reentrant(_redactor)));
        Assert.InRange(failures.Count, 1, 10);
    }

    [Fact]
    public void Redact_FormattableThatDiffersByCulture_IsReadInvariant()
        => Assert.Equal(MaskedId, _redactor.Redact(new Formattable()));

    [Fact]
    public void RedactText_PrintedRecord_IsMaskedByLabel()
    {
        ObjectMasker.Format(FamilyMember.Example);

        Assert.Equal("got " + FamilyMember.Masked + ".", _redactor.RedactText($"got {FamilyMember.Example}."));
    }

    [Fact]
    public void RedactText_WhatWasMaskedBefore_Stays()
    {
        var text = "got " + ObjectMasker.Format(FamilyMember.Example) + " and " + ObjectMasker.Format(FamilyMember.Example);

        Assert.Same(text, _redactor.RedactText(text));
    }

    [Fact]
    public void Redact_FormattableString_RedactsItsArguments()
    {
        FormattableString plain = $"a {3} b", labeled = $"a {FamilyMember.Example} b {Id}";

        Assert.Same(plain, _redactor.Redact(plain));
        Assert.Equal($"a {FamilyMember.Masked} b {MaskedId}", _redactor.Redact(labeled));
    }

    [Fact]
    public void Redact_ExceptionInsideAnObject_IsNotShownByTheObjectsText()
    {
        var failure = new InvalidOperationException("outer", new LabeledException("示例甲"));

        Assert.Equal("Outcome { Failure = *** }", _redactor.Redact(new Outcome(failure)));
        Assert.DoesNotContain("例甲", (string)_redactor.Redact((1, failure))!);
        Assert.DoesNotContain("例甲", (string)_redactor.Redact(new { failure })!);
        Assert.All(Assert.IsType<object[]>(_redactor.Redact(new[] { failure })), item => Assert.IsType<MaskedException>(item));
    }

    [Fact]
    public void Redact_LabeledObjectBehindAFrameworkType_IsFound()
        => Assert.Equal("Raised { Arguments = NamedArguments { Name = 示** } }", _redactor.Redact(new Raised(new NamedArguments("示例甲"))));

    [Fact]
    public void Redact_MaskedValue_ShowsItsMask()
    {
        var masked = Masked.Of<PersonNameAttribute>("示例甲", RecordReference.FromKeyedHash(new byte[32]))!;

        Assert.Same(masked, _redactor.Redact(masked));
        Assert.Equal("MaskedHolder { Name = 示**, Other = 示** }", _redactor.Redact(new MaskedHolder("示例甲", masked)));
    }

    [Fact]
    public void RedactMembers_LabeledObject_GivesEachMasked()
        => Assert.Equal(
            [
                new("Id", "01890000-0000-7000-8000-000000000001"), new("Name", "示**"), new("IdNumber", MaskedId), new("Disability", "***"),
                new("BankAccount", "************1234"), new("MonthlyIncome", "***"),
            ],
            _redactor.RedactMembers(FamilyMember.Example)!);

    [Fact]
    public void RedactMembers_NoLabels_GivesNothing()
    {
        Assert.Null(_redactor.RedactMembers(new Plain(Id, 3)));
        Assert.Null(_redactor.RedactMembers("text"));
        Assert.Null(_redactor.RedactMembers(new[] { FamilyMember.Example }));
        Assert.Null(_redactor.RedactMembers(new InvalidOperationException()));
    }

    [Fact]
    public void RedactText_OtherRecognizer_DecidesWhatIsFound()
    {
        var redactor = new LogRedactor(MaskingOptions.Default with { Recognizer = new TextRecognizer(new() { Kinds = ["mobile-phone-number"] }) });

        Assert.Equal($"{Id} 199****1234", redactor.RedactText($"{Id} 19900001234"));
    }

    [Fact]
    public void RedactText_ByManyThreads_GivesTheSame()
        => Parallel.For(0, 2_000, i => Assert.Equal($"no {MaskedId} in {i % 10} steps", _redactor.RedactText($"no {Id} in {i % 10} steps")));

    private sealed record Plain(string Text, int Count);

    private sealed record Outcome(Exception Failure);

    private sealed record Raised(EventArgs Arguments);

    private sealed record MaskedHolder([PersonName] string Name, Masked<string> Other);

    private sealed class NamedArguments([PersonName] string name) : EventArgs
    {
        public string Name => name;

        public override string ToString() => name;
    }

    private sealed class LabeledException([PersonName] string name) : Exception($"nobody is called {name}")
    {
        public string Name => name;
    }

    private sealed class NoText
    {
        public string? Phone { get; init; }

        public NoText? Inner { get; init; }
    }

    private class Entity
    {
        public int Loads { get; private set; }

        public string Text => "text";

        public virtual Plain Related
        {
            get
            {
                Loads++;
                return new(Id, 1);
            }
        }

        public virtual IList<string> More
        {
            get
            {
                Loads++;
                return [Id];
            }
        }
    }

    private sealed class FailingMember
    {
        public string Bad => throw new InvalidOperationException(Id);

        public override string ToString() => "text";
    }

    private sealed class FailingText
    {
        public override string ToString() => throw new InvalidOperationException(Id);
    }

    private sealed class Reentrant(LogRedactor redactor)
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public override string ToString() => $"again {redactor.Redact(this) as string}";
    }

    private sealed class Formattable : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider)
            => ReferenceEquals(formatProvider, System.Globalization.CultureInfo.InvariantCulture) ? Id : "text";

        public override string ToString() => "text";
    }
}
