using GovDataSecurity.Masking;
using NLog;
using NLog.Config;
using NLog.Layouts;
using NLog.Targets;
using NLog.Targets.Wrappers;

namespace GovDataSecurity.NLog.Tests;

public sealed class GovDataRedactionNLogExtensionsTests : IDisposable
{
    private const string Id = "990101198503150017";
    private const string MaskedId = "9****************7";

    private readonly MemoryTarget _target = new("memory") { Layout = "${message}|${exception:format=tostring}|${all-event-properties}" };
    private readonly LogFactory _factory = new();
    private readonly Logger _logger;

    public GovDataRedactionNLogExtensionsTests()
    {
        _factory.Setup().LoadConfiguration(builder => builder.ForLogger().WriteTo(_target)).WithGovDataRedaction();
        _logger = _factory.GetLogger("test");
    }

    public void Dispose() => _factory.Dispose();

    [Fact]
    public void WithGovDataRedaction_LabeledObject_IsMaskedInEveryForm()
    {
        _logger.Info("checked {Member}", Person.Example);
        _logger.Info("checked {@Member}", Person.Example);
        _logger.Info("checked {$Member}", Person.Example);
        _logger.Info("checked {0}", Person.Example);
        _logger.Info(Person.Example);

        Assert.Equal($"checked {Person.Masked}||Member={Person.Masked}", _target.Logs[0]);
        Assert.StartsWith("checked ", _target.Logs[1]);
        Assert.Contains("示**", _target.Logs[1]);
        Assert.Equal($"checked {Person.Masked}||", _target.Logs[3]);
        AssertNothingLeaks(5);
    }

    [Fact]
    public void WithGovDataRedaction_ContainersOfLabeledObjects_AreMasked()
    {
        var member = Person.Example;
        object[] values =
        [
            new[] { member }, new List<object> { 1, member }, new Dictionary<string, Person> { ["k"] = member }, (1, member), new { member }, new { Inner = (object)new[] { member } },
            new Lazy<Person>(member), KeyValuePair.Create("k", member),
        ];
        foreach (var value in values)
        {
            _logger.Info("plain {Value}", value);
            _logger.Info("taken {@Value}", value);
            _logger.WithProperty("Property", value).Info("{0}", value);
        }

        AssertNothingLeaks(values.Length * 3);
    }

    [Fact]
    public void WithGovDataRedaction_TextNobodyLabeled_IsScanned()
    {
        _logger.Info("number {Number} {Long}", Id, 990101198503150017L);
        _logger.Info($"number {Id}");
        _logger.Info("{Head}{Tail}", "99010119850315", "0017");
        _logger.WithProperty("Property", Id).Info("text");
        _logger.Error(new InvalidOperationException("no " + Id), "failed {Number}", Id);

        Assert.StartsWith($"number {MaskedId} {MaskedId}|", _target.Logs[0]);
        Assert.StartsWith($"number {MaskedId}|", _target.Logs[1]);
        Assert.StartsWith($"{MaskedId}|", _target.Logs[2]);
        Assert.Equal($"text||Property={MaskedId}", _target.Logs[3]);
        Assert.StartsWith($"failed {MaskedId}|System.InvalidOperationException: no {MaskedId}", _target.Logs[4]);
        AssertNothingLeaks(5);
    }

    [Fact]
    public void WithGovDataRedaction_JsonLayoutWithScopes_IsMasked()
    {
        _target.Layout = new JsonLayout
        {
            IncludeEventProperties = true,
            IncludeScopeProperties = true,
            MaxRecursionLimit = 5,
            Attributes = { new JsonAttribute("message", "${message}"), new JsonAttribute("scope", "${redacted:${scopenested}}") },
        };
        _factory.ReconfigExistingLoggers();
        using (_logger.PushScopeProperty("Scoped", Person.Example))
        using (_logger.PushScopeNested("case " + Id))
        {
            _logger.WithProperty("Number", Id).Info("checked {@Member} {Plain}", Person.Example, new { Inner = new { Text = Id } });
        }

        Assert.Contains("\"scope\": \"case " + MaskedId, _target.Logs[0].Replace("\":\"", "\": \"", StringComparison.Ordinal));
        AssertNothingLeaks(1);
    }

