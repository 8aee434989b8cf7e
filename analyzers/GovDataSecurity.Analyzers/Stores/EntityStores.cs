using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Code;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Stores;

/// <summary>Whether what is added to a context of EF Core is stored protected, as far as this compilation tells.</summary>
internal sealed class EntityStores
{
    private const string Adapter = "GovDataSecurity.EntityFrameworkCore";

    private readonly Compilation _compilation;
    private readonly LabelReader _labels;
    private readonly Once<ModelConfiguration> _model;
    private readonly Once<Options> _options;

    public EntityStores(Compilation compilation, LabelReader labels, ConverterReader converters)
    {
        _compilation = compilation;
        _labels = labels;
        _model = new Once<ModelConfiguration>(cancellationToken => ModelConfiguration.Read(compilation, converters, cancellationToken));
        _options = new Once<Options>(ReadOptions);
    }

    /// <summary>Whether a member of an entity is stored so that nobody reads it without a key, or not at all.</summary>
    /// <param name="context">The type of the context; <see langword="null"/> when it isn't known, as behind a <c>DbSet</c> alone.</param>
    /// <param name="entity">The entity that is added or changed.</param>
    /// <param name="member">The labeled member, of the entity or of what belongs to it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public bool IsProtected(INamedTypeSymbol? context, ITypeSymbol entity, ISymbol member, CancellationToken cancellationToken)
    {
        if (member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "NotMappedAttribute")
            || _model.Get(cancellationToken).IsProtected(member, Symbols.TypeOf(member), member.ContainingType))
        {
            return true;
        }

        var options = _options.Get(cancellationToken);
        var level = _labels.OfMember(member, KnownSymbols.Same(member.ContainingType, entity.OriginalDefinition) ? entity : member.ContainingType).Label?.Level ?? Levels.General4;
        return CandidatesFor(context, entity, options) is { IsEmpty: false } candidates
            ? candidates.Any(candidate => IsProtected(candidate, level, options))
            : IsProtected(context, level, options);
    }

    /// <summary>The call that chooses the database of a context, to which <c>UseGovDataSecurity()</c> can be appended.</summary>
    /// <returns><see langword="null"/> when it isn't in this compilation, or protection is on already.</returns>
    public Location? OptionsOf(INamedTypeSymbol? context, CancellationToken cancellationToken = default)
    {
        var calls = _options.Get(cancellationToken).Calls;
        if (calls.Any(call => call.ProtectsFrom is not null && Serves(call, context)))
        {
            return null;
        }

        var found = calls.FirstOrDefault(call => call.ProtectsFrom is null && call.Context is not null && Serves(call, context))
            ?? calls.FirstOrDefault(call => call.ProtectsFrom is null && Serves(call, context));
        return found?.Call.GetLocation();
    }

    private bool IsProtected(INamedTypeSymbol? context, int level, Options options)
    {
        var serving = options.Calls.Where(call => Serves(call, context));
        return serving.Any(call => call.ProtectsFrom <= level) || options.IsProtectedElsewhere && !serving.Any();
    }

    /// <summary>A context is set up as itself, as a base whose <c>OnConfiguring</c> it inherits, or by a helper for any.</summary>
    private static bool Serves(OptionsCall call, INamedTypeSymbol? context)
        => call.Context is null || context is null || KnownSymbols.DerivesFrom(context, call.Context) || IsOpen(context) && KnownSymbols.DerivesFrom(call.Context, context);

    /// <summary>The contexts that one of an unknown or a base type may be: those with a set of the entity, else all.</summary>
    private static ImmutableArray<INamedTypeSymbol> CandidatesFor(INamedTypeSymbol? context, ITypeSymbol entity, Options options)
    {
        if (context is not null && !IsOpen(context))
        {
            return ImmutableArray<INamedTypeSymbol>.Empty;
        }

        var possible = options.Contexts.Where(candidate => context is null || KnownSymbols.DerivesFrom(candidate, context)).ToImmutableArray();
        var holding = possible.Where(candidate => HasSetOf(candidate, entity)).ToImmutableArray();
        return holding.IsEmpty ? possible : holding;
    }

    private static bool IsOpen(INamedTypeSymbol context) => context.IsAbstract || EntityFramework.IsDbContextItself(context);

    private static bool HasSetOf(INamedTypeSymbol context, ITypeSymbol entity)
    {
        for (INamedTypeSymbol? type = context; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers())
            {
                if (member is IPropertySymbol property && EntityFramework.EntityOf(property.Type) is { } held
                    && entity is INamedTypeSymbol named && held is INamedTypeSymbol set && KnownSymbols.DerivesFrom(named, set))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Options ReadOptions(CancellationToken cancellationToken)
    {
        var contexts = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        AddContexts(_compilation.Assembly.GlobalNamespace, contexts, cancellationToken);
        return new Options(
            new OptionsCalls(_compilation).Find(cancellationToken),
            contexts.ToImmutable(),
            _compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => !assembly.Name.StartsWith("GovDataSecurity.", StringComparison.Ordinal)
                && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => identity.Name == Adapter))));
    }

    private static void AddContexts(INamespaceOrTypeSymbol place, ImmutableArray<INamedTypeSymbol>.Builder contexts, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var member in place.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } type && EntityFramework.IsContext(type))
            {
                contexts.Add(type);
            }

            if (member is INamespaceOrTypeSymbol inner)
            {
                AddContexts(inner, contexts, cancellationToken);
            }
        }
    }

    /// <param name="Calls">How options are set up here.</param>
    /// <param name="Contexts">The contexts declared here.</param>
    /// <param name="IsProtectedElsewhere">Whether an assembly that this one references switches protection on: options that can't be seen here are set up there.</param>
    private sealed record Options(ImmutableArray<OptionsCall> Calls, ImmutableArray<INamedTypeSymbol> Contexts, bool IsProtectedElsewhere);
}
