using System.Reflection;
using GovDataSecurity.Masking;
using Serilog;
using Serilog.Context;
using Serilog.Core;
using Serilog.Events;

namespace GovDataSecurity.Serilog.Tests;

public sealed class GovDataRedactionSerilogExtensionsTests : IDisposable
{
    private const string Id = "990101198503150017";
    private const string MaskedId = "9****************7";

    private readonly EventList _list = new();
    private readonly ILogger _logger;

    public GovDataRedactionSerilogExtensionsTests()
        => _logger = new LoggerConfiguration().MinimumLevel.Debug().Enrich.FromLogContext().WriteTo.Sink(_list).CreateRedactingLogger();

    public void Dispose() => (_logger as IDisposable)?.Dispose();

    [Fact]
    public void CreateRedactingLogger_LabeledObject_IsMaskedInEveryForm()
    {
        _logger.Information("checked {Member} {@Taken} {$Text}", Person.Example, Person.Example, Person.Example);

        var logEvent = _list.Single;
        Assert.Equal(Person.Masked, Text(logEvent, "Member"));
        Assert.Equal(Person.Masked, Text(logEvent, "Text"));
        var taken = Assert.IsType<StructureValue>(logEvent.Properties["Taken"]);
        Assert.Equal("Person", taken.TypeTag);
        Assert.Equal(["Name: \"示**\"", $"IdNumber: \"{MaskedId}\"", "Income: \"***\""], taken.Properties.Select(property => $"{property.Name}: {property.Value}"));
        AssertNothingLeaks();
    }

    [Fact]
    public void CreateRedactingLogger_ContainersOfLabeledObjects_AreMasked()
    {
        var member = Person.Example;
        object[] values =
        [
            new[] { member }, new List<object> { 1, member }, new Dictionary<string, Person> { ["k"] = member }, (1, member), new { member }, new { Inner = (object)new[] { member } },
            new Lazy<Person>(member), KeyValuePair.Create("k", member), Lazily(member),
        ];
        foreach (var value in values)
        {
            _logger.Information("plain {Value}", value);
            _logger.Information("taken {@Value}", value);
            _logger.ForContext("Context", value).ForContext("Taken", value, destructureObjects: true).Information("context");
        }

        Assert.Equal(values.Length * 3, _list.Events.Count);
        AssertNothingLeaks();

        static IEnumerable<Person> Lazily(Person item)
        {
            yield return item;
        }
    }

