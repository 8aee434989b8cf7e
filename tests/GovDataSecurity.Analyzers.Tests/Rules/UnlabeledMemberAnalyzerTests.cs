using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Rules;

/// <summary>GDS0001.</summary>
public sealed class UnlabeledMemberAnalyzerTests
{
    [Fact]
    public Task Name_ThatSaysIt_IsReported() => Check("""
        public class English { public string [|PhoneNumber|] { get; set; } = ""; public string [|idCardNo|] = ""; internal string? [|HomeAddress|] { get; set; } public long [|Mobile|] { get; set; } }
        public class Pinyin { public string [|sfzh|] { get; set; } = ""; public string [|F_GMSFHM|] { get; set; } = ""; public DateTime? [|Csrq|] { get; set; } }
        public class Chinese { public string [|身份证号|] { get; set; } = ""; public string [|联系手机|] { get; set; } = ""; }
        public record Parameters(string [|RealName|], List<string> [|Emails邮箱|], byte[] [|Fingerprint|], string Other);
        public struct Structure { public double [|Lng|]; public double [|Lat|]; }
        public interface IContract { string [|BankAccountNumber|] { get; } }
        public class Implementation : IContract { public string BankAccountNumber => ""; }
        public class Options { public string? [|ApiKey|] { get; set; } public string? [|DbPassword|] { get; set; } }
        public class States { public bool [|Disability|] { get; set; } public Gender [|Gender|] { get; set; } public Level [|MaritalStatus|] { get; set; } }
        public enum Gender { Unknown }
        public enum Level { Unknown }
        """).RunAsync();

    [Fact]
    public Task Name_ThatMeansSomethingElse_IsNotReported() => Check("""
        public class Words { public string Phonetic { get; set; } = ""; public decimal FaceValue { get; set; } public string Benchmark { get; set; } = ""; public string Headphones { get; set; } = ""; public string Latency { get; set; } = ""; public int Immobile { get; set; } public string Generation { get; set; } = ""; }
        public class Holders { public bool EmailConfirmed { get; set; } public int PhoneNumberLength { get; set; } public string PasswordPolicy { get; set; } = ""; public Guid AddressId { get; set; } public object? Email { get; set; } public bool HasPassword { get; set; } public TimeSpan? PasswordTimeout { get; set; } }
        public class Phrases { public string PropertyName { get; set; } = ""; public string ServerAddress { get; set; } = ""; public string 计量单位 { get; set; } = ""; public string 手机号数量 { get; set; } = ""; public int CreditHours { get; set; } }
        public class Weak { public string Name { get; set; } = ""; public int Age { get; set; } public string Content { get; set; } = ""; public string xm { get; set; } = ""; public double jd { get; set; } public string BankName { get; set; } = ""; }
        public class Reachable { private string _phone = ""; private string Phone => _phone; public static string Email = ""; public const string Mobile = "mobile"; public string this[string address] => ""; public string Imei { set { } } }
        public sealed class PhoneAttribute : Attribute { public string Phone { get; set; } = ""; }
        public sealed class MailException : Exception { public string Email { get; set; } = ""; }
        public static class Keys { public static string Password { get; set; } = ""; }
        """).RunAsync();

    [Fact]
    public Task Label_OrReview_Silences() => Check("""
        public class Labeled { [MobilePhoneNumber] public string Phone { get; set; } = ""; [Classified(DataLevel.General1)] public string Email { get; set; } = ""; [NotClassified("the office's own")] public string Address { get; set; } = ""; }
        [NotClassified("published")] public class Published { public string Phone { get; set; } = ""; }
        public class PublishedToo : Published { public string Email { get; set; } = ""; }
        [Classified(DataLevel.General3)] public class Whole { public string Phone { get; set; } = ""; }
        public record Parameters([MobilePhoneNumber] string Phone, [property: EmailAddress] string Email);
        public class Base { [MobilePhoneNumber] public virtual string Phone { get; set; } = ""; }
        public class Derived : Base { public override string Phone { get; set; } = ""; }
        public interface IContract { [EmailAddress] string Email { get; } }
        public class Implementation : IContract { public string Email => ""; }
        """).RunAsync();

    [Fact]
    public Task Bracketed_WithASecondSignal_IsReported() => Check("""
        public class Citizen { public string [|Name|] { get; set; } = ""; public int [|Age|] { get; set; } public string FileName { get; set; } = ""; }
        public class ApplicantDto { public string [|Xm|] { get; set; } = ""; }
        public class BesideALabel { [ResidentIdNumber] public string IdNumber { get; set; } = ""; public string [|xm|] { get; set; } = ""; public string Title { get; set; } = ""; }
        public class BesideAHit { public string [|Phone|] { get; set; } = ""; public string [|Name|] { get; set; } = ""; public decimal FaceValue { get; set; } }
        public class Person1 { public string [|ApplicantName|] { get; set; } = ""; public string [|sqrxm|] { get; set; } = ""; public int [|ChildAge|] { get; set; } }
        public class Commented
        {
            /// <summary>姓名</summary>
            public string [|xm|] { get; set; } = "";
            /// <summary>The bank account number that is paid to.</summary>
            public string [|Bank|] { get; set; } = "";
            // 性别: 1 male, 2 female
            public int [|xb|] { get; set; }
        }

        public class Table
        {
            /// <summary>The name of the table.</summary>
            public string jd { get; set; } = "";
            [Description("name of the table")] public string Sw { get; set; } = "";
            /// <summary>The name of the table.</summary>
            public string Name { get; set; } = "";
        }

        public class Company { public string [|Uscc|] { get; set; } = ""; public string [|ContactPhone|] { get; set; } = ""; public string Name { get; set; } = ""; }
        """).RunAsync();

