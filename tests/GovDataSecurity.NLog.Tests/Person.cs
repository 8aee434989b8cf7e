namespace GovDataSecurity.NLog.Tests;

public sealed record Person([PersonName] string Name, [ResidentIdNumber] string IdNumber, [Classified(DataLevel.General3)] decimal Income)
{
    public const string Masked = "Person { Name = 示**, IdNumber = 9****************7, Income = *** }";

    public static Person Example { get; } = new("示例甲", "990101198503150017", 98765.43m);

    public static IReadOnlyList<string> Planted { get; } = ["例甲", "990101198503150017", "98765"];
}
