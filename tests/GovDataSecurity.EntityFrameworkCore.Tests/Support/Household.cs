namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class Household
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    [NotClassified("district code, public")]
    public string District { get; set; } = "9901";

    [HomeAddress]
    public string? Address { get; set; }

    public int Size { get; set; }

    public List<Member> Members { get; } = [];
}
