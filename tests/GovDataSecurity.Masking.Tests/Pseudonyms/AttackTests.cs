namespace GovDataSecurity.Masking.Tests;

/// <summary>Any text, in any kind: it is replaced, or refused with a code, and never comes back by itself.</summary>
public sealed class AttackTests : IDisposable
{
    private readonly PseudonymKeys _keys = PseudonymKeys.FromKey(TestSecrets.Key, "nanjing");

    public static TheoryData<string> Kinds => new(DataKinds.All.Select(static kind => kind.Name));

    public void Dispose() => _keys.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pseudonym_AnyText_IsOneOrRefused(string kind)
    {
        using var pseudonyms = new Pseudonymizer(_keys, "statistics");
        using var names = new FakeNames(_keys, "statistics");
        foreach (var text in Texts(kind.Length))
        {
            if (Allow(() => pseudonyms.Of(text, DataKinds.Find(kind)), ErrorCode.MalformedText) is { Length: > 0 } pseudonym)
            {
                Assert.True(Pseudonymizer.TryGetEpoch(pseudonym, out _));
                Assert.True(FakeNames.IsSimulated(names.Of(text, DataKinds.Find(kind))));
            }
        }
    }

    /// <summary>A normal form is its own normal form, so what comes out of a vault goes back to the same token.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Token_AnyText_LeadsToItsNormalFormAndBack(string name)
    {
        using var vault = new MemoryTokenVault(new RevealLog());
        var kind = DataKinds.Find(name)!;
        foreach (var text in Texts(name.Length + 1))
        {
            if (Allow(() => vault.Tokenize(text, kind), ErrorCode.MalformedText) is { Length: > 0 } token)
            {
                var value = vault.Detokenize(token, kind, "statistics");
                Assert.Equal(token, vault.Tokenize(value, kind));
                Assert.Equal(value, vault.Detokenize(vault.Tokenize(value, kind), kind, "statistics"));
            }
        }
    }

    [Theory]
    [InlineData("resident-id-number")]
    [InlineData("bank-account-number")]
    [InlineData("mobile-phone-number")]
    [InlineData("unified-social-credit-code")]
    public void EncryptedIdentifier_AnyText_ComesBackOrIsRefused(string name)
    {
        using var cipher = new IdentifierCipher(_keys, "statistics", IdentifierFormat.For(DataKinds.Find(name)!)!);
        var encrypted = 0;
        foreach (var text in Texts(3).Concat(Valid(name).SelectMany(Mutations)))
        {
            if (Allow(() => cipher.Encrypt(text), ErrorCode.FormatUnsuitable) is { } ciphertext)
            {
                encrypted++;
                Assert.Equal(ciphertext, cipher.Encrypt(cipher.Decrypt(ciphertext)));
            }

            Allow(() => cipher.Decrypt(text), ErrorCode.FormatUnsuitable);
        }

        Assert.True(encrypted >= 3);
    }

    [Fact]
    public void EncryptedText_AnyText_ComesBackOrIsRefused()
    {
        using var cipher = new FormatPreservingCipher(_keys, "statistics", NumeralAlphabet.ChineseCharacters);
        foreach (var text in Texts(4))
        {
            if (Allow(() => cipher.Encrypt(text), ErrorCode.CharacterOutsideAlphabet, ErrorCode.FormatDomainTooSmall) is { } ciphertext)
            {
                Assert.Equal(text, cipher.Decrypt(ciphertext));
            }
        }
    }

    private static string? Allow(Func<string?> action, params ErrorCode[] codes)
    {
        try
        {
            return action();
        }
        catch (GovDataSecurityException e) when (codes.Contains(e.Code))
        {
            return null;
        }
    }

    private static IEnumerable<string> Texts(int seed)
    {
        string[] pieces =
        [
            "示", "例", "欧阳", "𠮷", "𬱖", "·", "•", "．", "1", "9", "９", "0", "x", "X", "ｘ", " ", "\u3000", "-", "－", "+86", "(", ")", "@", ".", ":", "\u0301", "é", "\uFE0F", "\u200D",
            "\u202E", "\0", "\n", "👨\u200D👩", "990101198503150017", "13900000000", "6228480000000000", "e\u0301", "\uFA0C", "İ", "ß", "٣", "Ⅷ", "①", "京A",
        ];
        var random = new Seeded(seed);
        yield return "";
        yield return new string('9', 5000);
        for (var i = 0; i < 400; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Below(12)).Select(_ => pieces[random.Below(pieces.Length)]));
            yield return i % 40 == 0 ? text + (char)(0xD800 + random.Below(0x800)) : text;
        }
    }

    private static IEnumerable<string> Valid(string name) => name switch
    {
        "resident-id-number" => ["990101198503150017", "11010519491231002X", "990101850315001"],
        "bank-account-number" => ["4111111111111111", "6228480000000000007"],
        "mobile-phone-number" => ["13900000000"],
        _ => ["91350100M000100Y43"],
    };

    private static IEnumerable<string> Mutations(string valid)
    {
        yield return valid;
        yield return valid.ToLowerInvariant();
        yield return string.Concat(valid.Select(static c => (char)(c + 0xFEE0)));
        yield return string.Join(' ', valid.ToCharArray());
        for (var i = 0; i < valid.Length; i++)
        {
            yield return valid.Remove(i, 1);
            yield return valid.Insert(i, "0");
            foreach (var c in "0159AZ示\uD800")
            {
                yield return valid[..i] + c + valid[(i + 1)..];
            }
        }
    }
}
