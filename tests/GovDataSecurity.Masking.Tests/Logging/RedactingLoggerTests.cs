using System.Collections;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking.Tests;

public sealed class RedactingLoggerTests : IDisposable
{
    private readonly CapturingProvider _captured = new();
    private readonly ILoggerFactory _factory;
    private readonly ILogger _logger;

    public RedactingLoggerTests()
    {
        _factory = LoggerFactory.Create(builder => builder.AddProvider(_captured).AddGovDataRedaction());
        _logger = _factory.CreateLogger("test");
    }

    public void Dispose() => _factory.Dispose();

    [Fact]
    public void Log_LabeledObject_IsMaskedInMessageAndValue()
    {
        _logger.LogInformation(new EventId(5, "Checked"), "checked {Member} in {Count} steps", FamilyMember.Example, 3);

        var entry = _captured.Single;
        Assert.Equal($"checked {FamilyMember.Masked} in 3 steps", entry.Message);
        Assert.Equal(FamilyMember.Masked, entry["Member"]);
        Assert.Equal(3, entry["Count"]);
        Assert.Equal("checked {Member} in {Count} steps", entry["{OriginalFormat}"]);
        Assert.Equal(new EventId(5, "Checked"), entry.Id);
        Assert.Equal(entry.Message, entry.State!.ToString());
    }

    [Theory]
    [InlineData("{@Member}")]
    [InlineData("{Member,300}")]
    [InlineData("{Member:N2}")]
    public void Log_OtherForms_AreMasked(string hole)
    {
        _logger.LogInformation("checked " + hole, FamilyMember.Example);

        Assert.Equal("checked " + (hole.Contains("300", StringComparison.Ordinal) ? FamilyMember.Masked.PadLeft(300) : FamilyMember.Masked), _captured.Single.Message);
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_NothingLabeled_IsHandedOnUntouched()
    {
        object?[] values = ["text", 3, null, new DateTime(2026, 1, 2), new[] { 1, 2 }, new List<string> { "a" }, new Plain(1), new { A = 1 }, ("a", 2), typeof(string), new Uri("https://example.org")];
        foreach (var value in values)
        {
            _logger.LogInformation("value {Value}", value);
        }

        Assert.Equal(values, _captured.Entries.Select(entry => entry["Value"]));
        using var raw = new CapturingProvider();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(raw));
        foreach (var value in values)
        {
            factory.CreateLogger("test").LogInformation("value {Value}", value);
        }

        Assert.Equal(raw.Entries.Select(entry => entry.Message), _captured.Entries.Select(entry => entry.Message));
    }

