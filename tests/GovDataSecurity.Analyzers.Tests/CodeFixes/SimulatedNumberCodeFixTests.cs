using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.Literals;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class SimulatedNumberCodeFixTests
{
    private static readonly string One = IssuedNumber.One;
    private static readonly string Two = IssuedNumber.Two;
    private static readonly string WithX = IssuedNumber.WithX;
    private static readonly string Old = IssuedNumber.Old;

    [Fact]
    public Task Number_InEveryForm_IsSimulatedAndKeepsItsForm() => FixAsync(""""
        using System;
        using GovDataSecurity;
        public static class Numbers
        {
            public const string Constant = [|"<One>"|]; // stays
            public static readonly string[] Same = [ [|"<One>"|], [|"<One>,<Two>; <One>"|] ];
            public static string Verbatim => [|@"a ""<One>""
                "|];
            public static string Raw => [|"""{"id":"<One>"}"""|];
            public static string RawLines => [|"""
                name,id
                示例,<One>
                  示例,<Two>
                """|];
            public static ReadOnlySpan<byte> Utf8 => [|"<One>"u8|];
            public static string X => [|"<X>"|];
            public static string SmallX => [|"<x>"|];
            public static string FullWidth => [|"<Ｏｎｅ>"|];
            public static string Json => [|"{\"示例\":\"<One>\"}\n<Two>"|];
            public static long Number = [|<One>L|];
            public static long Separated => [|<1-6>_<7-14>_<15-18>|];
            public static string Interpolated(int n) => [|$"{n}: {{<One>}}, {n,5:x}"|] + [|$@"""{n}"" <One>"|];
            public static string InterpolatedRaw(int n) => [|$$"""
                {"id":"<One>", "n":{{n}}}
                """|];
            public const string Sum = [|"<1-6>" +
                "<7-14>" + "<15-18>"|];
            public static string Mixed => [|"<1-6>" + <7-14> + $"{"<15-18>"}"|];
            public static string Hole => $"{[|"<One>"|],20} {nameof(Hole)} {Id([|"<Two>"|])}";
            private static string Id(string text) => text;
            [ResidentIdNumber] public static string OldNumber = [|"<Old>"|];
        }
        """");

    [Fact]
    public Task Number_WithPartsElsewhere_GetsNoFix()
    {
        var source = $$"""
            public static class Numbers
            {
                private const string Division = "{{One[..6]}}";
                public static string Names => [|Division + "{{One[6..]}}"|];
                public static string Hole => [|$"{Division}{{One[6..]}}"|];
                public static string Escaped => [|"\u003{{One[..1]}}{{One[1..]}}"|];
            }
            """;
        return Verifier(source).WithoutFix().RunAsync();
    }

    [Fact]
    public Task Numbers_OfOneLiteral_AreSimulatedWhereTheyAreReal() => FixAsync("""
        public static class Numbers
        {
            public static string Csv => [|"990101198503150017,<One>,1<One>,<Two>"|];
        }
        """);

    /// <summary>Writes real numbers at the places, and expects what the library simulates for them.</summary>
    private static Task FixAsync(string template)
        => Verifier(Fill(template, text => text)).WithFixed(Fill(template, IssuedNumber.Simulated).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).RunAsync();

    private static string Fill(string template, Func<string, string> number)
    {
        var one = number(One);
        return template.Replace("1<One>", "1" + One, StringComparison.Ordinal).Replace("<One>", one, StringComparison.Ordinal).Replace("<Two>", number(Two), StringComparison.Ordinal)
            .Replace("<X>", number(WithX), StringComparison.Ordinal).Replace("<x>", number(WithX).ToLowerInvariant(), StringComparison.Ordinal)
            .Replace("<Ｏｎｅ>", IssuedNumber.FullWidth(one), StringComparison.Ordinal)
            .Replace("<1-6>", one[..6], StringComparison.Ordinal).Replace("<7-14>", one[6..14], StringComparison.Ordinal).Replace("<15-18>", one[14..], StringComparison.Ordinal)
            .Replace("<Old>", number(Old), StringComparison.Ordinal);
    }

    private static CodeFixVerifier Verifier(string source)
        => Verify.CodeFix<TestDataAnalyzer, SimulatedNumberCodeFix>().WithReferenceTo<ClassifiedAttribute>().WithBuildProperty("IsTestProject", "true").WithSource(source);
}
