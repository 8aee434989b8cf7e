using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS4001 where a declaration lowers what it overrides, implements or hides.</summary>
public sealed class LoweredOverrideAnalyzerTests
{
    private const string Model = """
        using System;
        using System.Collections.Generic;
        using GovDataSecurity;

        public abstract class Certificate
        {
            [ResidentIdNumber] public abstract string Number { get; }
            [MedicalDiagnosis] public virtual string Finding { get; set; } = "";
            [PersonName] public string Holder { get; set; } = "";
            [PersonName] protected string Field = "";
            [PersonName] private string Hidden = "";
            public virtual string Note => Hidden;
            [return: BankAccountNumber] public virtual string PayTo() => "";
            public virtual void Notify([MobilePhoneNumber] string phone, string office) { }
            public void Call([MobilePhoneNumber] string phone) { }
        }

        public interface IContact
        {
            [EmailAddress] string Mail { get; set; }
            [return: HomeAddress] string AddressOf(int id);
            void Call([MobilePhoneNumber] string phone);
        }

        [Classified(DataLevel.General3)]
        public class Whole { public virtual string Anything { get; set; } = ""; }

        public record Person([PersonName(Level = DataLevel.General3)] string Name);

        """;

    [Fact]
    public Task Override_OfALowerLevel_IsReported() => Verify("""
        public class One : Certificate
        {
            [[|NotClassified("public")|]] public override string Number => "";
            [[|Classified(DataLevel.General1)|]] public override string Finding { get; set; } = "";
            [return: [|Classified(DataLevel.General2)|]] public override string PayTo() => "";
            public override void Notify([[|Classified(DataLevel.General1)|]] string phone, [Classified(DataLevel.General1)] string office) { }
        }

        public class Two : Whole { [[|Classified(DataLevel.General2)|]] public override string Anything { get; set; } = ""; }
        public class Three : Two { [[|Classified(DataLevel.General1)|]] public override string Anything { get; set; } = ""; }
        """).RunAsync();

    [Fact]
    public Task Implementation_OfALowerLevel_IsReported() => Verify("""
        public class Implicit : IContact
        {
            [[|NotClassified("public")|]] public string Mail { get; set; } = "";
            [return: [|Classified(DataLevel.General1)|]] public string AddressOf(int id) => "";
            public void Call([[|Classified(DataLevel.General1)|]] string phone) { }
        }

        public struct Explicit : IContact
        {
            [[|Classified(DataLevel.General1)|]] string IContact.Mail { get => ""; set { } }
            [return: [|NotClassified("public")|]] string IContact.AddressOf(int id) => "";
            void IContact.Call([[|NotClassified("public")|]] string phone) { }
        }

        public interface IGeneric<T> { [ResidentIdNumber] T Value { get; } void Put([ResidentIdNumber] T value); }
        public class Generic : IGeneric<string> { [[|Classified(DataLevel.General1)|]] public string Value => ""; public void Put([[|Classified(DataLevel.General1)|]] string value) { } }

        public interface IStatic { [ResidentIdNumber] static abstract string Sample { get; } }
        public class Static : IStatic { [[|Classified(DataLevel.General1)|]] public static string Sample => ""; }
        """).RunAsync();

    [Fact]
    public Task Implementation_ByABaseClass_IsReportedOnTheType() => Verify("""
        public class Mailbox
        {
            [Classified(DataLevel.General1)] public string Mail { get; set; } = "";
            public string AddressOf(int id) => "";
            public void Call([NotClassified("public")] string phone) { }
        }

        public class {|GDS4001:{|GDS4001:Contact|}|} : Mailbox, IContact;
        public class Further : Contact;
        """).RunAsync();

    [Fact]
    public Task Hiding_AtALowerLevel_IsReported() => Verify("""
        public abstract class One : Certificate
        {
            [[|Classified(DataLevel.General1)|]] public new string Holder { get; set; } = "";
            [[|NotClassified("public")|]] protected new int Field;
            [return: [|Classified(DataLevel.General1)|]] public new string PayTo() => "";
            public new void Call([[|Classified(DataLevel.General1)|]] string phone) { }
            public void Call([Classified(DataLevel.General1)] int phone) { }
            [Classified(DataLevel.General1)] private string Hidden => "";
        }

        public interface IOffice : IContact { [[|Classified(DataLevel.General1)|]] new string Mail { get; set; } }
        """).RunAsync();

    [Fact]
    public Task Record_WithALowerParameter_IsReported() => Verify("""
        public record Quiet([[|Classified(DataLevel.General1)|]] string Name) : Person(Name);
        public record Own([property: [|NotClassified("public")|]] string Mail, int Count) : IMail;
        public record Written(string Name) : Person(Name) { [[|NotClassified("public")|]] public new string Name { get; init; } = Name; }
        public record Same(string Name) : Person(Name);
        public record High([Classified(DataLevel.General4)] string Name) : Person(Name);
        public record Contact([[|Classified(DataLevel.General1)|]] string Mail) : IMail;
        public interface IMail { [EmailAddress] string Mail { get; } }
        """).RunAsync();

