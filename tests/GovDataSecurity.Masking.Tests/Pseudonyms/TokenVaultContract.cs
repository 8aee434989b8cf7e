using System.Collections.Concurrent;
using System.Globalization;

namespace GovDataSecurity.Masking.Tests;

/// <summary>What every vault promises.</summary>
public abstract class TokenVaultContract : IDisposable
{
    private protected static readonly DataKind ResidentId = DataKind.Of(typeof(ResidentIdNumberAttribute));
    private protected static readonly DataKind Name = DataKind.Of(typeof(PersonNameAttribute));

    private protected RevealLog Log { get; } = new();

    private protected abstract ITokenVault Vault { get; }

    public abstract void Dispose();

    [Fact]
    public void Tokenize_Value_GivesATokenThatSaysNothing()
    {
        var token = Vault.Tokenize("990101198503150017", ResidentId);
        Assert.Matches("^gdt1\\.[a-z2-7]{26}\\z", token);
        Assert.Equal(TokenVault.TextLength, token.Length);
        Assert.Equal(1, Vault.Count);
    }

    [Fact]
    public void Tokenize_SameValue_GivesTheSameToken()
    {
        var token = Vault.Tokenize("11010519491231002X", ResidentId);
        Assert.Equal(token, Vault.Tokenize("11010519491231002x", ResidentId));
        Assert.Equal(token, Vault.Tokenize(" １１０１０５１９４９１２３１００２ｘ", ResidentId));
        Assert.NotEqual(token, Vault.Tokenize("11010519491231002X", Name));
        Assert.NotEqual(token, Vault.Tokenize("990101198503150017", ResidentId));
        Assert.Equal(3, Vault.Count);
    }

    [Fact]
    public void Tokenize_SameValueOfTwoSubjects_GivesTwoTokens()
    {
        string[] tokens = [Vault.Tokenize("示例", Name, "family-1"), Vault.Tokenize("示例", Name, "family-2"), Vault.Tokenize("示例", Name)];
        Assert.Equal(3, tokens.Distinct().Count());
        Assert.Equal(tokens[0], Vault.Tokenize("示例 ", Name, "family-1"));
        Assert.All(tokens, token => Assert.Equal("示例", Vault.Detokenize(token, Name, "statistics")));
        Refusal.Of(ErrorCode.ArgumentEmpty, () => Vault.Tokenize("示例", Name, ""));
        Refusal.Of(ErrorCode.MalformedText, () => Vault.Tokenize("示例", Name, "x" + (char)0xD800));
    }

    [Theory]
    [InlineData("示例")]
    [InlineData("𠮷例·示例")]
    [InlineData("Jos\u00E9")]
    [InlineData("\u0000\u0001")]
    public void Detokenize_Token_GivesTheValueBack(string value)
        => Assert.Equal(value, Vault.Detokenize(Vault.Tokenize(value, Name), Name, "complaint-handling"));

    [Fact]
    public void Detokenize_LongValue_GivesItBack()
    {
        var value = new string('示', 200_000);
        Assert.Equal(value, Vault.Detokenize(Vault.Tokenize(value, Name), Name, "complaint-handling"));
    }

    [Fact]
    public void Detokenize_Token_IsRecordedWithKindPurposeAndReference()
    {
        var token = Vault.Tokenize("示例", Name);
        var other = Vault.Tokenize("示例二", Name);
        Assert.Empty(Log.Entries);
        Vault.Detokenize(token, Name, "complaint-handling");
        Vault.Detokenize(token, Name, "statistics");
        Vault.Detokenize(other, Name, "statistics");
        var entries = Log.Entries.ToArray();
        Assert.Equal([Name, Name, Name], entries.Select(static entry => entry.Kind));
        Assert.Equal(["complaint-handling", "statistics", "statistics"], entries.Select(static entry => entry.Purpose.Value));
        Assert.Equal(entries[0].Reference, entries[1].Reference);
        Assert.NotEqual(entries[0].Reference, entries[2].Reference);
        Assert.False(entries[0].Reference.IsNone);
    }

    [Fact]
    public void Detokenize_RecorderRefuses_ShowsNothing()
    {
        var token = Vault.Tokenize("示例", Name);
        Log.Refuses = true;
        Refusal.Of(ErrorCode.AuditNotWritable, () => Vault.Detokenize(token, Name, "complaint-handling"));
        Log.Refuses = false;
        Assert.Equal("示例", Vault.Detokenize(token, Name, "complaint-handling"));
    }

