using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Shapes;

/// <summary>Which members of an object's own a serializer, logger or database mapper takes, by its defaults and its attributes; the attributes are known by name.</summary>
/// <remarks>Options given at run time (naming, fields, resolvers) don't change the answer.</remarks>
internal static class SerializedMembers
{
    private const string SystemJson = "System.Text.Json.Serialization";
    private const string Newtonsoft = "Newtonsoft.Json";
    private const string DataContracts = "System.Runtime.Serialization";
    private const int OptOut = 0;
    private const int OptIn = 1;
    private const int Fields = 2;

    /// <summary>Attributes with which loggers that take objects apart leave a member out or replace it.</summary>
    private static readonly ImmutableHashSet<string> NotLogged = ImmutableHashSet.Create(
        "NotLoggedAttribute", "LogMaskedAttribute", "LogReplacedAttribute", "LogPropertyIgnoreAttribute");

    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type, View view)
    {
        if (type.IsAnonymousType)
        {
            return type.GetMembers().OfType<IPropertySymbol>();
        }

        if (type.IsTupleType)
        {
            // A tuple has fields, which System.Text.Json doesn't write and no mapper reads.
            return view is View.Json or View.Columns ? Enumerable.Empty<ISymbol>() : type.TupleElements;
        }

        return Symbols.IsPlatform(type) ? TextMembers.HeldMembers(type) : Written(type, view);
    }

    /// <summary>The type of the converter that an attribute names for a member or type, or <see langword="null"/>.</summary>
    public static INamedTypeSymbol? ConverterOf(ISymbol symbol, View view)
        => view is View.Json or View.Newtonsoft
            && Find(symbol, "JsonConverterAttribute", view == View.Json ? SystemJson : Newtonsoft) is { } attribute
                ? FirstType(attribute)
                : null;

    /// <summary>The derived types that System.Text.Json writes in full for a value of a base type.</summary>
    public static IEnumerable<INamedTypeSymbol> DerivedTypes(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (Is(attribute, "JsonDerivedTypeAttribute", SystemJson) && FirstType(attribute) is { } derived)
            {
                yield return derived;
            }
        }
    }

    private static IEnumerable<ISymbol> Written(INamedTypeSymbol type, View view)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (mode, isDataContract) = view == View.Newtonsoft ? Contract(type) : default;
        foreach (var declaring in LabelReader.WithBases(type))
        {
            if (Symbols.IsPlatform(declaring))
            {
                continue;
            }

            foreach (var member in declaring.GetMembers())
            {
                if (member is (IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsImplicitlyDeclared: false }) and { IsStatic: false, CanBeReferencedByName: true, Name: not "EqualityContract" }
                    && seen.Add(member.Name)
                    && Shows(member))
                {
                    yield return member;
                }
            }
        }

        bool Shows(ISymbol member) => view switch
        {
            View.Members => IsReadable(member) && !member.GetAttributes().Any(attribute => NotLogged.Contains(attribute.AttributeClass?.Name ?? "")),
            View.Json => (IsReadable(member) || Has(member, "JsonIncludeAttribute", SystemJson)) && !IsIgnoredByJson(member),
            View.Newtonsoft => IsWrittenByNewtonsoft(member, mode, isDataContract),
            View.Xml => IsWrittenByXml(member),
            View.Columns => IsColumn(member),
            _ => false,
        };
    }

    private static bool IsReadable(ISymbol member)
        => member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public };

    private static bool IsIgnoredByJson(ISymbol member)
    {
        if (Find(member, "JsonIgnoreAttribute", SystemJson) is not { } ignore)
        {
            return false;
        }

        // Always and WhenWriting hide; Never, WhenWritingDefault, WhenWritingNull and WhenReading write a value.
        var condition = ignore.NamedArguments.FirstOrDefault(named => named.Key == "Condition").Value;
        return condition.Kind != TypedConstantKind.Enum || condition.Value is 1 or 4;
    }

    /// <summary>The nearest <c>[JsonObject]</c> decides; without one, <c>[DataContract]</c> does.</summary>
    private static (int Mode, bool IsDataContract) Contract(INamedTypeSymbol type)
    {
        int? mode = null;
        var isDataContract = false;
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (mode is null && Find(t, "JsonObjectAttribute", Newtonsoft) is { } contract)
            {
                mode = contract.ConstructorArguments.Concat(contract.NamedArguments.Where(named => named.Key == "MemberSerialization").Select(named => named.Value))
                    .LastOrDefault(argument => argument.Kind == TypedConstantKind.Enum).Value as int? ?? OptOut;
            }

            isDataContract |= Has(t, "DataContractAttribute", DataContracts);
        }

        return (mode ?? (isDataContract ? OptIn : OptOut), isDataContract);
    }

    private static bool IsWrittenByNewtonsoft(ISymbol member, int mode, bool isDataContract)
    {
        if (Has(member, "JsonIgnoreAttribute", Newtonsoft) || Has(member, "NonSerializedAttribute", "System"))
        {
            return false;
        }

        if (Has(member, "JsonPropertyAttribute", Newtonsoft) || Has(member, "JsonRequiredAttribute", Newtonsoft) || isDataContract && Has(member, "DataMemberAttribute", DataContracts))
        {
            return true;
        }

        return mode switch
        {
            OptIn => false,
            Fields => member is IFieldSymbol || member is IPropertySymbol property && IsAutomatic(property),
            _ => (IsReadable(member) || member is IFieldSymbol { DeclaredAccessibility: Accessibility.Public }) && !Has(member, "IgnoreDataMemberAttribute", DataContracts),
        };
    }

    private static bool IsWrittenByXml(ISymbol member)
        => !Has(member, "XmlIgnoreAttribute", "System.Xml.Serialization")
            && (member is IFieldSymbol { DeclaredAccessibility: Accessibility.Public }
                || IsReadable(member) && member is IPropertySymbol property && (property.SetMethod is { DeclaredAccessibility: Accessibility.Public } || Symbols.ElementType(property.Type) is not null));

    /// <summary>A property that is computed has no column. A collection or another entity counts: adding one adds all that it refers to.</summary>
    private static bool IsColumn(ISymbol member)
        => IsReadable(member) && member is IPropertySymbol property
            && (property.SetMethod is not null || property.ContainingType.TypeKind == TypeKind.Interface || IsAutomatic(property))
            && !property.GetAttributes().Any(IsUnmapped);

    private static bool IsAutomatic(IPropertySymbol property)
        => property.ContainingType.GetMembers().Any(member => member is IFieldSymbol field && KnownSymbols.Same(field.AssociatedSymbol, property));

    private static bool IsUnmapped(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "NotMappedAttribute" => true,
        "SugarColumn" or "SugarColumnAttribute" or "ColumnAttribute" => attribute.NamedArguments.Any(named => named is { Key: "IsIgnore", Value.Value: true }),
        _ => false,
    };

    private static INamedTypeSymbol? FirstType(AttributeData attribute)
        => attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type } ? type : null;

    private static bool Has(ISymbol symbol, string name, string space) => Find(symbol, name, space) is not null;

    private static AttributeData? Find(ISymbol symbol, string name, string space) => symbol.GetAttributes().FirstOrDefault(attribute => Is(attribute, name, space));

    private static bool Is(AttributeData attribute, string name, string space)
        => attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace.ToDisplayString() == space;
}
