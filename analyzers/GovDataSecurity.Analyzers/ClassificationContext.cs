using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Search;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers;

/// <summary>Everything the rules know about one compilation. Immutable; what is looked up is remembered.</summary>
internal sealed class ClassificationContext
{
    private ClassificationContext(Compilation compilation, KnownSymbols symbols)
    {
        Symbols = symbols;
        Kinds = new KindCatalog(compilation, symbols);
        Labels = new LabelReader(symbols, Kinds);
        Methods = new MethodKnowledge(KnowledgeTable.Packaged, symbols);
        Shapes = new ShapeReader(Labels);
    }

    public KnownSymbols Symbols { get; }

    public KindCatalog Kinds { get; }

    public LabelReader Labels { get; }

    public MethodKnowledge Methods { get; }

    public ShapeReader Shapes { get; }

    /// <returns><see langword="null"/> when the compilation doesn't know <c>GovDataSecurity.ClassifiedAttribute</c>.</returns>
    public static ClassificationContext? TryCreate(Compilation compilation)
        => KnownSymbols.TryCreate(compilation) is { } symbols ? new ClassificationContext(compilation, symbols) : null;
}
