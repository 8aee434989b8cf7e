using GovDataSecurity.Analyzers.Code;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Mapping;
using GovDataSecurity.Analyzers.Shapes;
using GovDataSecurity.Analyzers.Stores;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers;

/// <summary>Everything the rules know about one compilation. Immutable; what is looked up is remembered.</summary>
internal sealed class ClassificationContext
{
    private ClassificationContext(Compilation compilation, KnownSymbols symbols, KnowledgeSet knowledge)
    {
        Symbols = symbols;
        Knowledge = knowledge;
        Kinds = new KindCatalog(compilation, symbols);
        Sources = new SourceRows(knowledge.Table, Kinds, compilation);
        Labels = new LabelReader(symbols, Kinds, Sources);
        Methods = new MethodKnowledge(knowledge.Table, symbols);
        var converters = new ConverterReader(compilation, Methods);
        Shapes = new ShapeReader(Labels, converters);
        Stores = new EntityStores(compilation, Labels, converters);
        Maps = new MemberMap(compilation, converters);
    }

    public KnownSymbols Symbols { get; }

    public KnowledgeSet Knowledge { get; }

    public KindCatalog Kinds { get; }

    public SourceRows Sources { get; }

    public LabelReader Labels { get; }

    public MethodKnowledge Methods { get; }

    public ShapeReader Shapes { get; }

    public EntityStores Stores { get; }

    public MemberMap Maps { get; }

    /// <param name="compilation">The compilation.</param>
    /// <param name="knowledge">Gives what is known about other people's members; not asked when the labels are unknown.</param>
    /// <returns><see langword="null"/> when the compilation doesn't know <c>GovDataSecurity.ClassifiedAttribute</c>.</returns>
    public static ClassificationContext? TryCreate(Compilation compilation, Func<KnowledgeSet> knowledge)
        => KnownSymbols.TryCreate(compilation) is { } symbols ? new ClassificationContext(compilation, symbols, knowledge()) : null;
}
