using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace GovDataSecurity;

/// <summary>Reads the labels of a type by reflection.</summary>
internal static class LabelReader
{
    private const int MostConstructions = 10;
    private const BindingFlags AllInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, TypeContent> Contents = new();

    public static TypeLabels Read([DynamicallyAccessedMembers(TypeLabels.Needed)] Type type)
    {
        Attribute[] onType = [.. TypeAttributes(type)];
        var members = Members(type, onType, root: type);
        return new TypeLabels(type, members, Declared(type.Name, onType), RowRules(onType));
    }

    private static List<MemberLabel> Members([DynamicallyAccessedMembers(TypeLabels.Needed)] Type type, Attribute[] onType, Type? root)
    {
        var members = new List<MemberLabel>();
        var parameters = ConstructorParameters(type);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in Candidates(type))
        {
            // A member that hides a base member stands first: the most derived one counts, with the labels of all of them.
            if (!seen.Add(member.Name))
            {
                continue;
            }

            Attribute[] attributes = [.. MemberAttributes(type, member, parameters)];
            var labeled = attributes.Any(attribute => attribute is ClassifiedAttribute or NotClassifiedAttribute);
            if (IsPublic(member) || labeled)
            {
                members.Add(Label(type, member, attributes, onType, root));
            }
        }

