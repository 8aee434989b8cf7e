using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Analyzers.Tests;

/// <summary>The beginning of a verification: references and the data model that most cases speak about.</summary>
internal static class Case
{
    /// <summary>What the cases log. Every member is used by some case.</summary>
    public const string Model = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using GovDataSecurity;

        namespace Sample;

        public sealed record FamilyMember
        {
            public Guid Id { get; init; }
            [PersonName] public required string Name { get; init; }
            [ResidentIdNumber] public required string IdNumber { get; init; }
            [PassportNumber] public string? Passport { get; init; }
            [BirthDate] public DateOnly Birth { get; init; }
            [Classified(DataLevel.General3)] public decimal Income { get; init; }
            [Classified(DataLevel.General3)] public decimal? Pension { get; init; }
            [DisabilityStatus] public bool IsDisabled { get; init; }
            [ImportantData(CatalogId = "CAT-2026-017")] public string? Site { get; init; }
            [UnifiedSocialCreditCode] public string? Employer { get; init; }
            [NotClassified("public")] public string? Town { get; init; }
            [HomeAddress] public Address? Home { get; init; }
            [GuardianInformation] public List<string> Guardians { get; init; } = [];
            public string Plan { get; init; } = "";
        }

        public sealed record Address(string District, [property: NotClassified("code of the map")] string Sheet);

        /// <summary>A class prints the name of its type.</summary>
        public sealed class Family
        {
            public Guid Id { get; init; }
            public required FamilyMember Head { get; init; }
            public List<FamilyMember> Members { get; init; } = [];
        }

        /// <summary>A record prints its members.</summary>
        public sealed record Household(Guid Id, FamilyMember Head);

        public static class Text
        {
            public static string Frame(string value) => "<" + value + ">";
            [Declassifier(DeclassificationMethod.Masking)] public static string Hide(string value) => "***";
            [Declassifier(DeclassificationMethod.Masking)] public static FamilyMember Hide(FamilyMember value) => value;
            [return: ResidentIdNumber] public static string ReadIdNumber() => "";
            [return: MedicalRecord] public static string ReadRecord() => "";
            [return: NotClassified("a code")] public static string Region(string idNumber) => "";
        }

        public interface IRegister
        {
            string StatusOf(string idNumber);
            FamilyMember Find(string idNumber);
        }

        """;

    private const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;
        using GovDataSecurity;
        using Microsoft.Extensions.Logging;

        namespace Sample;

        """;

    /// <summary>Statements in a method that has what a service has.</summary>
    public static string Method(string statements) => Usings + $$"""
        public sealed class Service(ILogger<Service> logger, IRegister register)
        {
            public async Task RunAsync(FamilyMember member, FamilyMember? maybe, Family family, Household household, List<FamilyMember> members, [MobilePhoneNumber] string phone)
            {
                await Task.Yield();
        {{Indent(statements, "        ")}}
            }

            private string Short(string value) => value;
        }

        """;

    /// <summary>Verifies what is reported on statements.</summary>
    public static AnalyzerVerifier Log(string statements) => LogFile(Method(statements));

    /// <summary>Verifies what is reported on a whole file beside the model.</summary>
    public static AnalyzerVerifier LogFile(string source)
        => Verify.Analyzer<FlowAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithReferences(typeof(ILogger).Assembly, typeof(ObjectMasker).Assembly)
            .WithSource("Model.cs", Model).WithSource(source);

    /// <summary>Verifies what the mask fix makes of statements.</summary>
    public static CodeFixVerifier Mask(string statements)
        => Verify.CodeFix<FlowAnalyzer, MaskCodeFix>().WithReferenceTo<ClassifiedAttribute>().WithReferences(typeof(ILogger).Assembly, typeof(ObjectMasker).Assembly)
            .WithSource("Model.cs", Model).WithSource(Method(statements));

    /// <summary>The fixed file: the statements, with the namespace of the maskers.</summary>
    public static string Masked(string statements) => Method(statements).Replace("using GovDataSecurity;\n", "using GovDataSecurity;\nusing GovDataSecurity.Masking;\n", StringComparison.Ordinal);

    private static string Indent(string text, string indent)
        => string.Join('\n', text.Trim('\n').Split('\n').Select(line => line.Length == 0 ? line : indent + line));
}