    [Fact]
    public Task Caption_ThatSaysIt_IsReported() => Check("""
        public class Columns
        {
            [Description("身份证号")] public string [|Field1|] { get; set; } = "";
            [DisplayName("联系电话 手机")] public string [|Field2|] { get; set; } = "";
            [Display(Name = "Home address")] public string [|Field3|] { get; set; } = "";
            [Column("sfzh")] public string [|Field4|] { get; set; } = "";
            [SugarColumn(ColumnDescription = "银行卡号")] public string [|Field5|] { get; set; } = "";
            [Description("The number of the form on which a mobile number may be written")] public string Field6 { get; set; } = "";
            [Obsolete("手机")] public string Field7 { get; set; } = "";
        }

        public sealed class DisplayAttribute : Attribute { public string? Name { get; set; } }
        public sealed class ColumnAttribute(string name) : Attribute { public string Name { get; } = name; }
        public sealed class SugarColumnAttribute : Attribute { public string? ColumnDescription { get; set; } }
        """).RunAsync();

    [Fact]
    public Task Kind_DerivedByAUser_GivesItsHintsToo() => Check("""
        [KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "门诊号", NameHints = "mzh,clinicno")]
        public sealed class ClinicNumberAttribute : PersonalInformationAttribute;
        public class Visit { public string [|Mzh|] { get; set; } = ""; public string [|ClinicNo|] { get; set; } = ""; public string [|门诊号|] { get; set; } = ""; public string [|ClinicNumber|] { get; set; } = ""; }
        """).RunAsync();

    [Fact]
    public Task Kind_DerivedInALibrary_GivesItsHintsToo() => Testing.Verify.Analyzer<UnlabeledMemberAnalyzer>().WithReferenceTo<ClassifiedAttribute>()
        .WithProject("Province", project => project.WithReferenceTo<ClassifiedAttribute>().WithSource("""
            using GovDataSecurity;
            namespace Province;
            [KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, NameHints = "clinicno")]
            public sealed class ClinicNumberAttribute : PersonalInformationAttribute;
            [KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, NameHints = "secretno")]
            internal sealed class InternalNumberAttribute : PersonalInformationAttribute;
            """))
        .WithSource("""public class Visit { public string {|#0:ClinicNo|} { get; set; } = ""; public string SecretNo { get; set; } = ""; }""")
        .Expect(Expected.Diagnostic("GDS0001").At(0).WithMessage("'Visit.ClinicNo' looks like clinic number: 'clinicno'. Label it with [ClinicNumber], or say [NotClassified(\"reason\")]"))
        .RunAsync();

    [Fact]
    public Task Message_NamesKindAndEvidence_InBothLanguages() => Task.WhenAll(
        Check("""public class Contact { public string {|#0:ContactPhone|} { get; set; } = ""; }""")
            .Expect(Expected.Diagnostic("GDS0001").At(0).WithSeverity(DiagnosticSeverity.Info)
                .WithMessage("'Contact.ContactPhone' looks like mobile phone number: 'phone'. Label it with [MobilePhoneNumber], or say [NotClassified(\"reason\")]"))
            .RunAsync(),
        Check("""public class Contact { public string {|#0:gmsfhm|} { get; set; } = ""; }""").WithCulture("zh-CN")
            .Expect(Expected.Diagnostic("GDS0001").At(0)
                .WithMessage("“Contact.gmsfhm”疑似公民身份号码：“gmsfhm”。请标注 [ResidentIdNumber]，或用 [NotClassified(\"理由\")] 说明无需分级"))
            .RunAsync());

    [Fact]
    public Task Severity_ByEditorConfig_IsKept() => Check("""public class Contact { public string [|Phone|] { get; set; } = ""; }""")
        .WithEditorConfig("root = true\n[*.cs]\ndotnet_diagnostic.GDS0001.severity = warning\n")
        .ExpectSeverity("GDS0001", DiagnosticSeverity.Warning)
        .RunAsync();

    private static AnalyzerVerifier Check(string source) => Testing.Verify.Analyzer<UnlabeledMemberAnalyzer>().WithReferenceTo<ClassifiedAttribute>()
        .WithSource("#nullable enable\nusing System;\nusing System.Collections.Generic;\nusing System.ComponentModel;\nusing GovDataSecurity;\n" + source);
}
