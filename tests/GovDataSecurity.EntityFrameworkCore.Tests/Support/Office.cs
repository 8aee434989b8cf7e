namespace GovDataSecurity.EntityFrameworkCore.Tests;

/// <summary>Nothing here is labeled.</summary>
public sealed class Office
{
    public int Id { get; set; }

    public string Title { get; set; } = "";
}
