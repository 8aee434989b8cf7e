using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.CodeFixes.Toys;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class RecordKeyCodeFixTests
{
    [Fact]
    public Task Value_OfARecordWithAKey_IsReplacedByTheKey() => Verifier("GDS3003", """
            throw new ArgumentException("no " + [|member.IdNumber|]);
            throw new ArgumentException($"no {[|member.IdNumber|].Trim().Substring(2)} {maybe?.ToString()}");
            throw new ArgumentException($"no {[|maybe?.IdNumber|]} {[|maybe!.IdNumber|]}");
        """).WithFixed(Source("""
            throw new ArgumentException("no " + member.Id);
            throw new ArgumentException($"no {member.Id} {maybe?.ToString()}");
            throw new ArgumentException($"no {maybe?.Id} {maybe!.Id}");
        """)).RunAsync();

    [Fact]
    public Task Object_WithAKey_IsReplacedByTheKey() => Verifier("GDS3002", """
            Console.WriteLine([|family.Head|]);
        """).WithFixed(Source("""
            Console.WriteLine(family.Head.Id);
        """)).RunAsync();

    [Fact]
    public Task KeyOfACache_BecomesTheKeyOfTheRecord_TheValueDoesNot() => Verifier("GDS2007", """
            var store = new Store();
            store.Set($"member:{[|member.IdNumber|]}", {|#0:member.IdNumber|});
        """).Expect(Expected.Diagnostic("GDS2007").At(0)).WithFixed(Source("""
            var store = new Store();
            store.Set($"member:{member.Id}", [|member.IdNumber|]);
        """)).RunAsync();

    [Theory]
    [InlineData("Console.WriteLine([|other.IdNumber|]);")]
    [InlineData("Console.WriteLine([|labeled.IdNumber|]);")]
    [InlineData("Console.WriteLine([|hidden.IdNumber|]);")]
    [InlineData("Take([|member.IdNumber|]);")]
    public Task Record_WithoutAKeyThatMayBeShown_GetsNoFix(string statement) => Verifier("GDS3001", statement).WithoutFix().RunAsync();

    private static CodeFixVerifier Verifier(string id, string statements)
        => Verify.CodeFix(() => new LabeledUseAnalyzer(id), new RecordKeyCodeFix()).WithReferenceTo<ClassifiedAttribute>().WithSource(Source(statements));

    private static string Source(string statements) => $$"""
        using System;
        using GovDataSecurity;

        public record Entity(Guid Id);
        public sealed record Member(Guid Id, [property: ResidentIdNumber] string IdNumber) : Entity(Id);
        public sealed record Other([property: ResidentIdNumber] string IdNumber);
        public sealed record Labeled([ResidentIdNumber] string Id, [ResidentIdNumber] string IdNumber);
        [ResidentIdNumber] public sealed record Hidden(int Key, string IdNumber);
        public sealed record Family(Member Head);

        public sealed class Store
        {
            public void Set(string key, object value) { }
        }

        public sealed class Service
        {
            public void Run(Member member, Member? maybe, Other other, Labeled labeled, Hidden hidden, Family family)
            {
        {{statements}}
            }

            private static void Take(string text) { }
        }
        """;
}
