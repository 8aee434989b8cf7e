using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking.Tests;

public sealed class RedactedScopeTests : IDisposable
{
    private const string Id = "990101198503150017";
    private const string MaskedId = "9****************7";

    private readonly CapturingProvider _captured = new();
    private readonly ILoggerFactory _factory;
    private readonly ILogger _logger;

    public RedactedScopeTests()
    {
        _factory = LoggerFactory.Create(builder => builder.AddProvider(_captured).AddGovDataRedaction());
        _logger = _factory.CreateLogger("test");
    }

    public void Dispose() => _factory.Dispose();

    [Fact]
    public void BeginScope_UnlabeledText_IsScanned()
    {
        using (_logger.BeginScope("case {Number}", Id))
        using (_logger.BeginScope("text " + Id))
        using (_logger.BeginScope(("Number", (object)Id)))
        using (_logger.BeginScope(new Dictionary<string, object?> { ["k " + Id] = Id }))
        using (_logger.BeginScope(new Dictionary<string, string> { ["k"] = Id }))
        using (_logger.BeginScope(990101198503150017L))
        {
            _logger.LogInformation("inside");
        }

        var scopes = _captured.Single.Scopes;
        Assert.Equal($"case {MaskedId}", scopes[0]!.ToString());
        Assert.Equal("text " + MaskedId, scopes[1]);
        Assert.Equal(("Number", (object?)MaskedId), scopes[2]);
        Assert.Equal([new("k " + MaskedId, MaskedId)], Assert.IsAssignableFrom<IEnumerable<KeyValuePair<string, object?>>>(scopes[3]));
        Assert.Equal([$"[k, {MaskedId}]"], Assert.IsType<object[]>(scopes[4]));
        Assert.Equal(MaskedId, scopes[5]);
        Assert.DoesNotContain(scopes, scope => scope!.ToString()!.Contains(Id, StringComparison.Ordinal));
    }

    [Fact]
    public void BeginScope_ChangedWhileOpen_ShowsTheChangeRedacted()
    {
        var values = new Dictionary<string, object?> { ["Step"] = 1 };
        using (_logger.BeginScope(values))
        {
            values["Member"] = FamilyMember.Example;
            _logger.LogInformation("inside");
        }

        var scope = Assert.IsAssignableFrom<IEnumerable<KeyValuePair<string, object?>>>(Assert.Single(_captured.Single.Scopes));
        Assert.Equal([new("Step", 1), new("Member", FamilyMember.Masked)], scope);
    }

    [Fact]
    public void BeginScope_ReadByIndex_IsRedacted()
    {
        using (_logger.BeginScope("case of {Member} {Number}", FamilyMember.Example, Id))
        {
            _logger.LogInformation("inside");
        }

        var scope = Assert.IsAssignableFrom<IReadOnlyList<KeyValuePair<string, object?>>>(Assert.Single(_captured.Single.Scopes));
        Assert.Equal(3, scope.Count);
        Assert.Equal(new("Member", FamilyMember.Masked), scope[0]);
        Assert.Equal(new("Number", MaskedId), scope[1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => scope[3]);
        Assert.Equal($"case of {FamilyMember.Masked} {MaskedId}", scope.ToString());
    }

    [Fact]
    public void BeginScope_Failing_IsErased()
    {
        using (_logger.BeginScope(new FailingScope()))
        {
            _logger.LogInformation("inside");
        }

        Assert.Equal("***", Assert.Single(_captured.Single.Scopes)!.ToString());
    }

    [Fact]
    public async Task BeginScope_AsyncFlows_KeepTheirOwn()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            using (_logger.BeginScope("flow {Flow} {Member}", i, FamilyMember.Example))
            {
                await Task.Yield();
                using (_logger.BeginScope("nested {Number}", Id))
                {
                    await Task.Delay(1);
                    _logger.LogInformation("inside {Flow}", i);
                }
            }
        }));

        Assert.Equal(50, _captured.Entries.Count);
        Assert.All(_captured.Entries, entry => Assert.Equal([$"flow {entry["Flow"]} {FamilyMember.Masked}", $"nested {MaskedId}"], entry.Scopes.Select(scope => scope!.ToString())));
    }

    [Fact]
    public void Push_PastTheLogger_IsRedactedWhereItIsRead()
    {
        var scopes = new LoggerExternalScopeProvider();
        using var services = new ServiceCollection().AddSingleton<IExternalScopeProvider>(scopes)
            .AddLogging(builder => builder.AddProvider(_captured).AddGovDataRedaction()).BuildServiceProvider();
        using (scopes.Push(FamilyMember.Example))
        using (scopes.Push(new[] { KeyValuePair.Create<string, object?>("Member", FamilyMember.Example) }))
        using (scopes.Push(null))
        {
            services.GetRequiredService<ILogger<FamilyMember>>().LogInformation("inside");
        }

        Assert.Equal([FamilyMember.Masked, $"Member: {FamilyMember.Masked}", null], _captured.Single.Scopes.Select(scope => scope?.ToString()));
    }

    [Fact]
    public void ActivityTags_ThatTheFactoryAddsAsAScope_AreRedacted()
    {
        using var later = new CapturingProvider();
        using var factory = LoggerFactory.Create(builder => builder
            .Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.Tags | ActivityTrackingOptions.Baggage | ActivityTrackingOptions.TraceId)
            .AddProvider(_captured).AddGovDataRedaction());
        factory.AddProvider(later);
        using var activity = new Activity("test").AddTag("number", Id).AddBaggage("carried", Id).Start();
        factory.CreateLogger("test").LogInformation("inside");

        foreach (var entry in (CapturingProvider.Entry[])[_captured.Single, later.Single])
        {
            Assert.NotEmpty(entry.Scopes);
            Assert.All(entry.Scopes, scope => Assert.DoesNotContain(Id, scope!.ToString()));
            Assert.Contains(entry.Scopes, scope => scope!.ToString()!.Contains(MaskedId, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void BeginScope_ProviderWithScopesOfItsOwn_GetsThemRedacted()
    {
        using var provider = new OwnScopes();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(provider).AddGovDataRedaction());
        using (factory.CreateLogger("test").BeginScope("case of {Member}", FamilyMember.Example))
        {
        }

        Assert.Equal($"case of {FamilyMember.Masked}", provider.Last!.ToString());
    }

    private sealed class FailingScope : IEnumerable<KeyValuePair<string, object?>>
    {
        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw new InvalidOperationException(Id);

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => Id;
    }

    private sealed class OwnScopes : ILoggerProvider, ILogger
    {
        public object? Last { get; private set; }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Last = state;
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }

        public void Dispose()
        {
        }
    }
}
