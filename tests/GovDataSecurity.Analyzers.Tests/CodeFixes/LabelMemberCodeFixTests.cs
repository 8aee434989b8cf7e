using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class LabelMemberCodeFixTests
{
    [Fact]
    public Task Member_GetsTheAttributeOfItsKind() => Fix(
        """
        using System;
        using System.Collections.Generic;

        namespace Sample;

        /// <summary>Somebody.</summary>
        public class Contact
        {
            /// <summary>Where to call.</summary>
            public string? [|Phone|] { get; set; }

            [Obsolete("later")]
            public string? [|Email|] { get; set; }

            // What it says.
            public string? [|IdCard|];

            [Obsolete] public string? [|住址|] { get; set; }

            public List<string> [|Addresses地址|] { get; } = [];
        }

        public record Applicant(string [|RealName|], [property: Obsolete] string [|Passport|], int Count);
        """,
        """
        using System;
        using System.Collections.Generic;
        using GovDataSecurity;

        namespace Sample;

        /// <summary>Somebody.</summary>
        public class Contact
        {
            /// <summary>Where to call.</summary>
            [MobilePhoneNumber]
            public string? Phone { get; set; }

            [Obsolete("later")]
            [EmailAddress]
            public string? Email { get; set; }

            // What it says.
            [ResidentIdNumber]
            public string? IdCard;

            [Obsolete] [HomeAddress] public string? 住址 { get; set; }

            [HomeAddress]
            public List<string> Addresses地址 { get; } = [];
        }

        public record Applicant([PersonName] string RealName, [property: Obsolete] [PassportNumber] string Passport, int Count);
        """);

    [Fact]
    public Task File_WithoutUsings_GetsOne() => Fix(
        """
        // The header of the file.

        namespace Sample;

        public class Contact
        {
            public string? [|Phone|] { get; set; }
        }
        """,
        """
        // The header of the file.

        using GovDataSecurity;

        namespace Sample;

        public class Contact
        {
            [MobilePhoneNumber]
            public string? Phone { get; set; }
        }
        """);

    [Fact]
    public Task File_WithUsingsInTheNamespace_GetsOneThere() => Fix(
        """
        namespace Sample
        {
            using System;
            using Xunit;

            public class Contact
            {
                public string? [|Phone|] { get; set; }
            }
        }

        namespace Xunit { }
        """,
        """
        namespace Sample
        {
            using System;
            using GovDataSecurity;
            using Xunit;

            public class Contact
            {
                [MobilePhoneNumber]
                public string? Phone { get; set; }
            }
        }

        namespace Xunit { }
        """);

    [Fact]
    public Task File_ThatKnowsTheNamespace_GetsNoUsing() => Fix(
        """
        global using GovDataSecurity;
        public class Contact { public string? [|Phone|] { get; set; } }
        """,
        """
        global using GovDataSecurity;
        public class Contact { [MobilePhoneNumber] public string? Phone { get; set; } }
        """);

    [Fact]
    public Task Name_ThatMeansSomethingElse_IsWrittenInFull() => Fix(
        """
        using System;

        public class Contact
        {
            public string? [|Email|] { get; set; }
        }

        public sealed class EmailAddressAttribute : Attribute;
        """,
        """
        using System;

        public class Contact
        {
            [GovDataSecurity.EmailAddress]
            public string? Email { get; set; }
        }

        public sealed class EmailAddressAttribute : Attribute;
        """);

    [Fact]
    public Task Import_ThatWouldGiveAnotherNameTwoMeanings_IsNotAdded() => Fix(
        """
        using System.ComponentModel.DataAnnotations;

        public class Contact
        {
            [EmailAddress, GovDataSecurity.EmailAddress]
            public string? Email { get; set; }

            [EmailAddress]
            public string? [|Phone|] { get; set; }
        }
        """,
        """
        using System.ComponentModel.DataAnnotations;

        public class Contact
        {
            [EmailAddress, GovDataSecurity.EmailAddress]
            public string? Email { get; set; }

            [EmailAddress]
            [GovDataSecurity.MobilePhoneNumber]
            public string? Phone { get; set; }
        }
        """);

    [Fact]
    public Task Fields_DeclaredTogether_GetNoFix() => Verify.CodeFix<UnlabeledMemberAnalyzer, LabelMemberCodeFix>().WithReferenceTo<ClassifiedAttribute>()
        .WithSource("""public class Contact { public string? [|Phone|], Other; }""")
        .WithoutFix().RunAsync();

    private static Task Fix(string before, string after)
        => Verify.CodeFix<UnlabeledMemberAnalyzer, LabelMemberCodeFix>().WithReferenceTo<ClassifiedAttribute>().WithSource(before).WithFixed(after).RunAsync();
}
