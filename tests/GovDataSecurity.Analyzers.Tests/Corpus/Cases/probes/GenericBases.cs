using Microsoft.Extensions.Logging;

namespace Gov.Bases;

internal abstract class Runner<T>(ILogger logger) where T : class
{
    public void Run(T item) => logger.LogInformation("{Item}", Describe(item)); // GDS3001 @run

    protected abstract string Describe(T item);
}

internal sealed class MemberRunner(ILogger logger) : Runner<FamilyMember>(logger)
{
    protected override string Describe(FamilyMember item) => item.Name;
}

internal sealed class HouseRunner(ILogger logger) : Runner<Household>(logger)
{
    protected override string Describe(Household item) => item.ArchiveNo;

    public void Warn(Household house) => logger.LogWarning("{Town}", house.TownCode); // clean

    public void Locate(Household house) => logger.LogWarning("{Address}", house.Address); // GDS3001
}

internal sealed class Runs
{
    public void Members(MemberRunner runner, FamilyMember member) => runner.Run(member); // GDS3001 @run
}
