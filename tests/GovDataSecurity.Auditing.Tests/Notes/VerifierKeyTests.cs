using System.Security.Cryptography;
using System.Text.Json;
using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

public sealed class VerifierKeyTests(ITestOutputHelper output)
{
    private const string Published = "audit.example.gov.cn/tenant-a+74a7a353+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJR7MrejnsxkWhs/TtRuXiTUq6BfbTYTGyImbPLgC7xa+ZgnhzMAfhbQYlPAc304nSmEHidHlaDP0jM+2pbycSE=";

    [Fact]
    public void Parse_PublishedKey_GivesNameAndId()
    {
        var key = VerifierKey.Parse(Published);
        Assert.Equal(("audit.example.gov.cn/tenant-a", 0x74a7a353u, true), (key.Name, key.Id, key.CanVerify));
        Assert.Equal(Published, key.ToString());
    }

    [Fact]
    public void TryParse_PublishedKeys_AsTheirAuthorsSay()
    {
        if (Vectors.Find(output, "note", "vkeys.json") is not { } path)
        {
            return;
        }

        using var vectors = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var text = vector.GetProperty("vkey").GetString();
            Assert.True(VerifierKey.TryParse(text, out _) == vector.GetProperty("wantOk").GetBoolean(), text);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a+b+c")]
    [InlineData("a+00000000+")]
    [InlineData("a+00000000+AA==")]
    [InlineData("a+00000000+Ag==")]
    [InlineData("\ud800+74a7a353+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJR7MrejnsxkWhs/TtRuXiTUq6BfbTYTGyImbPLgC7xa+ZgnhzMAfhbQYlPAc304nSmEHidHlaDP0jM+2pbycSE=")]
    public void TryParse_NoKey_IsRefused(string? text) => Assert.False(VerifierKey.TryParse(text, out _));

    [Fact]
    public void TryParse_AMegabyte_IsRefused() => Assert.False(VerifierKey.TryParse($"a+00000000+{new string('A', 1 << 20)}", out _));

    [Fact]
    public void Parse_OtherCurve_IsRefused()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var error = Assert.Throws<GovDataSecurityException>(() => VerifierKey.Parse(VerifierKey.Of("a", ecdsa).ToString()));
        Assert.Equal(ErrorCode.ArgumentInvalid, error.Code);
    }
}
