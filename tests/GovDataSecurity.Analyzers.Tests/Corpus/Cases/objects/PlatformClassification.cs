using GovDataSecurity;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.Logging;

namespace Gov.Compliance;

public sealed class PrivateDataAttribute() : DataClassificationAttribute(new DataClassification("gov", "private"));

public sealed class Subscriber
{
    [PrivateData] public string Account { get; set; } = "";
    [PrivateData] public DateOnly Joined { get; set; }
    public string Plan { get; set; } = "";
}

public sealed record Subscription([property: PrivateData] string Account, string Plan);

/// <summary>平台分类: attributes of the platform's compliance packages.</summary>
public sealed class Subscriptions(ILogger<Subscriptions> logger, IRedactorProvider redactors)
{
    public void Check(Subscriber subscriber, Subscription subscription, [PrivateData] string token)
    {
        logger.LogInformation("订阅 {Plan}", subscriber.Plan); // clean
        logger.LogInformation("订阅 {Account}", subscriber.Account); // GDS3001
        var text = $"{subscriber.Plan}/{subscriber.Joined}";
        logger.LogInformation("订阅 {Text}", text); // GDS3001
        logger.LogInformation("订阅 {Subscription}", subscription); // GDS3002
        logger.LogInformation("订阅 {Plan}", subscription.Plan); // clean
        logger.LogInformation("令牌 {Token}", token); // GDS3001
        var redactor = redactors.GetRedactor(new DataClassification("gov", "private"));
        logger.LogInformation("令牌 {Token}", redactor.Redact(token)); // clean
        logger.LogInformation("令牌 {Empty}", token.Length == 0); // clean
    }
}
