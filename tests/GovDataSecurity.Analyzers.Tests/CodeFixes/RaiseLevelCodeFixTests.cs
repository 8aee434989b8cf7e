using GovDataSecurity.Analyzers.CodeFixes;
using GovDataSecurity.Analyzers.Rules;
using GovDataSecurity.Analyzers.Testing;

namespace GovDataSecurity.Analyzers.Tests.CodeFixes;

public sealed class RaiseLevelCodeFixTests
{
    [Fact]
    public Task DeclaredLevel_IsRaisedToTheHighest() => Verify.CodeFix<DeclaredLevelAnalyzer, RaiseLevelCodeFix>().WithReferenceTo<ClassifiedAttribute>()
        .WithSource("""
            using GovDataSecurity;

            [[|Classified(DataLevel.General1)|]]
            public sealed class A { [ResidentIdNumber] public string IdNumber { get; set; } = ""; }

            [[|Classified(DataLevel.General1, Notes = "a", Level = DataLevel.General2)|]]
            public sealed class B { [BankAccountNumber] public string Account { get; set; } = ""; }

            [[|PersonName|]]
            public sealed class C { [DisabilityStatus] public bool IsDisabled { get; set; } }

            [[|PersonName(Notes = "a")|]]
            public sealed class D { [DisabilityStatus] public bool IsDisabled { get; set; } }

            [[|ImportantData(CatalogId = "CAT-1")|]]
            public sealed class E { [CoreData(CatalogId = "CAT-2")] public string Site { get; set; } = ""; }

            [[|Classified(DataLevel.General1)|]]
            public sealed class F { [Classified((DataLevel)35)] public string Between { get; set; } = ""; }
            """)
        .WithFixed("""
            using GovDataSecurity;

            [Classified(DataLevel.General3)]
            public sealed class A { [ResidentIdNumber] public string IdNumber { get; set; } = ""; }

            [Classified(DataLevel.General1, Notes = "a", Level = DataLevel.General4)]
            public sealed class B { [BankAccountNumber] public string Account { get; set; } = ""; }

            [PersonName(Level = DataLevel.General4)]
            public sealed class C { [DisabilityStatus] public bool IsDisabled { get; set; } }

            [PersonName(Notes = "a", Level = DataLevel.General4)]
            public sealed class D { [DisabilityStatus] public bool IsDisabled { get; set; } }

            [ImportantData(CatalogId = "CAT-1", Level = DataLevel.Core)]
            public sealed class E { [CoreData(CatalogId = "CAT-2")] public string Site { get; set; } = ""; }

            [Classified(DataLevel.General4)]
            public sealed class F { [Classified((DataLevel)35)] public string Between { get; set; } = ""; }
            """)
        .RunAsync();
}
