using GovDataSecurity.Masking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Testing.Tests;

public sealed class EgressLogsTests
{
    private static readonly Applicant Model = new();

    [Fact]
    public void Logs_BehindRedaction_ShowNothing()
    {
        var report = EgressContract.Assert(Model, egress =>
        {
            using var services = Services(egress, redacts: true);
            var logger = services.GetRequiredService<ILogger<EgressLogsTests>>();
            using (logger.BeginScope(new Dictionary<string, object> { ["applicant"] = Model }))
            {
                logger.LogInformation("checked {Applicant} of {@Case}", Model, new { Model.CaseNumber, Applicant = Model });
            }
        });

        Assert.Contains(report.Channels.Keys, channel => channel.EndsWith(nameof(EgressLogsTests), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("message")]
    [InlineData("value")]
    [InlineData("object")]
    [InlineData("scope")]
    [InlineData("exception")]
    [InlineData("event")]
    [InlineData("hidden member")]
    public void Logs_WithoutRedaction_LeakByCategory(string way)
    {
        var refusal = Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(Model, egress =>
        {
            using var services = Services(egress, redacts: false);
            var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger("Relief.Intake");
            using (way == "scope" ? logger.BeginScope("applicant {Id}", Model.IdNumber) : null)
            {
                Log(logger, way);
            }
        }));

        Assert.Equal(ErrorCode.EgressLeaked, refusal.Code);
        Assert.Contains("Applicant.IdNumber → log Relief.Intake (plain, 18/18)", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Model.IdNumber, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Logs_NothingLogged_IsBlind()
    {
        var refusal = Assert.Throws<GovDataSecurityException>(() => EgressContract.Assert(Model, egress =>
        {
            using var services = Services(egress, redacts: true);
            services.GetRequiredService<ILogger<EgressLogsTests>>().LogTrace("below the level");
            egress.Text("export", "something");
        }));

        Assert.Equal(ErrorCode.EgressBlind, refusal.Code);
        Assert.Contains("log", refusal.Message, StringComparison.Ordinal);
    }

    private static void Log(ILogger logger, string way)
    {
        switch (way)
        {
            case "message":
                logger.LogInformation("applicant " + Model.IdNumber);
                break;
            case "value":
                logger.LogInformation("applicant {Id}", Model.IdNumber);
                break;
            case "object":
                logger.LogInformation("applicant {Applicant}", Model);
                break;
            case "exception":
                logger.LogError(new InvalidOperationException("outer", new InvalidOperationException(Model.IdNumber)), "failed");
                break;
            case "event":
                logger.Log(LogLevel.Warning, default, Model, null, static (_, _) => "checked");
                break;
            case "hidden member":
                logger.LogInformation("applicant {Applicant}", new Quiet(Model));
                break;
            default:
                logger.LogInformation("applicant checked");
                break;
        }
    }

    private static ServiceProvider Services(Egress egress, bool redacts)
        => new ServiceCollection().AddLogging(logging =>
        {
            logging.AddProvider(egress.Logs);
            if (redacts)
            {
                logging.AddGovDataRedaction();
            }
        }).BuildServiceProvider();

    /// <summary>Prints nothing, but a structured provider reads its members.</summary>
    private sealed class Quiet(Applicant applicant)
    {
        [NotClassified("carries labels itself")]
        public Applicant Applicant { get; } = applicant;

        public override string ToString() => "quiet";
    }
}
