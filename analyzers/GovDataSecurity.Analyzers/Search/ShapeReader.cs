using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Search;

/// <summary>Which labeled members the objects of a type show when they are printed or taken apart.</summary>
internal sealed class ShapeReader(LabelReader labels)
{
    /// <summary>Attributes, by name, with which a serializer or logger leaves a member out.</summary>
    private static readonly ImmutableHashSet<string> Ignoring = ImmutableHashSet.Create("JsonIgnoreAttribute", "NotLoggedAttribute", "LogPropertyIgnoreAttribute");

    private readonly ConcurrentDictionary<(ITypeSymbol Type, View View), ImmutableArray<ShownMember>> _shapes = new(Key.Comparer);

    public ImmutableArray<ShownMember> Of(ITypeSymbol type, View view)
        => view == View.Value ? ImmutableArray<ShownMember>.Empty : _shapes.GetOrAdd((type, view), key => Read(key.Type, key.View));

    /// <summary>Whether a view of an object shows the member of a name, labeled or not.</summary>
    public static bool Shows(ITypeSymbol type, string name, View view)
        => view != View.Value && type is INamedTypeSymbol named
            && (view == View.Members ? Public(named) : Printed(named)).Any(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    private ImmutableArray<ShownMember> Read(ITypeSymbol type, View view)
    {
        var shown = ImmutableArray.CreateBuilder<ShownMember>();
        Add(type, view, top: null, shown, new VisitedTypes());
        return shown.ToImmutable();
    }

    private void Add(ITypeSymbol type, View view, ISymbol? top, ImmutableArray<ShownMember>.Builder shown, VisitedTypes visited)
    {
        type = Symbols.Unwrap(type);
        if (type.SpecialType is not SpecialType.None || type.TypeKind == TypeKind.Enum || !visited.TryEnter(type))
        {
            return;
        }

        if (view != View.Text && Symbols.ElementType(type) is { } element)
        {
            Add(element, view == View.Members ? View.Members : View.Text, top, shown, visited);
        }
        else if (type is INamedTypeSymbol named)
        {
            if (PrintsArguments(named))
            {
                foreach (var argument in named.TypeArguments)
                {
                    Add(argument, view == View.Members ? View.Members : View.Text, top, shown, visited);
                }
            }
            else
            {
                AddMembers(named, view == View.Members ? Public(named) : Printed(named), view, top, shown, visited);
            }
        }
        else if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                Add(constraint, view, top, shown, visited);
            }
        }
    }

    private void AddMembers(INamedTypeSymbol type, IEnumerable<ISymbol> members, View view, ISymbol? top, ImmutableArray<ShownMember>.Builder shown, VisitedTypes visited)
    {
        foreach (var member in members)
        {
            var memberType = Symbols.TypeOf(member);
            var label = labels.OfMember(member, type);
            if (label.Label is not null)
            {
                if (view == View.Members || PrintsItself(memberType))
                {
                    shown.Add(new ShownMember(top ?? member, member, label.Label));
                }
            }
            else if (!label.IsNotClassified)
            {
                // A type that shows through two members of the object shows through either.
                Add(memberType, view == View.Members ? View.Members : View.Text, top ?? member, shown, top is null ? VisitedFrom(type) : visited);
            }
        }
    }

    private static VisitedTypes VisitedFrom(INamedTypeSymbol type)
    {
        var visited = new VisitedTypes();
        visited.TryEnter(type);
        return visited;
    }

    /// <summary>The members that the <c>ToString</c> made by the compiler prints; none when somebody wrote it by hand.</summary>
    private static IEnumerable<ISymbol> Printed(INamedTypeSymbol type)
    {
        if (type.IsAnonymousType)
        {
            return type.GetMembers().OfType<IPropertySymbol>();
        }

        return ToStringOf(type) is { } print && IsMadeByCompiler(print) ? PrintedMembers(type) : [];
    }

    private static IEnumerable<ISymbol> PrintedMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null && PrintsMembers(t); t = t.BaseType)
        {
            foreach (var member in t.GetMembers())
            {
                if (member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
                    and (IFieldSymbol or IPropertySymbol { GetMethod: not null, IsIndexer: false, IsOverride: false }))
                {
                    yield return member;
                }
            }
        }
    }

    private static IEnumerable<ISymbol> Public(INamedTypeSymbol type)
    {
        if (Symbols.IsPlatform(type) && !type.IsAnonymousType)
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in LabelReader.WithBases(type).SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>())
        {
            if (property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, GetMethod.DeclaredAccessibility: Accessibility.Public }
                && seen.Add(property.Name)
                && !property.GetAttributes().Any(attribute => Ignoring.Contains(attribute.AttributeClass?.Name ?? "")))
            {
                yield return property;
            }
        }
    }

    /// <summary>Whether printing a value of a type shows the value, not the name of the type.</summary>
    private static bool PrintsItself(ITypeSymbol type)
    {
        type = Symbols.Unwrap(type);
        return type switch
        {
            { SpecialType: not SpecialType.None and not SpecialType.System_Array } or { TypeKind: TypeKind.Enum or TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic } => true,
            IArrayTypeSymbol => false,
            INamedTypeSymbol named => named.IsAnonymousType || named.IsTupleType || ToStringOf(named) is not null,
            _ => true,
        };
    }

    private static bool PrintsArguments(INamedTypeSymbol type)
        => type.IsTupleType || type is { Name: "KeyValuePair" or "Tuple" or "ValueTuple", IsGenericType: true } && Symbols.IsPlatform(type);

    private static IMethodSymbol? ToStringOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null && t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); t = t.BaseType)
        {
            if (t.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(method => method is { Parameters.Length: 0, IsStatic: false, Arity: 0 }) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a type's part of the text is made by the compiler. The private method of a record from metadata isn't imported: its <c>ToString</c> decides.</summary>
    private static bool PrintsMembers(INamedTypeSymbol type)
        => (type.GetMembers("PrintMembers").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == 1 && method.Parameters[0].Type.Name == "StringBuilder")
            ?? (type.DeclaringSyntaxReferences.IsEmpty ? type.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) : null))
            is { } print && IsMadeByCompiler(print);

    /// <summary>In source the method is not written; in metadata it carries the compiler's mark.</summary>
    private static bool IsMadeByCompiler(IMethodSymbol method)
        => method.IsImplicitlyDeclared || method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static class Key
    {
        public static readonly IEqualityComparer<(ITypeSymbol Type, View View)> Comparer = new ByTypeAndView();

        private sealed class ByTypeAndView : IEqualityComparer<(ITypeSymbol Type, View View)>
        {
            public bool Equals((ITypeSymbol Type, View View) x, (ITypeSymbol Type, View View) y)
                => x.View == y.View && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

            public int GetHashCode((ITypeSymbol Type, View View) key) => (SymbolEqualityComparer.Default.GetHashCode(key.Type) * 4) + (int)key.View;
        }
    }
}
