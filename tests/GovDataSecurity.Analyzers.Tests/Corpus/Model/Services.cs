using GovDataSecurity;

namespace Gov.Model;

/// <summary>Declared here, implemented elsewhere: what comes back says what its type says.</summary>
public interface IMemberRegister
{
    FamilyMember Find(Guid id);

    Task<FamilyMember> FindAsync(Guid id, CancellationToken cancellationToken = default);

    Task<FamilyMember?> FindByNumberAsync([ResidentIdNumber] string idNumber);

    IAsyncEnumerable<FamilyMember> StreamAsync();

    IReadOnlyList<FamilyMember> All();

    string StatusOf([ResidentIdNumber] string idNumber);

    decimal AllowanceOf(Guid id);

    [return: ResidentIdNumber]
    string ReadCard();
}

/// <summary>The department's own declassifiers.</summary>
public static class Hide
{
    [Declassifier(DeclassificationMethod.Masking)]
    public static string Middle(string? value) => value is { Length: > 2 } ? value[0] + new string('*', value.Length - 2) + value[^1] : "***";

    [Declassifier(DeclassificationMethod.Generalization)]
    public static string Band(decimal amount) => amount < 2000 ? "低" : amount < 8000 ? "中" : "高";

    [Declassifier(DeclassificationMethod.Generalization)]
    public static int Decade(DateOnly birth) => birth.Year / 10 * 10;

    [Declassifier(DeclassificationMethod.Pseudonymization)]
    public static string Pseudonym(string value, byte[] key)
        => Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes(value)));
}
