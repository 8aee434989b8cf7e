using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Names;
using GovDataSecurity.Analyzers.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>GDS0001: a member without a label whose name, or whose description, looks like personal information.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnlabeledMemberAnalyzer : ClassificationAnalyzer
{
    /// <summary>A description up to this length names its member; a longer one talks about it.</summary>
    private const int LongestCaption = 20;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(LabelRules.UnlabeledMember);

    /// <inheritdoc />
    private protected override void Analyze(CompilationStartAnalysisContext start, ClassificationContext classification)
    {
        var hints = new Lazy<HintTable>(() => new HintTable(classification.Kinds.All, Words.Packaged));
        start.RegisterSymbolAction(context => AnalyzeType(context, classification, hints.Value), SymbolKind.NamedType);
    }

    private static void AnalyzeType(SymbolAnalysisContext context, ClassificationContext classification, HintTable hints)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsStatic: false, IsImplicitlyDeclared: false } || IsNoData(type, classification.Symbols))
        {
            return;
        }

        var members = type.GetMembers().Where(IsDataMember).ToImmutableArray();
        var unlabeled = members.Where(member => classification.Labels.OfMember(member, type) is { Label: null, IsNotClassified: false } && !IsReportedElsewhere(member, context.Compilation));
        var found = new Dictionary<ISymbol, NameHint>(SymbolEqualityComparer.Default);
        var weak = new List<(ISymbol Member, NameHint Hint, bool NamesPerson)>();
        foreach (var member in unlabeled)
        {
            if (hints.Strong(member.Name) is { } byName && HolderCheck.CanHold(Symbols.TypeOf(member), byName.Kind))
            {
                found.Add(member, byName);
            }
            else if (Captions(member).Select(hints.Strong).FirstOrDefault(hint => hint is not null && HolderCheck.CanHold(Symbols.TypeOf(member), hint.Kind)) is { } byCaption)
            {
                found.Add(member, byCaption);
            }
            else if (hints.Weak(member.Name) is { } pair && HolderCheck.CanHold(Symbols.TypeOf(member), pair.Hint.Kind))
            {
                weak.Add((member, pair.Hint, pair.NamesPerson));
            }
        }

        if (weak.Count > 0)
        {
            var kinds = members.Select(member => classification.Labels.OfMember(member, type).Label?.Kind).Concat(found.Values.Select(hint => (Kind?)hint.Kind)).OfType<Kind>().ToImmutableArray();
            var isAboutPerson = hints.IsPerson(type.Name) || kinds.Any(kind => kind.IsPerson) && kinds.All(kind => kind.IsPerson);
            foreach (var (member, hint, namesPerson) in weak)
            {
                if (namesPerson || isAboutPerson || Descriptions(member, context.CancellationToken).Any(text => hints.Mentions(text, hint.Kind)))
                {
                    found.Add(member, hint);
                }
            }
        }

        foreach (var pair in found)
        {
            Report(context, pair.Key, pair.Value);
        }
    }

    private static void Report(SymbolAnalysisContext context, ISymbol member, NameHint hint)
        => context.ReportDiagnostic(Diagnostic.Create(
            LabelRules.UnlabeledMember,
            member.Locations[0],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Attribute, hint.Kind.FullName),
            member.ContainingType.Name + "." + member.Name,
            new KindText(hint.Kind),
            hint.Text,
            hint.Kind.AttributeName,
            BasisText.Of(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions, RuleIds.UnlabeledMember)));

    /// <summary>Whether a type holds no data, or somebody said so of all of it.</summary>
    private static bool IsNoData(INamedTypeSymbol type, KnownSymbols symbols)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t is { Name: "Attribute" or "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
                || t.GetAttributes().Any(symbols.IsNotClassified))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDataMember(ISymbol member) => member is { IsStatic: false, CanBeReferencedByName: true, DeclaredAccessibility: not Accessibility.Private }
        and (IPropertySymbol { IsIndexer: false, IsOverride: false, GetMethod: not null } or IFieldSymbol { AssociatedSymbol: null });

    /// <summary>A member that the interface beside it declares is reported there.</summary>
    private static bool IsReportedElsewhere(ISymbol member, Compilation compilation)
        => member.ContainingType.TypeKind != TypeKind.Interface && member.ContainingType.AllInterfaces
            .Where(face => SymbolEqualityComparer.Default.Equals(face.ContainingAssembly, compilation.Assembly))
            .SelectMany(face => face.GetMembers(member.Name))
            .Any(declaration => KnownSymbols.Same(member.ContainingType.FindImplementationForInterfaceMember(declaration), member));

    private static IEnumerable<string> Captions(ISymbol member) => AttributeTexts(member).Where(text => text.Length <= LongestCaption);

    private static IEnumerable<string> Descriptions(ISymbol member, CancellationToken cancellationToken)
        => AttributeTexts(member).Concat(member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken))
            .Select(syntax => syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration and not TypeDeclarationSyntax
                ? declaration.GetLeadingTrivia().ToFullString()
                : syntax.GetLeadingTrivia().ToFullString()));

    private static IEnumerable<string> AttributeTexts(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Words.Packaged.TextAttributes.Contains(type.Name.Replace("Attribute", "").ToLowerInvariant()))
            {
                foreach (var constant in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(named => named.Value)))
                {
                    if (constant is { Kind: TypedConstantKind.Primitive, Value: string text })
                    {
                        yield return text;
                    }
                }
            }
        }
    }
}
