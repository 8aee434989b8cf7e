using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Analyzers.Tests.Literals;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS3005.</summary>
public sealed class TestDataAnalyzerTests
{
    private const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using GovDataSecurity;

        """;

    private static readonly string One = IssuedNumber.One;
    private static readonly string Two = IssuedNumber.Two;
    private static readonly string Old = IssuedNumber.Old;

    [Fact]
    public Task Literal_OfEveryForm_InATestProject_IsReported() => InTests($$""""
        public static class Numbers
        {
            public const string Constant = [|"{{One}}"|];
            public static readonly string[] Array = [[|"{{One}}"|], [|"{{Two}}"|], "a"];
            public static string Verbatim => [|@"{{One}}"|];
            public static string Raw => [|"""{{One}}"""|];
            public static string RawLines => [|"""
                name,id
                示例,{{One}}
                """|];
            public static ReadOnlySpan<byte> Utf8 => [|"{{One}}"u8|];
            public static string[] X => [[|"{{IssuedNumber.WithX}}"|], [|"{{IssuedNumber.WithX.ToLowerInvariant()}}"|]];
            public static string Standard => [|"{{IssuedNumber.OfTheStandard}}"|];
            public static string[] FullWidth => [[|"{{IssuedNumber.FullWidth(One)}}"|], [|"{{IssuedNumber.FullWidth(IssuedNumber.WithX)}}"|]];
            public static string Escaped => [|"\u003{{One[..1]}}{{One[1..]}}"|];
            public static long Number = [|{{One}}L|];
            public static long Separated => [|{{One[..6]}}_{{One[6..14]}}_{{One[14..]}}|];
            public static decimal Money => [|{{One}}m|];
            public static string Interpolated(int n) => [|$"{n}: {{One}}, {n}"|];
            public static string Hole => $"{[|"{{One}}"|],20} {n([|"{{Two}}"|])}";
            private static string n(string text) => text;
        }
        """").RunAsync();

    [Fact]
    public Task Constants_PutTogether_InATestProject_AreReported() => InTests($$""""
        public static class Parts
        {
            private const string Division = "{{One[..6]}}";
            private const string Rest = "{{One[6..]}}";
            private const char Check = '{{One[17]}}';
            public const string Sum = [|"{{One[..6]}}" + "{{One[6..14]}}" + "{{One[14..]}}"|];
            public const string Lines = [|"{{One[..6]}}"
                + ("{{One[6..14]}}"
                + "{{One[14..]}}")|];
            public const string Names = [|Division + Rest|];
            public static string Qualified => [|Parts.Division + Parts.Rest|];
            public const string Interpolated = [|$"{Division}{{One[6..14]}}{"{{One[14..]}}"}"|];
            public const string NamesOnly = [|$"{Division}{Rest}"|];
            public static string Elsewhere => [|Constants.Division + "{{One[6..]}}"|];
            public static string Numbers => [|"{{One[..6]}}" + {{One[6..14]}} + "{{One[14..]}}"|];
            public static ReadOnlySpan<byte> Utf8 => [|"{{One[..6]}}"u8 + "{{One[6..]}}"u8|];
            public static string Beside(string name) => name + "," + [|"{{One}}"|] + "," + [|"{{Two}}"|] + name;
            public static string Inside(string name) => [|name + "{{One[..6]}}" + "{{One[6..]}}"|] + name;
            public static string Nested(string name) => $"{name} 1234 {Hide("," + [|"{{One}}"|])} 5678 {name}";
            private static string Hide(string text) => text;
        }
        public static class Constants { public const string Division = "{{One[..6]}}"; }
        """").RunAsync();

    [Theory]
    [InlineData("\"{\\\"name\\\":\\\"示例\\\",\\\"id\\\":\\\"ID\\\"}\"")]
    [InlineData("\"id=ID\"")]
    [InlineData("\"(ID)\"")]
    [InlineData("\"身份证号ID，\"")]
    [InlineData("\"示例,ID\\n\"")]
    [InlineData("\"INSERT INTO t VALUES ('ID')\"")]
    [InlineData("\"SELECT * FROM t WHERE id LIKE '%ID%'\"")]
    [InlineData("\"https://example.cn/?id=ID&a=1\"")]
    [InlineData("\"https://example.cn/?id=%22ID%22\"")]
    [InlineData("\"https://example.cn/?id=%3AID%2C\"")]
    [InlineData("\"示例\\nID\"")]
    [InlineData("@\"{\"\"csv\"\":\"\"示例\\nID\\n\"\"}\"")]
    [InlineData("\"ID.\"")]
    [InlineData("\"No. ID.\"")]
    [InlineData("\"id_ID\"")]
    [InlineData("\"ID-1\"")]
    [InlineData("\" ID \"")]
    [InlineData("\"𠮷ID𠮷\"")]
    public Task Number_InsideALiteral_IsReported(string literal)
        => InTests($"public static class C {{ public static object M() => [|{literal.Replace("ID", One, StringComparison.Ordinal)}|]; }}").RunAsync();

    [Theory]
    [InlineData("\"1ID\"")]
    [InlineData("\"ID1\"")]
    [InlineData("\"aID\"")]
    [InlineData("\"IDf\"")]
    [InlineData("\"0.ID\"")]
    [InlineData("\"ID.5\"")]
    [InlineData("\"３ID\"")]
    [InlineData("\"ID٣\"")]
    [InlineData("\"8f14e45f-ceea-467f-ID\" + \"0a\"")]
    [InlineData("\"1\" + \"ID\"")]
    [InlineData("\"ID\" + \"1\"")]
    [InlineData("$\"1{\"ID\"}\"")]
    [InlineData("-IDL")]
    [InlineData("0xIDL")]
    [InlineData("ID.5m")]
    [InlineData("1IDm")]
    [InlineData("nameof(_ID)")]
    [InlineData("IDUL == 1")]
    public Task Number_ThatIsPartOfSomethingElse_IsNotReported(string expression)
    {
        var source = $"public static class C {{ const int _{One} = 1; public static object M() => {expression.Replace("ID", One, StringComparison.Ordinal)}; }}";
        return InTests(expression.StartsWith("ID", StringComparison.Ordinal) && expression.EndsWith("1", StringComparison.Ordinal) ? source.Replace($"{One}UL", $"[|{One}UL|]", StringComparison.Ordinal)
            : expression.StartsWith("0x", StringComparison.Ordinal) ? source.Replace("0x" + One, "0x" + One[..16], StringComparison.Ordinal) : source).RunAsync();
    }

    public static TheoryData<string, string> Implausible => new()
    {
        { "simulated", "990101198503150017" },
        { "simulated by prefecture", IssuedNumber.Of("317115", "19900307", 77) },
        { "simulated by prefecture", IssuedNumber.Of("318915", "19900307", 77) },
        { "prefecture", IssuedNumber.Of("319515", "19900307", 77) },
        { "province", IssuedNumber.Of("000115", "19900307", 77) },
        { "province", IssuedNumber.Of("160115", "19900307", 77) },
        { "month", IssuedNumber.Of("310115", "19901307", 77) },
        { "day", IssuedNumber.Of("310115", "19900230", 77) },
        { "leap day", IssuedNumber.Of("310115", "19010229", 77) },
        { "before everybody alive", IssuedNumber.Of("310115", "18991231", 77) },
        { "after everybody alive", IssuedNumber.Of("310115", "20360101", 77) },
        { "check character", IssuedNumber.One[..17] + (IssuedNumber.One[17] == '1' ? '2' : '1') },
        { "length", IssuedNumber.One[..17] },
        { "masked", IssuedNumber.One[..6] + "********" + IssuedNumber.One[14..] },
        { "old form without a second signal", IssuedNumber.Old },
    };

    [Theory]
    [MemberData(nameof(Implausible))]
    public Task Number_ThatNobodyHas_IsNotReported(string why, string number)
        => InTests($"public static class C {{ public const string Value = \"{number}\"; /* {why} */ }}").RunAsync();

    [Fact]
    public Task Comments_DirectivesAndUnusedCode_AreNotReported() => InTests($$"""
        /// <summary>{{One}}</summary>
        #region {{One}}
        public static class C
        {
            // {{One}}
            public static void M() { /* "{{One}}" */ }
        #if NEVER
            private const string Value = "{{One}}";
        #endif
        }
        #endregion
        """).RunAsync();

    [Theory]
    [InlineData("IsTestProject", "true", "Sample", true)]
    [InlineData("IsTestProject", "True", "Sample", true)]
    [InlineData("IsTestProject", "false", "Sample", false)]
    [InlineData("IsTestProject", "", "Sample", false)]
    [InlineData("Other", "true", "Sample", false)]
    [InlineData("Other", "true", "namespace Xunit { public class FactAttribute : System.Attribute; }", true)]
    [InlineData("Other", "true", "namespace NUnit.Framework { public class TestAttribute : System.Attribute; }", true)]
    [InlineData("Other", "true", "namespace Microsoft.VisualStudio.TestTools.UnitTesting { public class TestMethodAttribute : System.Attribute; }", true)]
    [InlineData("Other", "true", "namespace TUnit.Core { public class TestAttribute : System.Attribute; }", true)]
    [InlineData("Other", "true", "namespace My.Xunit { public class FactAttribute : System.Attribute; }", false)]
    [InlineData("Other", "true", "namespace NUnit.Other { public class TestAttribute : System.Attribute; }", false)]
    public Task TestProject_IsKnownByItsPropertyOrFramework(string property, string value, string source, bool isTest)
        => Project($"public static class C {{ public const string Value = {(isTest ? $"[|\"{One}\"|]" : $"\"{One}\"")}; }}")
            .WithBuildProperty(property, value)
            .WithSource("Framework.cs", source.StartsWith("namespace", StringComparison.Ordinal) ? source : "")
            .RunAsync();

    [Theory]
    [InlineData("Relief.Tests", true)]
    [InlineData("Relief.Tests.Shared", true)]
    [InlineData("ReliefTests", true)]
    [InlineData("Relief.Test", true)]
    [InlineData("Relief.Contests", false)]
    [InlineData("Relief.TestBench", false)]
    public Task TestProject_IsKnownByItsName(string name, bool isTest)
        => Project("").WithProject(name, project => project.WithReferenceTo<ClassifiedAttribute>()
            .WithSource($"public static class C {{ public const string Value = {(isTest ? $"[|\"{One}\"|]" : $"\"{One}\"")}; }}")).RunAsync();

    [Fact]
    public Task Framework_ThatIsReferenced_MakesATestProject() => Project($$"""
        using Xunit;
        public sealed class Tests
        {
            [Theory]
            [InlineData([|"{{One}}"|], 1)]
            [InlineData(1, [|{{One}}L|])]
            [MemberData(nameof(Data))]
            public void Test(object a, object b) { }
            public static TheoryData<string, string> Data => new() { { "a", [|"{{Two}}"|] }, { "b", "990101198503150017" } };
        }
        """).WithReferences(typeof(FactAttribute).Assembly, typeof(Assert).Assembly).RunAsync();

    [Fact]
    public Task Compilation_WithoutLabels_IsNotLookedAt() => Verify.Analyzer<TestDataAnalyzer>().WithBuildProperty("IsTestProject", "true")
        .WithSource($"public static class C {{ public const string Value = \"{One}\"; }}").RunAsync();

    [Fact]
    public Task Target_ThatIsLabeled_IsReportedInEveryProject() => Project($$"""
        public sealed record Person
        {
            [ResidentIdNumber] public string IdNumber { get; set; } = [|"{{One}}"|];
            [ResidentIdNumber] public string? Computed => [|"{{One}}"|];
            [GuardianInformation] public List<string> Guardians { get; init; } = [[|"{{One}}"|]];
            [Classified(DataLevel.General3)] public long Number;
            [ResidentIdNumber] public static string Shared = [|"{{One}}"|];
            public string Plan { get; set; } = "{{One}}";
        }
        public sealed record Applicant([ResidentIdNumber] string IdNumber, string Plan);
        [AttributeUsage(AttributeTargets.All)] public sealed class OwnerAttribute([ResidentIdNumber] string idNumber) : Attribute
        {
            public string Number => idNumber;
            [ResidentIdNumber] public string? Deputy { get; set; }
            public string? Note { get; set; }
        }
        public static class Program
        {
            private const string Someone = [|"{{Two}}"|];
            private const string Order = "{{Two}}";

