using GovDataSecurity;
using Microsoft.Extensions.Logging;

namespace Gov.Constants;

internal record Base([property: PersonName] string Name);

internal sealed record Loud(string Name) : Base(Name);

internal sealed record Quiet() : Base("示例");

internal class Figure(string name)
{
    [PersonName] public string Name { get; } = name;
}

internal sealed class Sample(string name) : Figure(name)
{
    public Sample() : this("示例")
    {
    }
}

internal class Written
{
    protected Written(string name) => Name = name;

    [PersonName] public string Name { get; set; }
}

internal sealed class Template : Written
{
    public Template(string name) : base(name)
    {
    }
}

internal sealed class Constants(ILogger<Constants> logger)
{
    public void Simulated(FamilyMember m)
    {
        logger.LogInformation("{Loud}", new Loud("示例")); // clean
        logger.LogInformation("{Loud}", new Loud(m.Name)); // GDS3001|GDS3002
        logger.LogInformation("{Quiet}", new Quiet()); // clean
        logger.LogInformation("{Base}", new Base("示例")); // clean
        logger.LogInformation("{Sample}", new Sample("示例").Name); // clean
        logger.LogInformation("{Sample}", new Sample().Name); // clean
        logger.LogInformation("{Sample}", new Sample(m.Name).Name); // GDS3001
        logger.LogInformation("{Template}", new Template("示例").Name); // clean
        logger.LogInformation("{Template}", new Template(m.Name).Name); // GDS3001
    }

    public void Given(FamilyMember m, FamilyMember other)
    {
        logger.LogInformation("{Text}", other?.Name ?? m.Address); // GDS3001 GDS3001
        logger.LogInformation("{Text}", m.Address ?? other.Address); // GDS3001
        logger.LogInformation("{Text}", m.Version > 1 ? m.Scheme : "无"); // clean
    }
}
