using System.Collections.Concurrent;
using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Code;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Mapping;

/// <summary>Which members a mapper copies from objects of one type to objects of another: those of the same name, except as the code configures.</summary>
internal sealed class MemberMap(Compilation compilation, ConverterReader converters)
{
    private const int LongestPath = 4;

    private readonly ConcurrentDictionary<(ITypeSymbol, ITypeSymbol), ImmutableArray<MemberPair>> _pairs = [];
    private readonly Once<MapperProfiles> _profiles = new(cancellationToken => MapperProfiles.Read(compilation, converters, cancellationToken));

    /// <summary>The members of the target that are filled, each with the member of the source that it takes its value from.</summary>
    public ImmutableArray<MemberPair> Of(ITypeSymbol source, ITypeSymbol target, CancellationToken cancellationToken = default)
    {
        if (_pairs.TryGetValue((source, target), out var known))
        {
            return known;
        }

        var pairs = source is INamedTypeSymbol from && target is INamedTypeSymbol to ? Read(from, to, _profiles.Get(cancellationToken).Of(from, to)) : ImmutableArray<MemberPair>.Empty;
        _pairs[(source, target)] = pairs;
        return pairs;
    }

    private static ImmutableArray<MemberPair> Read(INamedTypeSymbol source, INamedTypeSymbol target, MapperProfile? profile)
    {
        var pairs = ImmutableArray.CreateBuilder<MemberPair>();
        if (profile is { IsReplaced: true })
        {
            return pairs.ToImmutable();
        }

        var readable = Readable(source).ToImmutableArray();
        foreach (var member in Writable(target))
        {
            if (profile?.Configured.Contains(member.Name) == true)
            {
                pairs.AddRange(profile.Read.Where(read => string.Equals(read.Target, member.Name, StringComparison.OrdinalIgnoreCase)).Select(read => Pair(ImmutableArray.Create(read.Source), member)));
            }
            else if (Find(readable, member.Name, LongestPath) is { IsEmpty: false } path)
            {
                pairs.Add(Pair(path, member));
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>The member of a name; else the members whose names put together make it.</summary>
    private static ImmutableArray<ISymbol> Find(ImmutableArray<ISymbol> members, string name, int longest)
    {
        if (members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return ImmutableArray.Create(same);
        }

        foreach (var member in members)
        {
            if (longest > 1 && name.Length > member.Name.Length && char.IsUpper(name[member.Name.Length]) && name.StartsWith(member.Name, StringComparison.OrdinalIgnoreCase)
                && Symbols.Unwrap(Symbols.TypeOf(member)) is INamedTypeSymbol type && !Symbols.IsPlatform(type)
                && Find(Readable(type).ToImmutableArray(), name.Substring(member.Name.Length), longest - 1) is { IsEmpty: false } rest)
            {
                return rest.Insert(0, member);
            }
        }

        return ImmutableArray<ISymbol>.Empty;
    }

    private static MemberPair Pair(ImmutableArray<ISymbol> path, ISymbol target)
    {
        var (from, to) = (PartOf(Symbols.TypeOf(path[path.Length - 1])), PartOf(Symbols.TypeOf(target)));
        return new MemberPair(path, target, from is null || to is null || KnownSymbols.Same(from, to) ? null : (from, to));
    }

    /// <summary>The object that a mapper maps in turn: the value, or an element of it.</summary>
    private static ITypeSymbol? PartOf(ITypeSymbol type)
    {
        type = Symbols.Unwrap(type);
        type = Symbols.ElementType(type) ?? type;
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } && !Symbols.IsPlatform(type) ? type : null;
    }

    private static IEnumerable<ISymbol> Readable(INamedTypeSymbol type)
        => Members(type).Where(member => member is IFieldSymbol or IPropertySymbol { GetMethod.DeclaredAccessibility: Accessibility.Public });

    private static IEnumerable<ISymbol> Writable(INamedTypeSymbol type)
        => Members(type).Where(member => member is IFieldSymbol { IsReadOnly: false } or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public }
                || type.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public
                    && constructor.Parameters.Any(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase))))
            .Where(member => !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "IgnoreAttribute" or "IgnoreMapAttribute" or "AdaptIgnoreAttribute"));

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in LabelReader.WithBases(type).SelectMany(t => t.GetMembers()))
        {
            if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol) && seen.Add(member.Name))
            {
                yield return member;
            }
        }
    }
}