            [Owner([|"{{One}}"|], Deputy = [|"{{Two}}"|], Note = "{{One}}")]
            public static void Run(Person person, bool b, string? s, [ResidentIdNumber] string idNumber = [|"{{One}}"|])
            {
                person.IdNumber = [|"{{One}}"|];
                person.IdNumber = b ? [|"{{One}}"|] : "990101198503150017";
                person.IdNumber = s ?? [|"{{One}}"|];
                person.IdNumber = b switch { true => [|"{{One}}"|], _ => "" };
                person.IdNumber = ([|"{{One}}"|])!;
                person.IdNumber = [|"{{One[..6]}}" + "{{One[6..]}}"|];
                person.IdNumber ??= [|$"{{One}}"|];
                person.Number = [|{{One}}|];
                person.Plan = "{{One}}";
                (person.IdNumber, person.Plan) = ([|"{{One}}"|], "{{Two}}");
                person.Guardians.Add([|"{{One}}"|]);
                _ = person.Guardians.Contains("{{One}}");
                _ = person.IdNumber == "{{One}}";
                _ = new Person { IdNumber = [|"{{One}}"|], Plan = "{{One}}", Guardians = { [|"{{Two}}"|] } };
                _ = person with { IdNumber = [|"{{One}}"|] };
                _ = new Applicant([|"{{One}}"|], "{{One}}");
                _ = new Applicant(Plan: "{{One}}", IdNumber: [|"{{One}}"|]);
                Run(person, b, "{{One}}", [|"{{One}}"|]);
                var local = [|"{{One}}"|];
                person.IdNumber = local;
                var other = "{{One}}";
                person.Plan = other + Order;
                Take(Someone);
                [return: ResidentIdNumber] string Local() => [|"{{One}}"|];
                Take(Local());
            }