        return members;
    }

    private static MemberLabel Label(Type type, MemberInfo member, Attribute[] own, Attribute[] onType, Type? root)
    {
        var name = $"{type.Name}.{member.Name}";
        var memberType = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        ClassifiedAttribute[] classified = [.. own.OfType<ClassifiedAttribute>()];
        ClassifiedAttribute[] all = [.. classified, .. onType.OfType<ClassifiedAttribute>()];
        var nested = root is null ? null : Nested(memberType, root);

        // Said of the type, it holds for the members of which nothing else is said.
        var notClassified = own.Concat(all.Length == 0 && nested is null ? onType : []).OfType<NotClassifiedAttribute>().FirstOrDefault();
        if (notClassified is not null)
        {
            if (string.IsNullOrWhiteSpace(notClassified.Reason))
            {
                throw new GovDataSecurityException(ErrorCode.NotClassifiedWithoutReason, name);
            }

            if (classified.Length > 0)
            {
                throw new GovDataSecurityException(ErrorCode.ContradictoryLabels, name);
            }

            return new MemberLabel(member, memberType, DataLabel.At(DataLevel.General1))
            {
                NotClassifiedReason = notClassified.Reason,
                IsSubjectId = own.OfType<SubjectIdAttribute>().Any(),
            };
        }

        var label = Join(name, all, nested);
        Attribute[] everything = [.. own, .. onType];
        return new MemberLabel(member, memberType, WithCircumstances(label, everything))
        {
            Kinds = [.. classified.Where(attribute => DataKind.IsKind(attribute.GetType())).Select(attribute => DataKind.Of(attribute.GetType())).Distinct()],
            IsNested = all.Length == 0 && nested is not null,
            CatalogIds = [.. all.Select(CatalogId).OfType<string>().Distinct(StringComparer.Ordinal)],
            Retention = everything.OfType<RetainForAttribute>().FirstOrDefault(),
            Source = own.OfType<AuthoritativeSourceAttribute>().FirstOrDefault(),
            IsSubjectId = own.OfType<SubjectIdAttribute>().Any(),
        };
    }

    private static DataLabel Join(string name, ClassifiedAttribute[] attributes, DataLabel? nested)
    {
        DataLabel? label = nested;
        foreach (var attribute in attributes)
        {
            var one = LabelOf(name, attribute);
            label = label is null ? one : label.Join(one);
        }

        return label ?? DataLabel.Unlabeled;
    }

    private static DataLabel LabelOf(string name, ClassifiedAttribute attribute)
    {
        if (attribute is ImportantDataAttribute or CoreDataAttribute)
        {
            if (string.IsNullOrWhiteSpace(CatalogId(attribute)))
            {
                throw new GovDataSecurityException(ErrorCode.CatalogIdMissing, name);
            }

            // The level is what the attribute stands for; a named Level may only raise it.
            var floor = attribute is CoreDataAttribute ? DataLevel.Core : DataLevel.Important;
            return DataLabel.At(floor.Max(attribute.Level));
        }

        return DataKind.IsKind(attribute.GetType())
            ? DataLabel.Of(DataKind.Of(attribute.GetType()), attribute.Level)
            : DataLabel.At(attribute.Level.Effective());
    }

    private static string? CatalogId(ClassifiedAttribute attribute) => attribute switch
    {
        ImportantDataAttribute important => important.CatalogId ?? "",
        CoreDataAttribute core => core.CatalogId ?? "",
        _ => null,
    };

    private static DataLabel WithCircumstances(DataLabel label, Attribute[] attributes)
    {
        string[] purposes = [.. attributes.OfType<PurposeAttribute>().Select(purpose => purpose.Code)];
        string[] sources = [.. attributes.OfType<AuthoritativeSourceAttribute>().Select(source => $"{source.Department}/{source.System}/{source.Item}")];
        return label with
        {
            Purposes = purposes.Length == 0 ? label.Purposes : label.Purposes.Intersect(NameSet.Of(purposes)),
            Sources = sources.Length == 0 ? label.Sources : label.Sources.Union(NameSet.Of(sources)),
        };
    }

    private static DataLabel? Declared(string typeName, Attribute[] onType)
    {
        ClassifiedAttribute[] classified = [.. onType.OfType<ClassifiedAttribute>()];
        return classified.Length == 0 ? null : Join(typeName, classified, nested: null);
    }

    /// <summary>The join of the labels of all types that can be reached from a member without passing its own type again; <see langword="null"/> when nothing there is labeled.</summary>
    private static DataLabel? Nested(Type memberType, Type root)
    {
        DataLabel? label = null;
        var seen = new HashSet<Type> { root };
        var constructions = new Dictionary<Type, int>();
        var pending = new Stack<Type>(Parts(memberType));
        while (pending.Count > 0)
        {
            var type = pending.Pop();
            if (!seen.Add(type) || IsGrowing(type, constructions))
            {
                continue;
            }

            var content = Contents.GetOrAdd(type, ContentOf);
            label = Combine(label, content.Label);
            foreach (var part in content.Parts)
            {
                pending.Push(part);
            }
        }

        return label;
    }

    /// <summary>Whether a generic type was met in so many constructions that it holds ever larger ones of itself, as <c>Node&lt;T&gt;</c> with a <c>Node&lt;List&lt;T&gt;&gt;</c> does.</summary>
    private static bool IsGrowing(Type type, Dictionary<Type, int> constructions)
    {
        if (!type.IsGenericType)
        {
            return false;
        }

        var definition = type.GetGenericTypeDefinition();
        constructions.TryGetValue(definition, out var count);
        constructions[definition] = count + 1;
        return count >= MostConstructions;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A member that the trimmer removed can't be read either, so nothing is shown without its label.")]
    [UnconditionalSuppressMessage("Trimming", "IL2111", Justification = "As above.")]
    private static TypeContent ContentOf(Type type)
    {
        Attribute[] onType = [.. TypeAttributes(type)];
        var label = Declared(type.Name, onType);
        var parts = new HashSet<Type>();
        foreach (var member in Members(type, onType, root: null).Where(member => member.NotClassifiedReason is null))
        {
            label = Combine(label, member.IsLabeled ? member.Label : null);
            parts.UnionWith(Parts(member.MemberType));
        }

        return new TypeContent(label, [.. parts]);
    }

    private static DataLabel? Combine(DataLabel? a, DataLabel? b) => a is null ? b : b is null ? a : a.Join(b);

    /// <summary>The types of whose objects a member's value consists: the type, what is in the collection, the arguments of a generic type. Those of the framework have no labels.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A collection that can be read keeps the interface through which it is.")]
    private static IEnumerable<Type> Parts(Type type)
    {
        var seen = new HashSet<Type>();
        var pending = new Stack<Type>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            var part = pending.Pop();
            if (!seen.Add(part))
            {
                continue;
            }

            if (part.IsArray)
            {
                pending.Push(part.GetElementType()!);
                continue;
            }

            if (part.IsGenericType)
            {
                foreach (var argument in part.GetGenericArguments())
                {
                    pending.Push(argument);
                }
            }

            foreach (var face in IsFramework(part) ? [] : part.GetInterfaces().Where(IsEnumerable))
            {
                pending.Push(face.GetGenericArguments()[0]);
            }

            if (!part.IsGenericParameter && !part.IsPrimitive && !part.IsEnum && !IsFramework(part))
            {
                yield return part;
            }
        }
    }

    private static bool IsEnumerable(Type face) => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private static bool IsFramework(Type type)
        => type.Namespace is { } ns && (ns == "System" || ns.StartsWith("System.", StringComparison.Ordinal) || ns.StartsWith("Microsoft.", StringComparison.Ordinal));

    private static IEnumerable<Attribute> TypeAttributes([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.Interfaces)] Type type)
        => Attribute.GetCustomAttributes(type, inherit: true)
            .Concat(type.GetInterfaces().SelectMany(face => Attribute.GetCustomAttributes(face, inherit: false)))
            .Where(IsOurs);

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Interfaces and base classes of a kept type keep the members that it implements or overrides.")]
    private static IEnumerable<Attribute> MemberAttributes([DynamicallyAccessedMembers(TypeLabels.Needed)] Type type, MemberInfo member, Dictionary<string, List<ParameterInfo>> parameters)
    {
        IEnumerable<Attribute> attributes = Attribute.GetCustomAttributes(member, inherit: true);
        if (parameters.TryGetValue(member.Name, out var same))
        {
            attributes = attributes.Concat(same.SelectMany(parameter => Attribute.GetCustomAttributes(parameter, inherit: true)));
        }

        // [field: …] labels what the property shows.
        if (member is PropertyInfo && member.DeclaringType!.GetField($"<{member.Name}>k__BackingField", AllInstance) is { } field)
        {
            attributes = attributes.Concat(Attribute.GetCustomAttributes(field, inherit: false));
        }

        // Base classes too: a member that hides another with "new" is still shown where the other is labeled.
        for (var t = type.BaseType; t is not null && t != typeof(object); t = t.BaseType)
        {
            attributes = attributes.Concat(t.GetMember(member.Name, AllInstance).Where(IsReadable).SelectMany(m => Attribute.GetCustomAttributes(m, inherit: false)));
        }

        foreach (var face in type.GetInterfaces())
        {
            attributes = attributes.Concat(face.GetMember(member.Name, AllInstance).Where(IsReadable).SelectMany(m => Attribute.GetCustomAttributes(m, inherit: false)));
        }

        return attributes.Where(IsOurs).Distinct();
    }

    private static bool IsOurs(Attribute attribute) => attribute is ClassifiedAttribute or NotClassifiedAttribute or PurposeAttribute
        or RetainForAttribute or AuthoritativeSourceAttribute or SubjectIdAttribute or RowLabelAttribute;

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Interfaces of a kept type keep the members through which they are read.")]
    private static IEnumerable<MemberInfo> Candidates([DynamicallyAccessedMembers(TypeLabels.Needed)] Type type)
    {
        foreach (var property in type.GetProperties(AllInstance).Where(IsReadable))
        {
            yield return property;
        }

        foreach (var field in type.GetFields(AllInstance).Where(IsReadable))
        {
            yield return field;
        }

        // Reflection does not list what an interface inherits, though whoever holds one sees it.
        foreach (var face in type.IsInterface ? type.GetInterfaces() : [])
        {
            foreach (var property in face.GetProperties(AllInstance).Where(IsReadable))
            {
                yield return property;
            }
        }
    }

    private static bool IsReadable(MemberInfo member) => member switch
    {
        PropertyInfo property => property.CanRead && property.GetIndexParameters().Length == 0 && property.Name.IndexOf('.') < 0 && property.Name != "EqualityContract",
        FieldInfo field => field.Name.IndexOf('<') < 0,
        _ => false,
    };

    private static bool IsPublic(MemberInfo member) => member switch
    {
        PropertyInfo property => property.GetMethod is { IsPublic: true },
        FieldInfo field => field.IsPublic,
        _ => false,
    };

    /// <summary>The parameters of constructors by the name of the member that they stand for: those of base classes too, which a derived record passes its values on to.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A constructor of a base class that the trimmer removed isn't called, so no member has its value from there.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
    private static Dictionary<string, List<ParameterInfo>> ConstructorParameters(Type type)
    {
        var byName = new Dictionary<string, List<ParameterInfo>>(StringComparer.OrdinalIgnoreCase);
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (var parameter in t.GetConstructors(AllInstance).Where(constructor => !constructor.IsPrivate).SelectMany(constructor => constructor.GetParameters()))
            {
                if (parameter.Name is { } name)
                {
                    if (!byName.TryGetValue(name, out var same))
                    {
                        byName.Add(name, same = []);
                    }

                    same.Add(parameter);
                }
            }
        }

        return byName;
    }

    private static RowLabelRule[] RowRules(Attribute[] onType)
        => [.. onType.OfType<RowLabelAttribute>().Select(attribute => attribute.Rule).Distinct().Select(Create)];

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "RowLabelAttribute.Rule asks for the constructor.")]
    private static RowLabelRule Create(Type rule)
        => Activator.CreateInstance(rule) as RowLabelRule ?? throw new GovDataSecurityException(ErrorCode.RowLabelRuleFailed, rule.Name);

    /// <summary>What a type contributes to the label of a member that holds it, and which types lie inside it.</summary>
    private sealed class TypeContent(DataLabel? label, Type[] parts)
    {
        public DataLabel? Label { get; } = label;

        public Type[] Parts { get; } = parts;
    }
}
