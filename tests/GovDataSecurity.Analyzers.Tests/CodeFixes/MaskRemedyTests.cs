using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

/// <summary>Where a mask is offered, and where it would break what the value is there for.</summary>
public sealed class MaskRemedyTests
{
    [Theory]
    [InlineData("GDS2001", "Execute(\"insert into t values (@p)\", ", "member.IdNumber", ");")]
    [InlineData("GDS2004", "System.IO.File.WriteAllText(\"a\", ", "member.IdNumber", ");")]
    [InlineData("GDS2004", "Console.Out.WriteLine(", "family.Head", ");")]
    [InlineData("GDS2007", "Set(\"a\", ", "member.IdNumber", ");")]
    [InlineData("GDS3003", "throw new ArgumentException(\"no \" + ", "member.IdNumber", ");")]
    [InlineData("GDS3010", "System.Diagnostics.Activity.Current?.SetTag(\"a\", ", "member.IdNumber", ");")]
    [InlineData("GDS5005", "response.Headers[\"a\"] = ", "member.IdNumber", ";")]
    [InlineData("GDS5005", "response.Redirect($\"/done?id={", "member.IdNumber", "}\");")]
    [InlineData("GDS5006", "Ask($\"Who is {", "member.IdNumber", "}?\");")]
    public Task Value_ThatIsShown_IsMasked(string id, string before, string value, string after) => Verifier(id, before + "[|" + value + "|]" + after)
        .WithFixed(Source(before + (value == "family.Head" ? "ObjectMasker.Format(" : "Mask.ResidentIdNumber(") + value + ")" + after).Replace("using GovDataSecurity;\n", "using GovDataSecurity;\nusing GovDataSecurity.Masking;\n", StringComparison.Ordinal))
        .RunAsync();

    [Theory]
    [InlineData("GDS2001", "Execute(\"select * from t where id = @p\", [|member.IdNumber|]);")]
    [InlineData("GDS2001", "Execute($\"SELECT 1 FROM t WHERE id = '{[|member.IdNumber|]}'\", \"\");")]
    [InlineData("GDS2001", "Execute(\"insert into t values (@p)\", [|family.Head|]);")]
    [InlineData("GDS2004", "System.Text.Json.JsonSerializer.Serialize(System.IO.Stream.Null, [|family.Head|]);")]
    [InlineData("GDS2007", "Set($\"member:{[|member.IdNumber|]}\", \"a\");")]
    [InlineData("GDS2007", "Set(\"a\", [|family.Head|]);")]
    [InlineData("GDS5005", "http.GetAsync($\"people?id={[|member.IdNumber|]}\");")]
    [InlineData("GDS5005", "http.DefaultRequestHeaders.Add(\"a\", [|member.IdNumber|]);")]
    public Task Value_ThatFindsSomething_StaysAsItIs(string id, string statement) => Verifier(id, statement).WithoutFix().RunAsync();

    [Fact]
    public Task Value_ThroughALocal_IsMaskedWhereItLeaves() => Verify.CodeFix(() => new LabeledUseAnalyzer("GDS3003", "text"), new MaskCodeFix())
        .WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(Masking.Mask).Assembly, typeof(HttpResponse).Assembly, typeof(IHeaderDictionary).Assembly, typeof(StringValues).Assembly)
        .WithSource(Source("var text = member.IdNumber.Trim(); throw new ArgumentException($\"no {[|text|]}\");"))
        .WithFixed(Source("var text = member.IdNumber.Trim(); throw new ArgumentException($\"no {Mask.ResidentIdNumber(text)}\");").Replace("using GovDataSecurity;\n", "using GovDataSecurity;\nusing GovDataSecurity.Masking;\n", StringComparison.Ordinal))
        .RunAsync();

    private static CodeFixVerifier Verifier(string id, string statements) => Verify.CodeFix(() => new LabeledUseAnalyzer(id), new MaskCodeFix())
        .WithReferences(typeof(ClassifiedAttribute).Assembly, typeof(Masking.Mask).Assembly, typeof(HttpResponse).Assembly, typeof(IHeaderDictionary).Assembly, typeof(StringValues).Assembly)
        .WithSource(Source(statements));

    private static string Source(string statements) => $$"""
        using System;
        using GovDataSecurity;
        using Microsoft.AspNetCore.Http;

        public sealed record Member([property: ResidentIdNumber] string IdNumber);
        public sealed record Family(Member Head);

        public sealed class Service
        {
            public void Run(Member member, Family family, HttpResponse response, System.Net.Http.HttpClient http)
            {
        {{statements}}
            }

            private static void Execute(string command, object value) { }
            private static void Set(string key, object value) { }
            private static void Ask(string prompt) { }
        }
        """;
}