    [Fact]
    public void CreateRedactingLogger_EveryOverload_IsMasked()
    {
        string[] levels = ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal", "Write"];
        var calls = 0;
        foreach (var method in typeof(ILogger).GetMethods().Where(method => levels.Contains(method.Name) && method.GetParameters() is not [{ ParameterType.Name: nameof(LogEvent) }]))
        {
            var called = method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(_ => typeof(object))]) : method;
            called.Invoke(_logger, [.. called.GetParameters().Select(parameter => Argument(parameter.ParameterType))]);
            calls++;
        }

        Assert.Equal(70, calls);
        Assert.Equal(60, _list.Events.Count);
        AssertNothingLeaks();

        static object Argument(Type type)
            => type == typeof(LogEventLevel) ? LogEventLevel.Information
                : type == typeof(string) ? "checked {A} {B} {C}"
                : type == typeof(Exception) ? new InvalidOperationException("no " + Id)
                : type == typeof(object[]) ? new object[] { Person.Example, Id }
                : Person.Example;
    }

    [Fact]
    public void CreateRedactingLogger_TextNobodyLabeled_IsScanned()
    {
        _logger.Information("number {Number} {Long} {Texts} {@Taken}", Id, 990101198503150017L, new[] { Id }, new { Text = Id });
        _logger.Information($"number {Id}");
        _logger.Information("{Texts}", (object[])new string[] { Id });
        _logger.Information("{Entries}", new Dictionary<string, int> { [Id] = 1, [MaskedId] = 2 });

        Assert.Equal(MaskedId, Text(_list.Events[0], "Number"));
        Assert.Equal("number " + MaskedId, _list.Events[1].RenderMessage());
        AssertNothingLeaks();
    }

    [Fact]
    public void CreateRedactingLogger_Exception_IsReplacedByAStandIn()
    {
        _logger.Error(new InvalidOperationException("no " + Id), "failed");

        Assert.Equal("System.InvalidOperationException: no " + MaskedId, _list.Single.Exception!.ToString());
    }

    [Fact]
    public void CreateRedactingLogger_PropertiesFromElsewhere_AreRedacted()
    {
        using (LogContext.PushProperty("Number", Id))
        using (LogContext.PushProperty("Taken", Person.Example, destructureObjects: true))
        using (LogContext.PushProperty("Member", Person.Example))
        {
            _logger.ForContext([new Plain()]).ForContext<Person>().Information("inside");
        }

        Assert.Equal(MaskedId, Text(_list.Single, "Number"));
        Assert.Equal(Person.Masked, Text(_list.Single, "Member"));
        AssertNothingLeaks();
    }

    [Fact]
    public void CreateRedactingLogger_LevelOff_AsksNobody()
    {
        _logger.Verbose("checked {Member}", new Counting());

        Assert.Empty(_list.Events);
        Assert.False(_logger.IsEnabled(LogEventLevel.Verbose));
        Assert.True(_logger.IsEnabled(LogEventLevel.Debug));
        Assert.Equal(0, Counting.Reads);
    }

    [Fact]
    public void CreateRedactingLogger_Disposed_DisposesTheSinks()
    {
        (_logger as IDisposable)!.Dispose();

        Assert.True(_list.IsDisposed);
    }

    [Fact]
    public void WithGovDataRedaction_ConfigurationOnly_MasksWhatBecomesAProperty()
    {
        ObjectMasker.Format(Person.Example);
        using var logger = new LoggerConfiguration().WriteTo.Sink(_list).WithGovDataRedaction().CreateLogger();
        logger.Information("{Member} {@Taken} {Number} {List} {@TakenList} {Anonymous}", Person.Example, Person.Example, Id, new[] { Person.Example }, new[] { Person.Example }, new { Person.Example });

        Assert.Equal(Person.Masked, Text(_list.Single, "Member"));
        AssertNothingLeaks();
    }

    [Fact]
    public void WithGovDataRedaction_RecordOfATypeNobodySaw_IsErased()
    {
        using var logger = new LoggerConfiguration().WriteTo.Sink(_list).WithGovDataRedaction().CreateLogger();
        logger.Information("{Member}", new NeverSeen("示例甲"));

        Assert.Equal("NeverSeen { *** }", Text(_list.Single, "Member"));
    }

    [Fact]
    public void Redacted_AnySource_IsRedactedOnItsWayToTheSink()
    {
        ObjectMasker.Format(Person.Example);
        using (var logger = new LoggerConfiguration().WriteTo.Redacted(to => to.Sink(_list)).CreateLogger())
        {
            logger.Error(new InvalidOperationException("no " + Id), $"interpolated {Id} {{Member}} {{@Taken}}", Person.Example, new { Number = Id });
        }

        Assert.StartsWith($"interpolated {MaskedId} ", _list.Single.RenderMessage());
        Assert.IsType<MaskedException>(_list.Single.Exception);
        Assert.True(_list.IsDisposed);
        AssertNothingLeaks();
    }

    [Fact]
    public void WithGovDataRedaction_FailingValue_IsErasedAndLogged()
    {
        _logger.Information("{Value} {Member}", new Failing(), Person.Example);

        Assert.Equal("***", Text(_list.Single, "Value"));
        AssertNothingLeaks();
    }

    private static string? Text(LogEvent logEvent, string name) => Assert.IsType<ScalarValue>(logEvent.Properties[name]).Value?.ToString();

    private void AssertNothingLeaks() => Assert.All(Person.Planted, value => Assert.DoesNotContain(value, _list.Text));

    private sealed record NeverSeen(string Name);

    private sealed class Plain : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
            => logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty("Enriched", "text " + Id));
    }

    private sealed class Counting
    {
        public static int Reads { get; private set; }

        [PersonName]
        public string Name
        {
            get
            {
                Reads++;
                return "示例甲";
            }
        }
    }

    private sealed class Failing
    {
        public override string ToString() => throw new InvalidOperationException("示例甲");
    }
}