    [Fact]
    public Task Declaration_AsHighOrWithoutLabel_IsNotReported() => Verify("""
        public class One : Certificate, IContact
        {
            public override string Number => "";
            [Classified(DataLevel.General4)] public override string Finding { get; set; } = "";
            [Classified(DataLevel.General1)] public override string Note => "";
            [return: BankAccountNumber] public override string PayTo() => "";
            public override void Notify([MobilePhoneNumber, Classified(DataLevel.General1)] string phone, string office) { }
            [Obsolete] public string Mail { get; set; } = "";
            public string AddressOf([PersonName] int id) => "";
            void IContact.Call(string phone) { }
            [Classified(DataLevel.Unlabeled)] public string Other => "";
        }

        public class Unlabeled : Certificate { public override string Number => ""; [Classified(DataLevel.Unlabeled)] public override string Finding { get; set; } = ""; }
        public class Alone { [Classified(DataLevel.General1)] public string Number => ""; public string this[[Classified(DataLevel.General1)] int i] => ""; }
        """).RunAsync();

    [Fact]
    public Task Message_NamesBothDeclarations_InBothLanguages() => Task.WhenAll(
        Verify("public class One : Whole { [{|#0:NotClassified(\"a\")|}] public override string Anything { get; set; } = \"\"; }")
            .Expect(Testing.Expected.Diagnostic("GDS4001").At(0).WithSeverity(DiagnosticSeverity.Warning).WithAnyAdditionalLocations()
                .WithMessage("'Whole.Anything' (classified data, General3) flows into 'One.Anything', which is declared as not classified. Declare at least General3, or call a declassifier first"))
            .RunAsync(),
        Verify("public class One : IContact { public string Mail { get; set; } = \"\"; public string AddressOf(int id) => \"\"; public void Call([{|#0:Classified(DataLevel.General1)|}] string phone) { } }").WithCulture("zh-Hans")
            .Expect(Testing.Expected.Diagnostic("GDS4001").At(0).WithAnyAdditionalLocations()
                .WithMessage("“IContact.Call(phone)”（手机号码，一般3级）流入“One.Call(phone)”，后者声明为一般1级。请至少声明为一般3级，或先经降级方法处理"))
            .RunAsync());

    [Fact]
    public Task BaseFromAnotherAssembly_IsUnderstood() => Testing.Verify.Analyzer<LoweredOverrideAnalyzer>().WithReferenceTo<ClassifiedAttribute>()
        .WithProject("Base", project => project.WithReferenceTo<ClassifiedAttribute>().WithSource(Model))
        .WithSource("using GovDataSecurity;\npublic class One : Whole { [[|Classified(DataLevel.General1)|]] public override string Anything { get; set; } = \"\"; }")
        .RunAsync();

    [Fact]
    public Task BrokenCode_IsSurvived() => Testing.Verify.Analyzer<LoweredOverrideAnalyzer>().WithReferenceTo<ClassifiedAttribute>()
        .WithSource("""
            using GovDataSecurity;
            public class One : {|CS0246:Missing|}, {|CS0246:IMissing|} { [Classified(DataLevel.General1)] public override string Name => ""; void {|CS0246:{|CS0538:IMissing|}|}.Run([Classified(DataLevel.General1)] string a) { } }
            public class {|CS0146:Loop|} : Loop { [Classified(DataLevel.General1)] public string Name => ""; }
            """)
        .IgnoresSuppression().RunAsync();

    [Fact]
    public Task Fix_DeclaresTheLevelThatWasLowered() => Testing.Verify.CodeFix<LoweredOverrideAnalyzer, RaiseTargetCodeFix>().WithReferenceTo<ClassifiedAttribute>()
        .WithSource("Model.cs", Model)
        .WithSource("""
            using GovDataSecurity;

            public class One : Certificate
            {
                [[|NotClassified("public")|]] public override string Number => "";
                public override void Notify([[|Classified(DataLevel.General1)|]] string phone, string office) { }
                [return: [|Classified(DataLevel.General2)|]] public override string PayTo() => "";
            }
            """)
        .WithFixed("""
            using GovDataSecurity;

            public class One : Certificate
            {
                [ResidentIdNumber] public override string Number => "";
                public override void Notify([Classified(DataLevel.General3)] string phone, string office) { }
                [return: Classified(DataLevel.General4)] public override string PayTo() => "";
            }
            """)
        .RunAsync();

    private static AnalyzerVerifier Verify(string source)
        => Testing.Verify.Analyzer<LoweredOverrideAnalyzer>().WithReferenceTo<ClassifiedAttribute>().WithSource("Model.cs", Model).WithSource("using GovDataSecurity;\nusing System;\n" + source);
}
