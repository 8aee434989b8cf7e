using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking.Tests;

[Collection(nameof(GovDataRedactionExtensionsTests))]
[CollectionDefinition(nameof(GovDataRedactionExtensionsTests), DisableParallelization = true)]
public sealed class GovDataRedactionExtensionsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddGovDataRedaction_ProvidersBeforeAndAfter_AreBothMasked(bool first)
    {
        using var captured = new CapturingProvider();
        var services = new ServiceCollection().AddLogging(builder =>
        {
            _ = first ? builder.AddProvider(captured).AddGovDataRedaction() : builder.AddGovDataRedaction().AddProvider(captured);
        });
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ILogger<FamilyMember>>().LogInformation("{Member}", FamilyMember.Example);
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("x").LogInformation("{Member}", FamilyMember.Example);

        Assert.Equal([FamilyMember.Masked, FamilyMember.Masked], captured.Entries.Select(entry => entry.Message));
    }

    [Fact]
    public void AddGovDataRedaction_FactoryReplacedLater_TypedLoggersStillMask()
    {
        using var captured = new CapturingProvider();
        using var raw = new LoggerFactory([captured]);
        var services = new ServiceCollection().AddLogging(builder => builder.AddGovDataRedaction()).AddSingleton<ILoggerFactory>(raw);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ILogger<FamilyMember>>().LogInformation("{Member}", FamilyMember.Example);

        Assert.Equal(FamilyMember.Masked, captured.Single.Message);
    }

    [Fact]
    public void AddGovDataRedaction_FactoryMadeBefore_Masks()
    {
        using var captured = new CapturingProvider();
        using var before = LoggerFactory.Create(builder => builder.AddProvider(captured));
        var services = new ServiceCollection().AddSingleton(before).AddLogging(builder => builder.AddGovDataRedaction());
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ILogger<FamilyMember>>().LogInformation("{Member}", FamilyMember.Example);
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("x").LogInformation("{Member}", FamilyMember.Example);

        Assert.Equal([FamilyMember.Masked, FamilyMember.Masked], captured.Entries.Select(entry => entry.Message));
    }

    [Fact]
    public void AddGovDataRedaction_OwnTypedLogger_IsKept()
    {
        var services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(OwnLogger<>)).AddLogging(builder => builder.AddGovDataRedaction());
        using var provider = services.BuildServiceProvider();

        Assert.IsType<OwnLogger<FamilyMember>>(provider.GetRequiredService<ILogger<FamilyMember>>());
    }

    [Fact]
    public void AddGovDataRedaction_Twice_WrapsOnce()
    {
        var services = new ServiceCollection().AddLogging(builder => builder.AddGovDataRedaction().AddGovDataRedaction());

        Assert.Single(services, service => service.ServiceType == typeof(ILoggerFactory));
        Assert.Single(services, service => service.ServiceType == typeof(RedactionRegistration));
    }

    [Fact]
    public void AddGovDataRedaction_FactoryReplacedInBetween_WrapsTheNewOne()
    {
        using var captured = new CapturingProvider();
        var services = new ServiceCollection().AddLogging(builder => builder.AddGovDataRedaction());
        services.AddSingleton<ILoggerFactory>(_ => new LoggerFactory([captured]));
        services.AddLogging(builder => builder.AddGovDataRedaction());
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ILogger<FamilyMember>>().LogInformation("{Member}", FamilyMember.Example);

        Assert.Equal(FamilyMember.Masked, captured.Single.Message);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void AddGovDataRedaction_AnyRegistration_DisposesWhatTheContainerOwns(int form, bool disposed)
    {
        using var outside = new OwnFactory();
        var services = new ServiceCollection();
        OwnFactory.Last = null;
        _ = form switch
        {
            0 => services.AddSingleton<ILoggerFactory, OwnFactory>(),
            1 => services.AddSingleton<ILoggerFactory>(_ => new OwnFactory()),
            _ => services.AddSingleton<ILoggerFactory>(outside),
        };
        services.AddLogging(builder => builder.AddGovDataRedaction());
        using (var provider = services.BuildServiceProvider())
        {
            Assert.IsType<RedactingLoggerFactory>(provider.GetRequiredService<ILoggerFactory>());
        }

        Assert.Equal(disposed, (OwnFactory.Last ?? outside).IsDisposed);
    }

    [Fact]
    public void AddGovDataRedaction_RegisteredOptions_AreUsed()
    {
        using var captured = new CapturingProvider();
        var services = new ServiceCollection()
            .AddSingleton(new MaskingOptions { Maskers = MaskerRegistry.Default.With<PersonNameAttribute>(Masking.Maskers.Fixed) })
            .AddLogging(builder => builder.AddProvider(captured).AddGovDataRedaction());
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<ILogger<FamilyMember>>().LogInformation("{Member}", FamilyMember.Example);

        Assert.Contains("Name = ***,", captured.Single.Message);
    }

    [Fact]
    public void AddGovDataRedaction_LevelsAndFilters_StayAsTheyAre()
    {
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(new CapturingProvider()).AddFilter("quiet", LogLevel.Error).AddGovDataRedaction());

        Assert.False(factory.CreateLogger("quiet").IsEnabled(LogLevel.Warning));
        Assert.True(factory.CreateLogger("quiet").IsEnabled(LogLevel.Error));
        Assert.True(factory.CreateLogger("other").IsEnabled(LogLevel.Information));
    }

    [Fact]
    public void WithGovDataRedaction_WithoutInjection_Masks()
    {
        var captured = new CapturingProvider();
        using (var factory = new LoggerFactory().WithGovDataRedaction())
        {
            factory.AddProvider(captured);
            factory.CreateLogger("x").LogInformation("{Member}", FamilyMember.Example);
        }

        Assert.Equal(FamilyMember.Masked, captured.Single.Message);
        Assert.True(captured.IsDisposed);
    }

    [Fact]
    public void AddGovDataRedaction_Console_PrintsMaskedMessageAndScope()
    {
        var text = Console(builder => builder.AddSimpleConsole(options => options.IncludeScopes = true));

        Assert.Contains($"checked {FamilyMember.Masked}", text);
        Assert.Contains($"case {FamilyMember.Masked}", text);
        Assert.DoesNotContain("例甲", text);
        Assert.DoesNotContain("990101198503150017", text);
    }

    [Fact]
    public void AddGovDataRedaction_JsonConsole_PrintsMaskedValues()
    {
        var text = Console(builder => builder.AddJsonConsole(options => options.IncludeScopes = true));
        using var json = JsonDocument.Parse(text);

        Assert.Equal(FamilyMember.Masked, json.RootElement.GetProperty("State").GetProperty("Member").GetString());
        Assert.Equal(FamilyMember.Masked, json.RootElement.GetProperty("Scopes")[0].GetProperty("Member").GetString());
        Assert.Equal($"checked {FamilyMember.Masked}", json.RootElement.GetProperty("Message").GetString());
        Assert.DoesNotContain("990101198503150017", text);
    }

    [Fact]
    public void AddGovDataRedaction_EventSource_WritesMaskedPayloads()
    {
        using var listener = new PayloadListener();
        using (var factory = LoggerFactory.Create(builder => builder.AddEventSourceLogger().AddGovDataRedaction()))
        {
            var logger = factory.CreateLogger("test");
            using (logger.BeginScope("case {Member}", FamilyMember.Example))
            {
                logger.LogError(new InvalidOperationException("no 990101198503150017"), "checked {Member}", FamilyMember.Example);
            }
        }

        var text = listener.Text;
        Assert.Contains("示**", text);
        Assert.Contains("9****************7", text);
        Assert.Contains("System.InvalidOperationException", text);
        Assert.DoesNotContain("例甲", text);
        Assert.DoesNotContain("990101198503150017", text);
    }

    private static string Console(Action<ILoggingBuilder> configure)
    {
        var before = System.Console.Out;
        using var text = new StringWriter();
        System.Console.SetOut(text);
        try
        {
            using var factory = LoggerFactory.Create(builder =>
            {
                configure(builder);
                builder.AddGovDataRedaction();
            });
            var logger = factory.CreateLogger("test");
            using (logger.BeginScope("case {Member}", FamilyMember.Example))
            {
                logger.LogInformation("checked {Member}", FamilyMember.Example);
            }
        }
        finally
        {
            System.Console.SetOut(before);
        }

        return text.ToString();
    }

    private sealed class OwnLogger<T>(ILoggerFactory factory) : Logger<T>(factory);

    private sealed class OwnFactory : ILoggerFactory
    {
        public OwnFactory() => Last = this;

        public static OwnFactory? Last { get; set; }

        public bool IsDisposed { get; private set; }

        public ILogger CreateLogger(string categoryName) => Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose() => IsDisposed = true;
    }
}
