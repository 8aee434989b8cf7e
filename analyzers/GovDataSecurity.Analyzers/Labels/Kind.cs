using System.Text;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Labels;

/// <summary>A kind of data: what <c>[KindFacts]</c> on its attribute class says, read as <c>DataKind</c> reads it at run time.</summary>
internal sealed class Kind : IEquatable<Kind>
{
    private const string Suffix = "Attribute";

    public Kind(INamedTypeSymbol attributeType, KnownSymbols symbols)
    {
        FullName = attributeType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        AttributeName = attributeType.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? attributeType.Name.Substring(0, attributeType.Name.Length - Suffix.Length)
            : attributeType.Name;
        Name = Hyphenate(AttributeName);
        IsPerson = KnownSymbols.DerivesFrom(attributeType, symbols.PersonalInformation);
        var (facts, inherited) = FactsOf(attributeType, symbols);
        if (facts is null)
        {
            Level = Levels.General4;
            IsSensitive = true;
            return;
        }

        Level = Levels.Effective(Number(facts, 0));
        Role = Number(facts, 1);
        foreach (var named in facts.NamedArguments)
        {
            switch (named.Key)
            {
                case "Sensitive":
                    SensitiveClass = Convert.ToInt32(named.Value.Value, provider: null);
                    IsSensitive = SensitiveClass != 0;
                    break;
                case "Chinese":
                    Chinese = named.Value.Value as string ?? "";
                    break;
                case "Name" when !inherited && named.Value.Value is string { Length: > 0 } name:
                    Name = name;
                    break;
                case "NameHints" when !inherited:
                    NameHints = named.Value.Value as string ?? "";
                    break;
            }
        }
    }

    /// <summary>The full name of the attribute class.</summary>
    public string FullName { get; }

    /// <summary>The attribute as it is written, for example <c>ResidentIdNumber</c>.</summary>
    public string AttributeName { get; }

    /// <summary>The name on the command line, for example <c>resident-id-number</c>.</summary>
    public string Name { get; } = "";

    public string Chinese { get; } = "";

    public int Level { get; }

    /// <summary>The number of the <c>IdentifierRole</c>.</summary>
    public int Role { get; }

    /// <summary>The number of the <c>SensitiveClass</c>.</summary>
    public int SensitiveClass { get; }

    public bool IsSensitive { get; }

    public bool IsPerson { get; }

    /// <summary>Member names that suggest the kind, separated by commas; those in brackets count only with a second signal.</summary>
    public string NameHints { get; } = "";

    public bool Equals(Kind? other) => other is not null && FullName == other.FullName;

    public override bool Equals(object? obj) => Equals(obj as Kind);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(FullName);

    private static (AttributeData? Facts, bool Inherited) FactsOf(INamedTypeSymbol type, KnownSymbols symbols)
    {
        for (INamedTypeSymbol? t = type; t is not null && !KnownSymbols.Same(t, symbols.Classified); t = t.BaseType)
        {
            if (t.GetAttributes().FirstOrDefault(attribute => KnownSymbols.Same(attribute.AttributeClass, symbols.KindFacts)) is { } facts)
            {
                return (facts, !KnownSymbols.Same(t, type));
            }
        }

        return (null, false);
    }

    private static int Number(AttributeData facts, int index)
        => facts.ConstructorArguments.Length > index && facts.ConstructorArguments[index] is { Kind: TypedConstantKind.Enum, Value: { } value }
            ? Convert.ToInt32(value, provider: null)
            : 0;

    private static string Hyphenate(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]))
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
