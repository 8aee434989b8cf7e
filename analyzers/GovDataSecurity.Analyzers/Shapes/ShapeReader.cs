using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Code;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Shapes;

/// <summary>Which labeled members the objects of a type show when they are printed, written or taken apart.</summary>
/// <remarks>Goes by declared types: what a derived type adds isn't known. A text that somebody wrote by hand isn't read here: <see cref="WrittenToString"/>.</remarks>
internal sealed class ShapeReader(LabelReader labels, ConverterReader converters)
{
    private readonly ConcurrentDictionary<(ITypeSymbol, View), ImmutableArray<ShownMember>> _shapes = [];
    private readonly ConcurrentDictionary<(INamedTypeSymbol, View), ImmutableArray<ISymbol>> _members = [];
    private readonly ConcurrentDictionary<ITypeSymbol, IMethodSymbol?> _written = new(SymbolEqualityComparer.Default);
    private readonly LabelReach _reach = new(labels);

    /// <summary>The labeled members, at any depth, that a view of an object shows.</summary>
    public ImmutableArray<ShownMember> Of(ITypeSymbol type, View view)
        => view == View.Value || !_reach.From(type) ? ImmutableArray<ShownMember>.Empty : _shapes.GetOrAdd((type, view), key => Read(key.Item1, key.Item2));

    /// <summary>The members of the object itself that a view shows, labeled or not.</summary>
    public ImmutableArray<ISymbol> MembersShown(INamedTypeSymbol type, View view)
        => _members.GetOrAdd((type, view), key => key.Item2 switch
        {
            View.Value => ImmutableArray<ISymbol>.Empty,
            View.Text or View.Elements => TextMembers.Of(key.Item1).ToImmutableArray(),
            _ => IsConverted(key.Item1, key.Item2)
                ? ImmutableArray<ISymbol>.Empty
                : SerializedMembers.Of(key.Item1, key.Item2).Where(member => !IsConverted(member, key.Item2)).ToImmutableArray(),
        });

    /// <summary>Whether a view of an object shows the member of a name, labeled or not.</summary>
    public bool Shows(ITypeSymbol type, string name, View view)
        => type is INamedTypeSymbol named && MembersShown(named, view).Any(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The method written by hand, in a source file, that makes the text of a type: <c>ToString</c>, a record's <c>PrintMembers</c>, or <c>IFormattable.ToString</c>.</summary>
    /// <returns><see langword="null"/> when the compiler makes the text, it is the name of the type, or its source isn't there.</returns>
    public IMethodSymbol? WrittenToString(ITypeSymbol type) => _written.GetOrAdd(type, TextMembers.WrittenBy);

    /// <summary>Whether the type, its members at any depth, its elements or type arguments carry a label. When not, no view shows anything.</summary>
    public bool TouchesLabels(ITypeSymbol type) => _reach.From(type);

    /// <summary>Whether printing a value of a type shows the value, not the name of the type.</summary>
    public bool PrintsItself(ITypeSymbol type) => TextMembers.PrintsItself(type);

    /// <summary>Whether a converter written here masks what a serializer would show.</summary>
    private bool IsConverted(ISymbol symbol, View view) => SerializedMembers.ConverterOf(symbol, view) is { } converter && converters.ProtectsWhenWriting(converter);

    private ImmutableArray<ShownMember> Read(ITypeSymbol type, View view)
    {
        var walk = new ShapeWalk(labels, this, onceEach: false);
        walk.Enter(type, view);
        if (walk.IsCut)
        {
            walk = new ShapeWalk(labels, this, onceEach: true);
            walk.Enter(type, view);
        }

        return walk.Shown;
    }
}
