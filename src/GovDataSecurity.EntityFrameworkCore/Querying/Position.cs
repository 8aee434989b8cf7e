namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Where in a query an expression stands: in a projection, which the application computes, or in an operation of the database.</summary>
/// <param name="Operation">The operation of the database; <see langword="null"/> in a projection.</param>
internal readonly record struct Position(string? Operation)
{
    public static Position Projection => default;

    public bool IsProjection => Operation is null;
}