    [Fact]
    public void Log_CollectionWithLabeledMembersOfItsOwn_IsMasked()
    {
        var roll = new Roll(FamilyMember.Example.Name);
        _logger.LogInformation("roll {Roll}", roll);
        _logger.Log(LogLevel.Information, default, roll, null, (state, _) => state.ToString());

        Assert.All(_captured.Entries, entry => Assert.EndsWith("[***, ***]", entry.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Log_ContainersOfLabeledObjects_AreMasked()
    {
        var member = FamilyMember.Example;
        object[] values =
        [
            new[] { member }, new List<FamilyMember> { member }, new HashSet<object> { member }, Generate(member), Generate((object)member),
            new Dictionary<string, FamilyMember> { ["k"] = member }, new Dictionary<FamilyMember, int> { [member] = 1 }, new Dictionary<string, object> { ["k"] = member },
            new ArrayList { member }, new Hashtable { ["k"] = member }, new object[] { 1, member }, new List<List<FamilyMember>> { new() { member } },
            (1, member), (1, (object)member), Tuple.Create(member), KeyValuePair.Create("k", member), new DictionaryEntry("k", member),
            new { member }, new { inner = new { member = (object)member } }, new Holder(member), new Wide(new Narrow(member.Name)), new Holder(new[] { member }), new Holder(new Holder((1, member))),
            new Lazy<FamilyMember>(() => member), new Lazy<object>(() => member), Task.FromResult(member), new[] { member }.AsQueryable(), new Generic<FamilyMember>(member),
            new[] { member }.ToLookup(item => item.Id), new ArraySegment<FamilyMember>([member]),
        ];
        foreach (var value in values)
        {
            _logger.LogInformation("value {Value}", value);
        }

        Assert.Equal(values.Length, _captured.Entries.Count);
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_GeneratedAndDefinedMessages_AreMasked()
    {
        Messages.Defined(_logger, FamilyMember.Example, 3);
        Messages.Generated(_logger, 3, FamilyMember.Example, [FamilyMember.Example]);

        Assert.Equal(
            [$"checked {FamilyMember.Masked} in 3 steps", $"checked {FamilyMember.Masked} in 3 steps for [{FamilyMember.Masked}]"],
            _captured.Entries.Select(entry => entry.Message));
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_StateThatIsLabeledItself_IsMasked()
    {
        _logger.Log(LogLevel.Information, 1, FamilyMember.Example, null, (member, _) => member.Name);
        _logger.Log(LogLevel.Information, 1, (1, FamilyMember.Example), null, (state, _) => state.Example.Name);
        _logger.Log(LogLevel.Information, 1, "text", null, (state, _) => state);
        _logger.Log(LogLevel.Information, 1, 17, null, (state, _) => $"number {state}");

        Assert.Equal([FamilyMember.Masked, $"(***, {FamilyMember.Masked})", "text", "number 17"], _captured.Entries.Select(entry => entry.Message));
    }

    [Fact]
    public void Log_StateWithoutTemplate_PrintsNamesAndMaskedValues()
    {
        var state = new Dictionary<string, object?> { ["Member"] = FamilyMember.Example, ["Count"] = 3 };
        _logger.Log(LogLevel.Information, 1, state, null, (values, _) => $"{values["Member"]}");

        Assert.Equal($"Member: {FamilyMember.Masked}, Count: 3", _captured.Single.Message);
    }

    [Fact]
    public void Log_Exception_IsReplacedByAStandIn()
    {
        var exception = new InvalidOperationException("no 990101198503150017");
        _logger.LogError(exception, "failed for {Member}", FamilyMember.Example);

        Assert.Equal("System.InvalidOperationException: no 9****************7", _captured.Single.Exception!.ToString());
        Assert.Equal($"failed for {FamilyMember.Masked}", _captured.Single.Message);
    }

    [Fact]
    public void BeginScope_AnyForm_IsMasked()
    {
        using (_logger.BeginScope("case of {Member}", FamilyMember.Example))
        using (_logger.BeginScope(new Dictionary<string, object?> { ["Member"] = FamilyMember.Example }))
        using (_logger.BeginScope(new[] { KeyValuePair.Create<string, object?>("Member", FamilyMember.Example) }))
        using (_logger.BeginScope(FamilyMember.Example))
        using (_logger.BeginScope(("Member", FamilyMember.Example)))
        using (_logger.BeginScope("text"))
        {
            _logger.LogInformation("inside");
        }

        var scopes = _captured.Single.Scopes;
        Assert.Equal(
            [$"case of {FamilyMember.Masked}", $"Member: {FamilyMember.Masked}", $"Member: {FamilyMember.Masked}", FamilyMember.Masked, $"(***, {FamilyMember.Masked})", "text"],
            scopes.Select(scope => scope!.ToString()));
        var values = Assert.IsAssignableFrom<IReadOnlyList<KeyValuePair<string, object?>>>(scopes[0]);
        Assert.Equal(FamilyMember.Masked, values[0].Value);
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_FailingValue_IsErasedAndCounted()
    {
        using var failures = new FailureCount();
        _logger.LogInformation("value {Value}", new Holder(new FailingGetter()));
        _logger.LogInformation("value {Value}", Fail());
        _logger.Log(LogLevel.Information, 1, new FailingState(), null, (_, _) => "示例甲");
        _logger.LogInformation("value {Value} {Other}", FamilyMember.Example, new FailingText());

        Assert.Equal(["value ***", "value ***", "***", $"value {FamilyMember.Masked} ***"], _captured.Entries.Select(entry => entry.Message));
        Assert.Equal(4, failures.Count);
    }

    [Fact]
    public void Log_DeepInsideOrInACycle_IsFoundOrCountsAsLabeled()
    {
        var deep = Enumerable.Range(0, 40).Aggregate((object)FamilyMember.Example, (inner, _) => new Holder(inner));
        var cycle = new ArrayList { 1 };
        cycle.Add(cycle);
        _logger.LogInformation("value {Value}", deep);
        _logger.LogInformation("value {Value}", cycle);
        var labeledCycle = new ArrayList { 1, FamilyMember.Example };
        labeledCycle.Add(labeledCycle);
        _logger.LogInformation("value {Value}", labeledCycle);

        Assert.Same(cycle, _captured.Entries.ElementAt(1)["Value"]);
        Assert.Equal($"value [***, {FamilyMember.Masked}, …]", _captured.Entries.ElementAt(2).Message);
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_LazyItems_AreTakenOnce()
    {
        var runs = 0;
        _logger.LogInformation("value {Value}", Count().Cast<object>());

        Assert.Equal(1, runs);
        Assert.Equal("value 1, 2", _captured.Single.Message);

        IEnumerable<int> Count()
        {
            runs++;
            yield return 1;
            yield return 2;
        }
    }

    [Fact]
    public void Log_ManyUntypedItems_CountAsLabeled()
    {
        _logger.LogInformation("value {Value}", Enumerable.Range(0, 100_000).Cast<object>());
        _logger.LogInformation("value {Value}", new ArrayList(Enumerable.Range(0, 100_000).ToArray()));

        Assert.All(_captured.Entries, entry => Assert.StartsWith("value [***, ***", entry.Message));
    }

    [Fact]
    public void Log_EndlessItems_Ends()
    {
        _logger.LogInformation("value {Value}", Forever());

        Assert.StartsWith("value [", _captured.Single.Message);

        static IEnumerable<object> Forever()
        {
            while (true)
            {
                yield return 1;
            }
        }
    }

    [Fact]
    public void Log_LevelOff_AllocatesNothing()
    {
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(_captured).SetMinimumLevel(LogLevel.Information).AddGovDataRedaction());
        var logger = factory.CreateLogger("test");
        var member = FamilyMember.Example;
        Log();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            Log();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Empty(_captured.Entries);

        void Log()
        {
            Messages.GeneratedDebug(logger, member, 3);
            logger.Log(LogLevel.Debug, 1, new Plain(3), null, static (state, _) => state.ToString());
            logger.Log(LogLevel.Debug, 1, member, null, static (state, _) => state.ToString());
        }
    }

    [Fact]
    public void Log_FromManyThreads_MasksEachTime()
    {
        Parallel.For(0, 2_000, i => _logger.LogInformation("checked {Member} {Number}", FamilyMember.Example, i));

        Assert.Equal(2_000, _captured.Entries.Count);
        Assert.All(_captured.Entries, entry => Assert.StartsWith($"checked {FamilyMember.Masked} ", entry.Message));
    }

    [Fact]
    public void Log_UnlabeledText_IsScanned()
    {
        const string Id = "990101198503150017";
        _logger.LogInformation(new EventId(1, "event " + Id), "number {Number}", Id);
        _logger.LogInformation($"number {Id}");
        _logger.LogInformation("number {Number}", 990101198503150017L);
        _logger.LogInformation("{Head}{Tail}", "99010119850315", "0017");
        _logger.LogInformation("number 99010119850315{Tail:0000}", 17);
        _logger.Log(LogLevel.Information, default, "number " + Id, null, (state, _) => state);
        _logger.Log(LogLevel.Information, default, 3, null, (_, _) => "number " + Id);
        _logger.Log(LogLevel.Information, default, new Plain(3), new InvalidOperationException(Id), (_, exception) => "number " + exception!.Message);
        _logger.Log(LogLevel.Information, default, new Dictionary<string, object?> { ["n"] = Id }, null, (state, _) => $"number {state["n"]}");

        Assert.Equal(9, _captured.Entries.Count);
        Assert.All(_captured.Entries, entry =>
        {
            Assert.EndsWith("9****************7", entry.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Id, $"{entry.State} {entry.Id.Name}");
            Assert.All(entry.State as IEnumerable<KeyValuePair<string, object?>> ?? [], pair => Assert.DoesNotContain(Id, $"{pair.Key} {pair.Value}"));
        });
    }

    [Fact]
    public void Log_CategoryThatNamesSomebody_IsScanned()
    {
        var category = "";
        using var factory = new LoggerFactory([new CategoryProvider(name => category = name)]).WithGovDataRedaction();
        factory.CreateLogger("case 990101198503150017");

        Assert.Equal("case 9****************7", category);
    }

    [Fact]
    public void Log_StateOfValuesWithLabelsOfItsOwn_IsNotAskedForItsText()
    {
        var state = new LabeledState("示例甲");
        using (_logger.BeginScope(state))
        {
            _logger.Log(LogLevel.Information, default, state, null, (own, _) => $"own {own.Name}");
        }

        Assert.Equal("Count: 3", _captured.Single.Message);
        Assert.Equal("Count: 3", _captured.Single.Scopes.Single()!.ToString());
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_CollectionThatNeverEnds_Ends()
    {
        _logger.LogInformation("value {Value}", new Endless());

        Assert.EndsWith(", 1, …", _captured.Single.Message);
    }

    [Fact]
    public void Log_FormatterThatShowsWhatItCaptured_IsMaskedByLabel()
    {
        ObjectMasker.Format(FamilyMember.Example);
        _logger.Log(LogLevel.Information, default, 3, null, (_, _) => $"captured {FamilyMember.Example}");
        _logger.LogInformation($"interpolated {FamilyMember.Example}");

        Assert.Equal([$"captured {FamilyMember.Masked}", $"interpolated {FamilyMember.Masked}"], _captured.Entries.Select(entry => entry.Message));
    }

    [Fact]
    public void Log_MissingOrFailingParts_NeverThrow()
    {
        _logger.Log<object?>(LogLevel.Information, default, null, null, (state, _) => $"null {state}");
        _logger.Log(LogLevel.Information, default, "text", null, null!);
        _logger.Log(LogLevel.Information, default, new[] { KeyValuePair.Create<string, object?>("a", 1) }, null, null!);
        _logger.Log(LogLevel.Information, default, "text", null, (_, _) => throw new InvalidOperationException("示例甲"));
        _logger.Log(LogLevel.Information, default, new[] { KeyValuePair.Create<string, object?>(null!, 1) }, null, (_, _) => null!);
        string?[] templates = ["", null, "{{{Member}}} {B}", "{0} {1}", "{Member:x} {}", "none"];
        foreach (var template in templates)
        {
            _logger.LogInformation(template, FamilyMember.Example, FamilyMember.Example);
        }


        Assert.Equal(11, _captured.Entries.Count);
        Assert.Equal(["null ", "text", "a: 1", "text"], _captured.Entries.Take(4).Select(entry => entry.Message));
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_InsideToString_IsMaskedAndEnds()
    {
        _logger.LogInformation("value {Value} {Member}", new Logging(_logger), FamilyMember.Example);
        _logger.LogInformation("value {Value}", new LoggingItself(_logger));

        Assert.InRange(_captured.Entries.Count, 3, 100);
        Assert.Equal($"inside {FamilyMember.Masked}", _captured.Entries.First().Message);
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_TwoLayersOfRedaction_GiveTheSame()
    {
        using var twice = _factory.WithGovDataRedaction();
        twice.CreateLogger("test").LogInformation("checked {Member} in {Count} steps", FamilyMember.Example, 3);

        Assert.Equal($"checked {FamilyMember.Masked} in 3 steps", _captured.Single.Message);
        Assert.Equal(FamilyMember.Masked, _captured.Single["Member"]);
    }

    [Fact]
    public void Log_FailingProvider_FailsAsItDoesWithoutRedaction()
    {
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(new CategoryProvider(_ => { }, fails: true)).AddGovDataRedaction());

        Assert.Throws<AggregateException>(() => factory.CreateLogger("test").LogInformation("{Member}", FamilyMember.Example));
    }

    [Fact]
    public void Log_HugeObject_StaysALine()
    {
        _logger.LogInformation("{Members}", Enumerable.Repeat(FamilyMember.Example, 1_000_000).ToList());
        _logger.LogInformation("{Text}", new Holder(new string('示', 1 << 20)));

        Assert.InRange(_captured.Entries.First().Message.Length, 1_000, 20_000);
        AssertNothingLeaks();
    }

    [Fact]
    public void Log_TooFewValues_DoesNotThrow()
    {
        using var failures = new FailureCount();
        _logger.LogInformation("value {Value} {Other}", [FamilyMember.Example]);

        Assert.DoesNotContain("例甲", _captured.Entries.Single().Message);
        Assert.Equal(1, failures.Count);
    }

    private static IEnumerable<T> Generate<T>(T item)
    {
        yield return item;
    }

    private static IEnumerable<object> Fail()
    {
        yield return 1;
        throw new InvalidOperationException("示例甲");
    }

    private void AssertNothingLeaks()
    {
        string[] planted = ["例甲", "990101198503150017", "98765", "一级", "620000000000"];
        foreach (var entry in _captured.Entries)
        {
            string[] texts = [entry.Message, $"{entry.State}", .. (entry.State as IEnumerable<KeyValuePair<string, object?>> ?? []).Select(pair => $"{pair.Value}"), .. entry.Scopes.Select(scope => $"{scope}")];
            Assert.All(texts, text => Assert.All(planted, value => Assert.DoesNotContain(value, text)));
        }
    }

    private readonly record struct Plain(int Number);

    private sealed class LabeledState([PersonName] string name) : IEnumerable<KeyValuePair<string, object?>>
    {
        public string Name => name;

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            yield return new("Count", 3);
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => name;
    }

    private sealed class Endless : IReadOnlyCollection<string>
    {
        public int Count => 1;

        public IEnumerator<string> GetEnumerator()
        {
            while (true)
            {
                yield return "1";
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Logging(ILogger logger)
    {
        public override string ToString()
        {
            logger.LogInformation("inside {Member}", FamilyMember.Example);
            return "logged";
        }
    }

    private sealed class LoggingItself(ILogger logger)
    {
        public override string ToString()
        {
            logger.LogInformation("inside {Value}", this);
            return "logged";
        }
    }

    private sealed class CategoryProvider(Action<string> onCategory, bool fails = false) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName)
        {
            onCategory(categoryName);
            return this;
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (fails)
            {
                throw new InvalidOperationException("disk full");
            }
        }

        public void Dispose()
        {
        }
    }

    private sealed record Holder(object? Value);

    private record Base;

    private sealed record Narrow([PersonName] string Name) : Base;

    private sealed record Wide(Base Value);

    private sealed record Generic<T>(T Value);

    private sealed class Roll([PersonName] string head) : IEnumerable<int>
    {
        public string Head => head;

        public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)[1, 2]).GetEnumerator();

        public override string ToString() => Head;

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class FailingGetter
    {
        public object Value => throw new InvalidOperationException("示例甲");

        public override string ToString() => "示例甲";
    }

    private sealed class FailingText
    {
        public override string ToString() => throw new InvalidOperationException("示例甲");
    }

    private sealed class FailingState : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => 1;

        public KeyValuePair<string, object?> this[int index] => throw new InvalidOperationException("示例甲");

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw new InvalidOperationException("示例甲");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