    [Fact]
    public void Detokenize_NoPurpose_IsRefused()
    {
        var token = Vault.Tokenize("示例", Name);
        Refusal.Of(ErrorCode.ArgumentEmpty, () => Vault.Detokenize(token, Name, default));
        Assert.Empty(Log.Entries);
    }

    [Fact]
    public void Detokenize_OtherKind_IsRefusedAndNotRecorded()
    {
        var token = Vault.Tokenize("示例", Name);
        Refusal.Of(ErrorCode.TokenUnknown, () => Vault.Detokenize(token, ResidentId, "complaint-handling"));
        Assert.Empty(Log.Entries);
    }

    [Theory]
    [InlineData("gdt1.aaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gdt1.aaaaaaaaaaaaaaaaaaaaaaaaab")]
    [InlineData("gdt1.AAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("gdt1.aaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gdt1.aaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("gdt1.")]
    [InlineData("示例")]
    public void Detokenize_UnknownToken_IsRefused(string token)
        => Refusal.Of(ErrorCode.TokenUnknown, () => Vault.Detokenize(token, Name, "complaint-handling"));

    [Fact]
    public void Tokenize_NothingToHide_GivesNothing()
    {
        Assert.Equal("", Vault.Tokenize("", Name));
        Assert.Equal("", Vault.Tokenize(" \u3000", Name));
        Assert.Equal("", Vault.Detokenize("", Name, "complaint-handling"));
        Assert.Equal(0, Vault.Count);
        Assert.Empty(Log.Entries);
    }

    [Fact]
    public void TokenizeMany_WithOneMalformed_MakesNoToken()
    {
        Refusal.Of(ErrorCode.MalformedText, () => Vault.TokenizeMany(["示例", "示" + (char)0xD800], Name));
        Assert.Equal(0, Vault.Count);
    }

    [Fact]
    public void TokenizeMany_Values_GivesTheirTokensInOrder()
    {
        var first = Vault.Tokenize("示例", Name);
        var tokens = Vault.TokenizeMany(["示例二", "", "示例", "示例二", " 示例"], Name);
        Assert.Equal([tokens[0], "", first, tokens[0], first], tokens);
        Assert.NotEqual(first, tokens[0]);
        Assert.Equal("示例二", Vault.Detokenize(tokens[0], Name, "complaint-handling"));
        Assert.Empty(Vault.TokenizeMany([], Name));
    }

    [Fact]
    public void Tokenize_EightConcurrentWriters_GiveOneTokenAValue()
    {
        const int values = 60;
        var all = new ConcurrentDictionary<string, ConcurrentBag<string>>();
        RunTogether(8, writer =>
        {
            for (var i = 0; i < values; i++)
            {
                var value = $"示例{((i * 7) + (writer * 13)) % values}";
                var token = i % 5 == 0 ? Vault.TokenizeMany([value, $"示例{i}"], Name)[0] : Vault.Tokenize(value, Name);
                all.GetOrAdd(value, static _ => []).Add(token);
                Assert.Equal(value, Vault.Detokenize(token, Name, "statistics"));
            }
        });

        Assert.Equal(values, all.Count);
        Assert.All(all, static item => Assert.Single(item.Value.Distinct()));
        Assert.Equal(values, all.Values.SelectMany(static tokens => tokens).Distinct().Count());
        Assert.Equal(values, Vault.Count);
    }

    [Fact]
    public void Tokenize_AfterDispose_IsRefused()
    {
        var token = Vault.Tokenize("示例", Name);
        Vault.Dispose();
        Vault.Dispose();
        Assert.Throws<ObjectDisposedException>(() => Vault.Tokenize("示例", Name));
        Assert.Throws<ObjectDisposedException>(() => Vault.Tokenize("示例二", Name));
        Assert.ThrowsAny<Exception>(() => Vault.Detokenize(token, Name, "statistics"));
    }

    private protected static void RunTogether(int count, Action<int> action)
    {
        var failures = new ConcurrentQueue<Exception>();
        var threads = Enumerable.Range(0, count).Select(i => new Thread(() =>
        {
            try
            {
                action(i);
            }
            catch (Exception e)
            {
                failures.Enqueue(e);
            }
        })
        { Name = i.ToString(CultureInfo.InvariantCulture) }).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        Assert.Empty(failures);
    }
}
