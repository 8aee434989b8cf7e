namespace GovDataSecurity.Testing.Tests;

/// <summary>A model as applications have them.</summary>
public sealed record Applicant
{
    public Guid Id { get; init; }

    [NotClassified("number of the case")]
    public string CaseNumber { get; init; } = "SA-2026-0001";

    [PersonName]
    public string Name { get; init; } = "欧阳示例轩";

    [ResidentIdNumber]
    public string IdNumber { get; init; } = "990101198503150017";

    [BirthDate]
    public DateOnly Birth { get; init; } = new(1985, 3, 15);

    [Gender]
    public string Gender { get; init; } = "男";

    [MobilePhoneNumber]
    public string? Phone { get; init; } = "15471230986";

    [EmailAddress]
    public string? Email { get; init; } = "zhouxq.seven@example.org";

    [HomeAddress]
    public string Address { get; init; } = "江苏省示例市示例区致远路12号3栋2单元501室";

    [BankAccountNumber]
    public string? Account { get; init; } = "6299776705810588957";

    [Income]
    public decimal Income { get; init; } = 41370.50m;

    [FaceImage]
    public byte[]? Face { get; init; } = [.. Enumerable.Range(100, 64).Select(i => (byte)(i * 37))];

    [FreeText]
    public string? Request { get; init; } = "申请人因慢性肾脏病长期透析，家庭收入减少，请求给予临时救助。";

    [NotClassified("the members carry labels themselves")]
    public List<Applicant> Children { get; init; } = [];
}