    [Fact]
    public void WithGovDataRedaction_ConfigurationLoadedLater_IsWrappedToo()
    {
        var later = new MemoryTarget("later") { Layout = "${message}" };
        var configuration = new LoggingConfiguration();
        configuration.AddRuleForAllLevels(new BufferingTargetWrapper(later, 1));
        _factory.Configuration = configuration;
        _factory.GetLogger("other").Info("checked {Member}", Person.Example);
        _logger.Info("checked {Member}", Person.Example);
        _factory.Flush();

        Assert.Equal([$"checked {Person.Masked}", $"checked {Person.Masked}"], later.Logs);
    }

    [Fact]
    public void WithGovDataRedaction_TargetOfSeveralRules_IsWrappedOnce()
    {
        var configuration = new LoggingConfiguration();
        configuration.AddRuleForAllLevels(_target, "a*");
        configuration.AddRuleForAllLevels(_target, "b*");
        _factory.Configuration = configuration;

        Assert.Single(configuration.LoggingRules.SelectMany(rule => rule.Targets).Distinct());
        _factory.GetLogger("a").Info("checked {Member}", Person.Example);
        AssertNothingLeaks(1);
    }

    [Fact]
    public void WithGovDataRedaction_WrapperInAFile_Redacts()
    {
        using var factory = new LogFactory();
        factory.Setup().WithGovDataRedaction().LoadConfigurationFromXml("""
            <nlog>
              <targets>
                <target name="outer" type="Redacting"><target name="inner" type="Memory" layout="${message}" /></target>
              </targets>
              <rules><logger name="*" writeTo="outer" /></rules>
            </nlog>
            """);
        factory.GetLogger("test").Info("checked {Member}", Person.Example);

        Assert.Equal([$"checked {Person.Masked}"], factory.Configuration!.FindTargetByName<MemoryTarget>("inner")!.Logs);
    }

    [Fact]
    public void WithGovDataRedaction_Event_KeepsWhatIsNotData()
    {
        var events = new List<LogEventInfo>();
        _factory.Setup().LoadConfiguration(builder => builder.ForLogger().WriteToMethodCall((logEvent, _) => events.Add(logEvent))).WithGovDataRedaction();
        var raw = new LogEventInfo(LogLevel.Warn, "test", null, "checked {Count}", [3], new InvalidOperationException("no " + Id)) { TimeStamp = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc) };
        raw.SetCallerInfo("Type", "Method", "File.cs", 7);
        raw.Properties["Step"] = 4;
        _logger.Log(raw);

        var shown = Assert.Single(events);
        Assert.Equal((LogLevel.Warn, "test", "checked {Count}", "checked 3"), (shown.Level, shown.LoggerName, shown.Message, shown.FormattedMessage));
        Assert.Equal(raw.TimeStamp, shown.TimeStamp);
        Assert.Equal(("Type", "Method", "File.cs", 7), (shown.CallerClassName, shown.CallerMemberName, shown.CallerFilePath, shown.CallerLineNumber));
        Assert.Equal(4, shown.Properties["Step"]);
        Assert.Equal(3, shown.Properties["Count"]);
        Assert.IsType<MaskedException>(shown.Exception);
        Assert.IsType<InvalidOperationException>(raw.Exception);
    }

    [Fact]
    public void WithGovDataRedaction_FailingValue_IsErased()
    {
        _logger.Info("value {Value} {Member}", new Failing(), Person.Example);

        Assert.StartsWith($"value *** {Person.Masked}|", _target.Logs[0]);
    }

    private void AssertNothingLeaks(int count)
    {
        Assert.Equal(count, _target.Logs.Count);
        Assert.All(_target.Logs, line => Assert.All(Person.Planted, value => Assert.DoesNotContain(value, line)));
    }

    private sealed class Failing
    {
        public override string ToString() => throw new InvalidOperationException("示例甲");
    }
}
