using GovDataSecurity.Analyzers.Stores;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Stores;

/// <summary>A context with entities of EF Core, and what a case adds to them.</summary>
internal sealed class StoreSample
{
    private const string Usings = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using GovDataSecurity;
        using GovDataSecurity.Masking;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;
        using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
        using Microsoft.Extensions.DependencyInjection;

        """;

    private const string Model = Usings + """
        public class Member
        {
            public Guid Id { get; set; }
            [PersonName] public string Name { get; set; } = "";
            [ResidentIdNumber] public string IdNumber { get; set; } = "";
            [System.ComponentModel.DataAnnotations.Schema.NotMapped, MobilePhoneNumber] public string Phone { get; set; } = "";
            public Address? Home { get; set; }
        }
        public class Address { [HomeAddress] public string Street { get; set; } = ""; }
        public class Officer : Member;
        public class Case { public int Id { get; set; } [PersonName] public string Applicant { get; set; } = ""; }
        public partial class ReliefDb : DbContext { public ReliefDb() { } public ReliefDb(DbContextOptions options) : base(options) { } public DbSet<Member> Members => Set<Member>(); }
        public partial class CaseDb : DbContext { public DbSet<Case> Cases => Set<Case>(); }
        public static class Secret
        {
            [Declassifier(DeclassificationMethod.Encryption)] public static string Protect(string value) => value;
            public static string Open(string value) => value;
        }

        """;

    private readonly Compilation _compilation;
    private readonly EntityStores _stores;

    public StoreSample(string source, params MetadataReference[] references)
        : this([source], references)
    {
    }

    public StoreSample(IEnumerable<string> sources, params MetadataReference[] references)
    {
        _compilation = TypeSample.Compile("Sample", sources.Select(source => Usings + source).Prepend(Model), references);
        _stores = TypeSample.Classify(_compilation).Stores;
    }

    public bool IsProtected(string? context, string member, CancellationToken cancellationToken = default)
    {
        var names = member.Split('.');
        var entity = Type(names[0]);
        var declaring = names.Length == 3 ? Type(names[1]) : entity;
        ISymbol? found = null;
        for (INamedTypeSymbol? type = declaring; found is null; type = type!.BaseType)
        {
            found = type!.GetMembers(names[^1]).FirstOrDefault();
        }

        return _stores.IsProtected(context is null ? null : Type(context), entity, found, cancellationToken);
    }

    /// <summary>The text of the call, or an empty one.</summary>
    public string OptionsOf(string? context)
        => _stores.OptionsOf(context is null ? null : Type(context)) is { } location ? location.SourceTree!.GetText().ToString(location.SourceSpan) : "";

    private INamedTypeSymbol Type(string name) => _compilation.GetTypeByMetadataName(name)!;
}
