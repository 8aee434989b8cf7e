using GovDataSecurity;
using Microsoft.Extensions.Logging;

namespace Gov.Captured;

internal sealed class MemberCard(ILogger<MemberCard> logger, FamilyMember member)
{
    public void Show() => logger.LogInformation("{Name}", member.Name); // GDS3001

    public void Count() => logger.LogInformation("{Version}", member.Version); // clean
}

internal sealed class MemberDump(ILogger<MemberDump> logger, FamilyMember who)
{
    public void Show() => logger.LogInformation("{Who}", who); // GDS3002
}

internal sealed class CounterSession([ResidentIdNumber] string number, string channel, ILogger<CounterSession> logger)
{
    public void Open() => logger.LogInformation("{Number}", number); // GDS3001

    public void Close() => logger.LogInformation("{Channel}", channel); // clean
}
