using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class BodyCodeFixTests
{
    [Fact]
    public Task Query_OfARequest_IsSentInTheBody() => Fixes(
        """
        await http.GetAsync($"https://a.example/people?id={[|member.IdNumber|]}");
        await http.GetAsync("https://a.example/people?id=" + [|member.IdNumber|] + "&kind=full", token);
        await http.GetAsync($"people/{member.Id}/state?id={Uri.EscapeDataString([|member.IdNumber|])}&again={[|member.IdNumber|].Trim()}&both={member.Id}-{[|member.IdNumber|]}").ConfigureAwait(false);
        await http.GetAsync($"{Uri.EscapeDataString(member.Id.ToString())}?id={[|member.IdNumber|]}");
        await http.DeleteAsync($"people?id={[|member.IdNumber|]}", token);
        await http.PutAsync("people?id=" + [|member.IdNumber|], null, token);
        """,
        """
        await http.PostAsJsonAsync("https://a.example/people", new { id = member.IdNumber });
        await http.PostAsJsonAsync("https://a.example/people", new { id = member.IdNumber, kind = "full" }, token);
        await http.PostAsJsonAsync($"people/{member.Id}/state", new { id = member.IdNumber, again = member.IdNumber.Trim(), both = $"{member.Id}-{member.IdNumber}" }).ConfigureAwait(false);
        await http.PostAsJsonAsync(Uri.EscapeDataString(member.Id.ToString()), new { id = member.IdNumber });
        await http.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "people") { Content = JsonContent.Create(new { id = member.IdNumber }) }, token);
        await http.PutAsJsonAsync("people", new { id = member.IdNumber }, token);
        """);

    [Fact]
    public Task Query_OfWhatIsReadAtOnce_IsSentInTheBodyAndTheAnswerRead() => Fixes(
        """
        var text = await http.GetStringAsync($"people?id={[|member.IdNumber|]}", token);
        var bytes = (await http.GetByteArrayAsync($"people?id={[|member.IdNumber|]}").ConfigureAwait(false)).Length;
        var found = await http.GetFromJsonAsync<Member[]>("people?id=" + [|member.IdNumber|], token);
        """,
        """
        var text = await (await http.PostAsJsonAsync("people", new { id = member.IdNumber }, token)).EnsureSuccessStatusCode().Content.ReadAsStringAsync(token);
        var bytes = (await (await http.PostAsJsonAsync("people", new { id = member.IdNumber }).ConfigureAwait(false)).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length;
        var found = await (await http.PostAsJsonAsync("people", new { id = member.IdNumber }, token)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Member[]>(token);
        """);

    [Fact]
    public Task Query_OfAMessage_IsItsContent() => Fixes(
        """
        using var request = new HttpRequestMessage(HttpMethod.Get, $"people?id={[|member.IdNumber|]}");
        using HttpRequestMessage other = new(HttpMethod.Delete, "people?id=" + [|member.IdNumber|]);
        """,
        """
        using var request = new HttpRequestMessage(HttpMethod.Post, "people") { Content = JsonContent.Create(new { id = member.IdNumber }) };
        using HttpRequestMessage other = new(HttpMethod.Delete, "people") { Content = JsonContent.Create(new { id = member.IdNumber }) };
        """);

    [Theory]
    [InlineData("await http.GetAsync($\"people/{[|member.IdNumber|]}\");")]
    [InlineData("await http.GetAsync($\"people/{[|member.IdNumber|]}?all=1\");")]
    [InlineData("await http.GetAsync($\"people?id={[|member.IdNumber|]}#top\");")]
    [InlineData("await http.GetAsync($\"people?{member.Id}={[|member.IdNumber|]}\");")]
    [InlineData("await http.GetAsync($\"people?person-id={[|member.IdNumber|]}\");")]
    [InlineData("await http.GetAsync($\"people?id={[|member.IdNumber|]}&id={member.Id}\");")]
    [InlineData("await http.GetAsync($\"people?all&id={[|member.IdNumber|]}\");")]
    [InlineData("await http.GetAsync(@\"people?id=\" + [|member.IdNumber|]);")]
    [InlineData("await http.GetAsync($\"people?id={[|member.IdNumber|],20}\");")]
    [InlineData("await http.GetAsync($\"people?id={[|member.IdNumber|]}\", HttpCompletionOption.ResponseHeadersRead);")]
    [InlineData("var text = http.GetStringAsync($\"people?id={[|member.IdNumber|]}\");")]
    [InlineData("var text = await http.GetStreamAsync($\"people?id={[|member.IdNumber|]}\");")]
    [InlineData("var message = new HttpRequestMessage(HttpMethod.Options, $\"people?id={[|member.IdNumber|]}\");")]
    [InlineData("var message = new HttpRequestMessage(HttpMethod.Put, $\"people?id={[|member.IdNumber|]}\") { Content = new StringContent(\"\") };")]
    [InlineData("var message = new HttpRequestMessage(HttpMethod.Put, $\"people?id={[|member.IdNumber|]}\"); message.Content = new StringContent(\"\");")]
    [InlineData("await http.PostAsync($\"people?id={[|member.IdNumber|]}\", new StringContent(\"\"));")]
    [InlineData("var address = new Uri($\"https://a.example/people?id={[|member.IdNumber|]}\");")]
    public Task Address_ThatCannotBeTakenApart_GetsNoFix(string statement) => Verifier(statement).WithoutFix().RunAsync();

    private static Task Fixes(string before, string after)
    {
        var imported = before.Contains("FromJson", StringComparison.Ordinal);
        return Verifier(before, imported).WithFixed(Source(after, imported: true)).RunAsync();
    }

    private static CodeFixVerifier Verifier(string statements, bool imported = false)
        => Verify.CodeFix(() => new LabeledUseAnalyzer("GDS5005"), new BodyCodeFix()).WithReferenceTo<ClassifiedAttribute>().WithSource(Source(statements, imported));

    private static string Source(string statements, bool imported = false) => $$"""
        using System;
        using System.Net.Http;{{(imported ? "\nusing System.Net.Http.Json;" : "")}}
        using System.Threading;
        using System.Threading.Tasks;
        using GovDataSecurity;

        public sealed record Member(Guid Id, [property: ResidentIdNumber] string IdNumber);

        public sealed class Client(HttpClient http)
        {
            public async Task RunAsync(Member member, CancellationToken token)
            {
        {{statements}}
            }
        }
        """;
}
