using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>The attributes and maskers, found by metadata name.</summary>
internal sealed class KnownSymbols
{
    private KnownSymbols(Compilation compilation, INamedTypeSymbol classified)
    {
        Classified = classified;
        PersonalInformation = Find(compilation, "GovDataSecurity.PersonalInformationAttribute");
        OrganizationData = Find(compilation, "GovDataSecurity.OrganizationDataAttribute");
        ImportantData = Find(compilation, "GovDataSecurity.ImportantDataAttribute");
        CoreData = Find(compilation, "GovDataSecurity.CoreDataAttribute");
        NotClassified = Find(compilation, "GovDataSecurity.NotClassifiedAttribute");
        KindFacts = Find(compilation, "GovDataSecurity.KindFactsAttribute");
        Sink = Find(compilation, "GovDataSecurity.SinkAttribute");
        Declassifier = Find(compilation, "GovDataSecurity.DeclassifierAttribute");
        Mask = Find(compilation, "GovDataSecurity.Masking.Mask");
        ObjectMasker = Find(compilation, "GovDataSecurity.Masking.ObjectMasker");
    }

    public INamedTypeSymbol Classified { get; }

    public INamedTypeSymbol? PersonalInformation { get; }

    public INamedTypeSymbol? OrganizationData { get; }

    public INamedTypeSymbol? ImportantData { get; }

    public INamedTypeSymbol? CoreData { get; }

    public INamedTypeSymbol? NotClassified { get; }

    public INamedTypeSymbol? KindFacts { get; }

    public INamedTypeSymbol? Sink { get; }

    public INamedTypeSymbol? Declassifier { get; }

    public INamedTypeSymbol? Mask { get; }

    public INamedTypeSymbol? ObjectMasker { get; }

    public static KnownSymbols? TryCreate(Compilation compilation)
        => Find(compilation, "GovDataSecurity.ClassifiedAttribute") is { } classified ? new KnownSymbols(compilation, classified) : null;

    public bool IsNotClassified(AttributeData attribute) => Same(attribute.AttributeClass, NotClassified) || attribute.AttributeClass is { } type && DataClassification.IsNone(type);

    /// <summary>Whether a type is the attribute class of a kind, as <c>DataKind.IsKind</c> has it.</summary>
    public bool IsKind(INamedTypeSymbol type)
        => !type.IsAbstract && (DerivesFrom(type, PersonalInformation) || DerivesFrom(type, OrganizationData));

    public static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol? ancestor)
    {
        for (INamedTypeSymbol? t = type; t is not null && ancestor is not null; t = t.BaseType)
        {
            if (Same(t, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Same(ISymbol? a, ISymbol? b) => a is not null && SymbolEqualityComparer.Default.Equals(a, b);

    private static INamedTypeSymbol? Find(Compilation compilation, string name)
        => compilation.GetTypeByMetadataName(name) ?? compilation.GetTypesByMetadataName(name).FirstOrDefault();
}
