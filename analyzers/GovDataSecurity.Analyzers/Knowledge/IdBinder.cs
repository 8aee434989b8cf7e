using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>Finds out whether an id of a row names something that a compilation knows.</summary>
internal sealed class IdBinder(Compilation compilation)
{
    /// <summary>Between the id of a method and the name of a parameter.</summary>
    public const char ParameterMark = '#';

    private const string Constructor = "#ctor";

    public bool Binds(string id)
    {
        var (member, parameter) = Split(id);
        var symbols = Find(member[0] == 'A' ? "T" + member.Substring(1) : member);
        return parameter is null ? symbols.Any() : symbols.OfType<IMethodSymbol>().Any(method => method.Parameters.Any(candidate => candidate.Name == parameter));
    }

    /// <summary>The id of a member, and the name of its parameter when the id is of one.</summary>
    public static (string Member, string? Parameter) Split(string id)
    {
        var mark = id.LastIndexOf(ParameterMark);
        return id[0] != 'M' || mark < 0 || mark + 1 == id.Length || id.IndexOf(')', mark) >= 0 || IsConstructor(id, mark)
            ? (id, null)
            : (id.Substring(0, mark), id.Substring(mark + 1));
    }

    private static bool IsConstructor(string id, int mark) => string.CompareOrdinal(id, mark, Constructor, 0, Constructor.Length) == 0 && id[mark - 1] == '.';

    private IEnumerable<ISymbol> Find(string id)
    {
        // Without a parameter list it stands for every overload, not just for the one without parameters.
        var dot = id.LastIndexOf('.');
        if (id[0] == 'T' || dot < 3 || id.IndexOf('(') >= 0)
        {
            return DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
        }

        var name = SymbolIds.WithoutArity(id.Substring(dot + 1));
        return TypesOf(id.Substring(2, dot - 2)).SelectMany(type => type.GetMembers()).Where(member => member.GetDocumentationCommentId() is { } found && found[0] == id[0] && Matches(found, name));
    }

    private static bool Matches(string found, string name)
    {
        var bare = SymbolIds.WithoutArity(SymbolIds.WithoutParameters(found));
        return bare.EndsWith(name, StringComparison.Ordinal) && bare[bare.Length - name.Length - 1] == '.';
    }

    private IEnumerable<INamedTypeSymbol> TypesOf(string path)
        => path.EndsWith("." + SymbolIds.AnyType, StringComparison.Ordinal)
            ? DocumentationCommentId.GetSymbolsForDeclarationId("N:" + path.Substring(0, path.Length - 2), compilation).OfType<INamespaceSymbol>().SelectMany(TypesOf)
            : DocumentationCommentId.GetSymbolsForDeclarationId("T:" + path, compilation).OfType<INamedTypeSymbol>();

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space)
        => space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesOf));
}
