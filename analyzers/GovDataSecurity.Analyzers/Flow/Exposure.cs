using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>What a place sees of a value: the data itself, and what its objects show when they are printed or taken apart.</summary>
internal sealed class Exposure(BodyContext context, Func<IMethodSymbol, FlowValue, SyntaxNode, FlowValue> print)
{
    private const int DeepestObject = 6;

    /// <summary>The types whose members are being looked at: a model whose types hold each other has an end.</summary>
    private readonly HashSet<ITypeSymbol> _entered = new(SymbolEqualityComparer.Default);

    /// <summary>The objects whose members were looked at for the place at hand: what is reached by many ways shows the same each time.</summary>
    private HashSet<(Site, ITypeSymbol)>? _visited;

    /// <param name="value">The value.</param>
    /// <param name="type">Its type as the source has it.</param>
    /// <param name="view">How much of an object the place shows.</param>
    /// <param name="at">The expression that carries the value.</param>
    /// <returns>Each datum standing at the innermost expression in <paramref name="at"/> that carries it; what an object shows stands at the object.</returns>
    public ImmutableArray<Trace> Of(FlowValue value, ITypeSymbol? type, View view, SyntaxNode at)
    {
        var shown = new TraceList();
        var outer = _visited;
        _visited = null;
        Add(value, type, view, at, 0, isMember: false, shown);
        _visited = outer;
        return shown.ToArray();
    }

    private void Add(FlowValue value, ITypeSymbol? type, View view, SyntaxNode at, int depth, bool isMember, TraceList shown)
    {
        foreach (var trace in value.Traces)
        {
            Add(trace, at, isMember, shown);
        }

        if (!value.Sites.IsEmpty && DataTypes.IsData(type))
        {
            foreach (var trace in context.Flatten(value).Traces)
            {
                Add(trace, at, isMember, shown);
            }
        }

        if (view == View.Value || depth > DeepestObject)
        {
            return;
        }

        if (type is not null)
        {
            AddObject(value, DataTypes.Bare(type), view, at, depth, isMember, shown);
        }

        foreach (var known in value.Types)
        {
            if (!SymbolEqualityComparer.Default.Equals(known, type))
            {
                AddObject(value, DataTypes.Bare(known), view, at, depth, isMember, shown);
            }
        }
    }

    private void AddObject(FlowValue value, ITypeSymbol type, View view, SyntaxNode at, int depth, bool isMember, TraceList shown)
    {
        if (DataTypes.IsData(type))
        {
            return;
        }

        var isPlaced = false;
        foreach (var place in value.Places)
        {
            if (!ReferenceEquals(place, at) && IsInside(place, at))
            {
                isPlaced = true;
                AddObject(value.At(place), type, view, place, depth, isMember, shown);
            }
        }

        if (isPlaced)
        {
            return;
        }

        if (Symbols.ElementType(type) is { } element)
        {
            if (view != View.Text)
            {
                AddElements(value, type, element, view, at, depth, isMember, shown);
            }
            else if (Symbols.IsPlatform(type) && context.World.Shapes.PrintsItself(type))
            {
                AddPlatform(value, type, view, at, depth, isMember, shown);
            }
        }
        else if (type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            foreach (var item in tuple.TupleElements)
            {
                Add(context.ReadMember(value, item, tuple, null), item.Type, Inner(view), at, depth + 1, isMember, shown);
            }
        }
        else if (Symbols.IsPlatform(type) && !type.IsAnonymousType)
        {
            AddPlatform(value, type, view, at, depth, isMember, shown);
        }
        else if (view is View.Text or View.Elements && context.World.Shapes.WrittenToString(type) is { } written)
        {
            foreach (var trace in print(written, value, at).Traces)
            {
                Add(trace, at, isMember: true, shown);
            }
        }
        else if (type is INamedTypeSymbol named)
        {
            AddMembers(value, named, view, at, depth, shown);
        }
        else if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                AddObject(value, constraint, view, at, depth + 1, isMember, shown);
            }
        }
    }

    private void AddMembers(FlowValue value, INamedTypeSymbol type, View view, SyntaxNode at, int depth, TraceList shown)
    {
        context.Budget--;
        var isTracked = IsTracked(value);
        if (!isTracked && (!context.World.HoldsInside(type) || _entered.Contains(type)))
        {
            foreach (var member in context.World.Shapes.Of(type, view))
            {
                shown.Add(Trace.OfLabel(member.Member, member.Label, at).Printed());
            }

            return;
        }

        if (isTracked && !Visits(value, type))
        {
            return;
        }

        var isFirst = _entered.Add(type);
        foreach (var member in context.World.Shapes.MembersShown(type, view))
        {
            Add(context.ReadMember(value, member, type, null), Symbols.TypeOf(member), view is View.Elements ? View.Text : view, at, depth + 1, isMember: true, shown);
        }

        if (isFirst)
        {
            _entered.Remove(type);
        }
    }

    private void AddElements(FlowValue value, ITypeSymbol type, ITypeSymbol element, View view, SyntaxNode at, int depth, bool isMember, TraceList shown)
    {
        if (DataTypes.IsDictionary(type))
        {
            var arguments = ((INamedTypeSymbol)type).TypeArguments;
            Add(context.ElementOf(value, arguments[0], null, HeapObject.Key), arguments[0], Inner(view), at, depth + 1, isMember, shown);
            Add(context.ElementOf(value, arguments[1], null), arguments[1], Inner(view), at, depth + 1, isMember, shown);
        }
        else
        {
            Add(context.ElementOf(value, element, null), element, Inner(view), at, depth + 1, isMember, shown);
        }
    }

    private void AddPlatform(FlowValue value, ITypeSymbol type, View view, SyntaxNode at, int depth, bool isMember, TraceList shown)
    {
        foreach (var trace in context.Flatten(value).Traces)
        {
            Add(trace, at, isMember, shown);
        }

        if (type is INamedTypeSymbol { Name: "KeyValuePair" or "Tuple" or "ValueTuple" or "Grouping" or "IGrouping", IsGenericType: true } pair)
        {
            foreach (var argument in pair.TypeArguments)
            {
                AddObject(FlowValue.Nothing, argument, Inner(view), at, depth + 1, isMember, shown);
            }
        }
    }

    /// <summary>A datum that an object shows stands at the object, unless it is written there, inside the creation.</summary>
    private static void Add(Trace trace, SyntaxNode at, bool isMember, TraceList shown)
    {
        var standing = trace.At is { } leaf && IsInside(leaf, at) ? trace : isMember ? trace.Standing(at).Printed() : trace.Standing(at);
        shown.Add(standing);
    }

    private static bool IsInside(SyntaxNode inner, SyntaxNode outer) => inner.SyntaxTree == outer.SyntaxTree && outer.FullSpan.Contains(inner.Span);

    private bool IsTracked(FlowValue value)
    {
        foreach (var site in value.Sites)
        {
            if (context.State.Heap.ContainsKey(site))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some of the objects are new here.</summary>
    private bool Visits(FlowValue value, ITypeSymbol type)
    {
        var isNew = false;
        foreach (var site in value.Sites)
        {
            isNew |= (_visited ??= []).Add((site, type));
        }

        return isNew;
    }

    private static View Inner(View view) => view is View.Elements ? View.Text : view;
}
