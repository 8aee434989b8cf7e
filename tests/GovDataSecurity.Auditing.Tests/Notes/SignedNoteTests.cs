using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FsCheck;
using Xunit.Abstractions;

namespace GovDataSecurity.Auditing.Tests;

public sealed class SignedNoteTests(ITestOutputHelper output)
{
    [Fact]
    public void Verify_PublishedNoteWithFourLines_TrustsTheKeyItKnows()
    {
        const string text = "audit.example.gov.cn/tenant-a\n300\ng27ocpcDdkgE0XZ4LMqNRZdsYIhCqtSXNKvj3V0YFDg=\n\n"
            + "— audit.example.gov.cn/tenant-a +BFbnEafRbg+D8/3C4QM9FiOaLWmxjUCNOiiyR7znKqZmFPod7hn9fcTj4GY5wWpLugnhvaHHwFaz/x9Su8jKdGfgAU=\n"
            + "— audit.example.gov.cn/tenant-a dKejUzBFAiBAizUKUBy4Skz+syRrc4Z0TNZinldbNiOXzMscy45FeQIhAJ0D1CC+yqK2Ere3onxbyVL8rThoWPBlxPQetTB/eptB\n"
            + "— witness.example.gov.cn/w1 tzS92wAAAABpVbosNtpBeCRCnrSfS1Q8cn8GrziIWqbCSGhIHQB64F6Kg/RWCduXa8/aubIM99VxvDVpCCZ0RBBR5dO7UA0vhXL/AQ==\n";
        var key = VerifierKey.Parse("audit.example.gov.cn/tenant-a+74a7a353+AjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJR7MrejnsxkWhs/TtRuXiTUq6BfbTYTGyImbPLgC7xa+ZgnhzMAfhbQYlPAc304nSmEHidHlaDP0jM+2pbycSE=");
        Assert.True(SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note));
        Assert.Equal(NoteTrust.Signed, note.Verify([key], out var signer));
        Assert.Same(key, signer);
        Assert.True(SignedNote.TryParse(Encoding.UTF8.GetBytes(text.Replace("\n300\n", "\n301\n")), out note));
        Assert.Equal(NoteTrust.Bad, note.Verify([key], out signer));
        Assert.Null(signer);
    }

    [Fact]
    public void Verify_PublishedNotes_AsFarAsTheKeysAreOfOurType()
    {
        if (Vectors.Find(output, "note", "notes.json") is not { } path)
        {
            return;
        }

        using var vectors = JsonDocument.Parse(File.ReadAllText(path));
        var signed = 0;
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var keys = vector.GetProperty("vkeys").EnumerateArray().Select(k => VerifierKey.Parse(k.GetString()!)).ToList();
            var ours = keys.Where(k => k.CanVerify).ToList();
            var parses = SignedNote.TryParse(vector.GetProperty("note_b64").GetBytesFromBase64(), out var note);
            var isOk = vector.GetProperty("wantOk").GetBoolean();
            Assert.True(parses || !isOk, vector.GetProperty("desc").GetString());
            var expected = isOk && ours.Count > 0 ? NoteTrust.Signed : NoteTrust.Unknown;
            Assert.Equal(expected, parses ? note!.Verify(keys, out _) : NoteTrust.Unknown);
            signed += expected == NoteTrust.Signed ? 1 : 0;
        }

        Assert.Equal(7, signed);
    }

    [Fact]
    public void Sign_ThenVerify_FailsWithOneByteChanged() => Prop.ForAll(Arb.From(Gen.Choose(0, 1 << 20)), at =>
    {
        using var signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = VerifierKey.Of("log", signer);
        var bytes = SignedNote.Sign("log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", key, signer);
        var isSigned = SignedNote.TryParse(bytes, out var note) && note.Verify([key], out _) == NoteTrust.Signed;
        bytes[at % bytes.Length] ^= 1;
        return isSigned && !(SignedNote.TryParse(bytes, out note) && note.Verify([key], out _) == NoteTrust.Signed);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryParse_AnyBytes_NeverThrows() => Prop.ForAll<byte[]>(bytes =>
    {
        SignedNote.TryParse(bytes, out _);
        return true;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n— a AAAAAAA=")]
    [InlineData("text\n\n- a AAAAAAA=\n")]
    [InlineData("text\n\n— a  AAAAAAA=\n")]
    [InlineData("text\n\n— a+ AAAAAAA=\n")]
    [InlineData("text\n\n— a AAAA\n")]
    [InlineData("te\tt\n\n— a AAAAAAA=\n")]
    [InlineData("text\r\n\r\n— a AAAAAAA=\r\n")]
    public void TryParse_OtherText_IsRefused(string text) => Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void TryParse_TooLong_IsRefused() => Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes(new string('a', SignedNote.MaxLength) + "\n\n— a AAAAAAA=\n"), out _));
}