            public static void Take([ResidentIdNumber] string value) { }
            [return: ResidentIdNumber] public static string Give() { return [|"{{One}}"|]; }
            public static string Keep() { return "{{One}}"; }
        }
        """).RunAsync();

    [Fact]
    public Task Seed_OfAnEntity_IsReportedInEveryProject() => Project($$"""
        public sealed class Person
        {
            public int Id { get; set; }
            [ResidentIdNumber] public string IdNumber { get; set; } = "";
            public string Plan { get; set; } = "";
        }
        public sealed class EntityTypeBuilder<T> { public void HasData(params object[] data) { } public void HasData(params T[] data) { } }
        public static class Model
        {
            public static void Build(EntityTypeBuilder<Person> people)
            {
                people.HasData(new Person { Id = 1, IdNumber = [|"{{One}}"|], Plan = "{{One}}" });
                people.HasData(new { Id = 1, IdNumber = [|"{{One}}"|], Plan = "{{One}}" }, new { Id = 2, IdNumber = [|"{{Two}}"|], Plan = "" });
            }
        }
        """).RunAsync();

    [Fact]
    public Task Target_MarkedAsNotClassified_IsNotReported() => InTests($$"""
        public sealed class Vector
        {
            [NotClassified("example of GB 11643-1999")] public string Example { get; set; } = "{{IssuedNumber.OfTheStandard}}";
            [NotClassified("example of GB 11643-1999")] public const string Constant = "{{IssuedNumber.OfTheStandard}}";
            public static void Take([NotClassified("example")] string value) => Take("{{One}}");
            public static void Show(string value) => Show([|"{{One}}"|]);
        }
        """).RunAsync();

    [Fact]
    public Task OldNumber_IsReportedWithASecondSignal() => InTests($$"""
        using Xunit;
        namespace Xunit { public sealed class InlineDataAttribute(params object[] data) : System.Attribute { public object[] Data => data; } }
        public sealed class Tests
        {
            [ResidentIdNumber] public string Labeled { get; set; } = [|"{{Old}}"|];
            [PersonName] public string Other { get; set; } = "{{Old}}";
            public string IdCardNumber { get; set; } = [|"{{Old}}"|];
            public string OrderNumber { get; set; } = "{{Old}}";
            public string Text { get; set; } = "id {{Old}}";
            [InlineData("{{Old}}", [|"{{Old}}"|])] public void Test(string order, string idCard) { }
            public void Use() { var order = [|"{{Old}}"|]; Labeled = order; var sfzh = [|"{{Old[..6]}}" + "{{Old[6..]}}"|]; Labeled = "990101900307077" + sfzh; }
        }
        """).RunAsync();

    [Fact]
    public Task OldNumber_ByNameAlone_IsReportedInTestsOnly() => Project($$"""
        public sealed class Person
        {
            [ResidentIdNumber] public string Labeled { get; set; } = [|"{{Old}}"|];
            public string IdCardNumber { get; set; } = "{{Old}}";
        }
        """).RunAsync();

    [Fact]
    public Task Message_SaysWhereAndHowMany_NeverTheValue() => InTests($$"""
        public sealed class Tests
        {
            public void Import() { Read({|#0:"{{One}},{{Two}}"|}); Person.IdNumber = {|#1:"{{One}}"|}; }
            private static void Read(string csv) { }
        }
        public static class Person { public static string? IdNumber { get; set; } }
        """)
        .Expect(Expected.Diagnostic("GDS3005").At(0).WithMessage(
            "The literal in 'csv' holds a resident identity number that may be a real person's (found: 2): division, birth date and check character fit. Use a simulated one, whose division was never issued"))
        .Expect(Expected.Diagnostic("GDS3005").At(1).WithArguments("Person.IdNumber", 1, ""))
        .RunAsync();

    [Fact]
    public Task Message_InChinese_NamesTheBasisOfThePack() => InTests($$"""
        public sealed class Tests { public string Make() => string.Join(",", new[] { {|#0:"{{One}}"|} }.Length); }
        """)
        .WithCulture("zh-Hans")
        .WithGlobalConfig("is_global = true\ngovdatasecurity.basis.cn-test.GDS3005 = the pack, article 1\ngovdatasecurity.basis.cn-test.GDS3005.zh = 规则包第一条\n")
        .Expect(Expected.Diagnostic("GDS3005").At(0).WithMessage(
            "“Tests.Make”中的字面量含有可能属于真实人员的公民身份号码（共 1 个）：行政区划、出生日期和校验码均有效。请改用模拟号码（行政区划从未启用）（依据：规则包第一条）"))
        .RunAsync();

    [Fact]
    public Task Severity_IsThatOfTheConfiguration() => InTests($$"""public static class C { public const string A = {|GDS3005:"{{One}}"|}; }""")
        .WithEditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.GDS3005.severity = error\n")
        .ExpectSeverity("GDS3005", DiagnosticSeverity.Error)
        .RunAsync();

    [Fact]
    public Task TopLevelStatements_AreLookedAt() => InTests($$"""Console.WriteLine([|"{{One}}"|]);""").WithTopLevelStatements().RunAsync();

    private static AnalyzerVerifier InTests(string source) => Project(source).WithBuildProperty("IsTestProject", "true");

    private static AnalyzerVerifier Project(string source)
        => Verify.Analyzer<TestDataAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithSource(Usings + source);
}
