using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.Tests;

public sealed class HostingTests
{
    [Fact]
    public void AddGovDataSecurity_KeepsWhatIsRegistered()
    {
        var services = new ServiceCollection();
        var clock = new StoppedClock();
        services.AddSingleton<TimeProvider>(clock);

        var configured = false;
        var returned = services.AddGovDataSecurity(g => configured = ReferenceEquals(g.Services, services));

        Assert.True(configured);
        Assert.Same(services, returned);
        Assert.Same(clock, services.BuildServiceProvider().GetRequiredService<TimeProvider>());
    }

    [Fact]
    public void AddGovDataSecurity_Alone_BringsTheSystemClock()
        => Assert.Same(TimeProvider.System, new ServiceCollection().AddGovDataSecurity().Services.BuildServiceProvider().GetRequiredService<TimeProvider>());

    private sealed class StoppedClock : TimeProvider;
}
