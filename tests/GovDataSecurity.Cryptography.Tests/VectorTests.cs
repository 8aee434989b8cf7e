using System.Security.Cryptography;
using Xunit.Abstractions;

namespace GovDataSecurity.Cryptography.Tests;

/// <summary>The algorithms of the platform give the published values on the paths that the ring uses.</summary>
public sealed class VectorTests(ITestOutputHelper output)
{
    // The Galois/Counter Mode of Operation (McGrew and Viega), test case 16.
    [Fact]
    public void TryUnwrap_PublishedAes256Gcm_GivesThePlaintext()
    {
        var key = Convert.FromHexString("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        var plaintext = Convert.FromHexString("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        var associated = Convert.FromHexString("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        var wrapped = Convert.FromHexString(
            "cafebabefacedbaddecaf888522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
            + "76fc6ece0f4e1768cddf8853bb2d551b");
        var opened = new byte[plaintext.Length];
        Assert.True(KeyWrap.TryUnwrap(key, wrapped, associated, opened));
        Assert.Equal(plaintext, opened);
        wrapped[^1] ^= 1;
        Assert.False(KeyWrap.TryUnwrap(key, wrapped, associated, opened));
    }

    // RFC 5869, appendix A.1.
    [Fact]
    public void Hkdf_PublishedSha256_GivesTheKey()
        => Assert.Equal(
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
            Convert.ToHexStringLower(HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                Convert.FromHexString("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                42,
                Convert.FromHexString("000102030405060708090a0b0c"),
                Convert.FromHexString("f0f1f2f3f4f5f6f7f8f9"))));

    [Fact]
    public void TryUnwrap_Wycheproof_OpensTheValidOnly()
    {
        var cases = 0;
        foreach (var group in SharedVectors.Wycheproof("aes_gcm_test.json", output))
        {
            if (group.GetProperty("keySize").GetInt32() != 256 || group.GetProperty("ivSize").GetInt32() != 96 || group.GetProperty("tagSize").GetInt32() != 128)
            {
                continue;
            }

            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                var plaintext = test.Bytes("msg");
                var opened = new byte[plaintext.Length];
                byte[] wrapped = [.. test.Bytes("iv"), .. test.Bytes("ct"), .. test.Bytes("tag")];
                var valid = test.GetProperty("result").GetString() == "valid";
                Assert.Equal(valid, KeyWrap.TryUnwrap(test.Bytes("key"), wrapped, test.Bytes("aad"), opened));
                Assert.True(!valid || opened.AsSpan().SequenceEqual(plaintext));
                cases++;
            }
        }

        output.WriteLine($"{cases} cases");
    }

    [Fact]
    public void Hkdf_Wycheproof_GivesTheKeys()
    {
        foreach (var test in SharedVectors.Wycheproof("hkdf_sha256_test.json", output).SelectMany(static group => group.GetProperty("tests").EnumerateArray()))
        {
            if (test.GetProperty("result").GetString() == "valid")
            {
                var okm = HKDF.DeriveKey(HashAlgorithmName.SHA256, test.Bytes("ikm"), test.GetProperty("size").GetInt32(), test.Bytes("salt"), test.Bytes("info"));
                Assert.Equal(test.Bytes("okm"), okm);
            }
        }
    }

    [Fact]
    public void Pbkdf2_Wycheproof_GivesTheKeys()
    {
        foreach (var test in SharedVectors.Wycheproof("pbkdf2_hmacsha256_test.json", output).SelectMany(static group => group.GetProperty("tests").EnumerateArray()))
        {
            var iterations = test.GetProperty("iterationCount").GetInt32();
            if (test.GetProperty("result").GetString() == "valid" && iterations <= 10_000)
            {
                var key = Rfc2898DeriveBytes.Pbkdf2(test.Bytes("password"), test.Bytes("salt"), iterations, HashAlgorithmName.SHA256, test.GetProperty("dkLen").GetInt32());
                Assert.Equal(test.Bytes("dk"), key);
            }
        }
    }
}
