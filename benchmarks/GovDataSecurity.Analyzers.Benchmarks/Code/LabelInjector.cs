using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Benchmarks.Code;

/// <summary>Writes labels on texts and numbers of types of a code base; the same ones every time.</summary>
internal static class LabelInjector
{
    private const int MembersPerType = 3;

    private static readonly ImmutableArray<string> TextLabels =
        ["ResidentIdNumber", "PersonName", "MobilePhoneNumber", "BankAccountNumber", "HomeAddress", "PassportNumber", "EmailAddress", "Classified(GovDataSecurity.DataLevel.General3)"];

    public static LabeledCode Inject(CodeBase code, int types, TypeChoice choice)
    {
        var chosen = Choose(code, types, choice);
        var insertions = new Dictionary<SyntaxTree, List<TextChange>>();
        var members = 0;
        foreach (var member in chosen.SelectMany(type => Members(type).Take(MembersPerType)))
        {
            var label = IsText(member) ? TextLabels[members % TextLabels.Length] : "Classified(GovDataSecurity.DataLevel.General3)";
            var declaration = Declaration(member)!;
            if (!insertions.TryGetValue(declaration.SyntaxTree, out var changes))
            {
                insertions.Add(declaration.SyntaxTree, changes = []);
            }

            var change = new TextChange(new TextSpan(declaration.SpanStart, 0), $"[global::GovDataSecurity.{label}] ");
            if (!changes.Any(other => other.Span == change.Span))
            {
                changes.Add(change);
                members++;
            }
        }

        var changed = insertions.ToDictionary(pair => pair.Key, pair => pair.Key.WithChangedText(pair.Key.GetText().WithChanges(pair.Value.OrderBy(change => change.Span))));
        return new LabeledCode(code.With(changed), chosen.Length, chosen.Select(type => type.ContainingNamespace.ToDisplayString()).Distinct().Count(), members);
    }

    private static ImmutableArray<INamedTypeSymbol> Choose(CodeBase code, int count, TypeChoice choice)
    {
        var uses = code.Trees.SelectMany(tree => tree.GetRoot().DescendantTokens()).Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .CountBy(token => token.ValueText).ToDictionary(StringComparer.Ordinal);
        var perNamespace = Types(code.Plain().Assembly.GlobalNamespace)
            .Where(type => Members(type).Any())
            .GroupBy(type => type.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Queue<INamedTypeSymbol>(group
                .OrderByDescending(type => choice == TypeChoice.Used ? uses.GetValueOrDefault(type.Name) : Hash(type.Name))
                .ThenBy(type => type.ToDisplayString(), StringComparer.Ordinal)))
            .ToList();
        var chosen = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        while (chosen.Count < count && perNamespace.Count > 0)
        {
            foreach (var queue in perNamespace.TakeWhile(_ => chosen.Count < count))
            {
                chosen.Add(queue.Dequeue());
            }

            perNamespace.RemoveAll(queue => queue.Count == 0);
        }

        return chosen.ToImmutable();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space)
        => space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(WithNested).Prepend(type);

    /// <summary>Properties first, then fields; texts first, then numbers; in the order of the source.</summary>
    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
        => type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsStatic: false }
            ? type.GetMembers().Where(member => !member.IsStatic && !member.IsImplicitlyDeclared && TypeOf(member) is not null && Declaration(member) is { } declaration && !CodeBase.IsGenerated(declaration.SyntaxTree))
                .OrderBy(member => member.Kind != SymbolKind.Property).ThenBy(member => !IsText(member))
            : [];

    private static bool IsText(ISymbol member) => TypeOf(member) == SpecialType.System_String;

    private static SpecialType? TypeOf(ISymbol member)
    {
        var type = member switch
        {
            IPropertySymbol { IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true } property => property.Type.SpecialType,
            IFieldSymbol { IsConst: false } field => field.Type.SpecialType,
            _ => SpecialType.None,
        };
        return type is SpecialType.System_String or (>= SpecialType.System_SByte and <= SpecialType.System_Double) or SpecialType.System_DateTime ? type : null;
    }

    private static MemberDeclarationSyntax? Declaration(ISymbol member)
        => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration and (PropertyDeclarationSyntax or FieldDeclarationSyntax) ? declaration : null;

    /// <summary>FNV-1a: the hash of a string differs in every process.</summary>
    private static long Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}
