namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed record MemberView(Guid Id, string Name)
{
    public string? Mobile { get; init; }
}
