namespace GovDataSecurity.Masking.Tests;

public sealed class MemoryTokenVaultTests : TokenVaultContract
{
    private readonly MemoryTokenVault _vault;

    public MemoryTokenVaultTests() => _vault = new MemoryTokenVault(Log);

    private protected override ITokenVault Vault => _vault;

    public override void Dispose() => _vault.Dispose();

    [Fact]
    public void Tokenize_OtherVault_GivesOtherTokens()
    {
        using var other = new MemoryTokenVault(Log);
        var token = Vault.Tokenize("示例", Name);
        Assert.NotEqual(token, other.Tokenize("示例", Name));
        Refusal.Of(ErrorCode.TokenUnknown, () => other.Detokenize(token, Name, "statistics"));
    }
}
