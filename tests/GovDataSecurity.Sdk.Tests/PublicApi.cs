using System.Reflection;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Sdk.Tests;

/// <summary>What an assembly offers, one line a member, in an order that doesn't depend on the compiler.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static string Of(Assembly assembly)
        => string.Concat(assembly.GetExportedTypes().SelectMany(Lines).Distinct().Order(StringComparer.Ordinal).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(Type type)
    {
        var name = Name(type);
        yield return $"{name} : {string.Join(", ", Bases(type))}".TrimEnd(' ', ':');
        foreach (var member in type.GetMembers(Declared).Where(IsOffered))
        {
            yield return $"{name}.{Describe(member)}";
        }
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return Name(parent);
        }

        foreach (var face in type.GetInterfaces().Where(face => face.IsVisible).Select(Name).Order(StringComparer.Ordinal))
        {
            yield return face;
        }
    }

    private static bool IsOffered(MemberInfo member) => member switch
    {
        // Accessors stand with their properties; what a record's compiler adds under names of its own is no one's to call.
        MethodInfo method => IsOffered((MethodBase)method) && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal),
        MethodBase constructor => IsOffered(constructor),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsOffered),
        FieldInfo field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && field.Name != "value__",
        EventInfo raised => IsOffered(raised.AddMethod!),
        _ => false,
    };

    private static bool IsOffered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{method.Name}{Arguments(method)}({Parameters(method)}) : {Name(method.ReturnType)}",
        PropertyInfo property => $"{property.Name} {{ {string.Join(" ", Accessors(property))} }} : {Name(property.PropertyType)}",
        FieldInfo { IsLiteral: true } constant => $"{constant.Name} = {constant.GetRawConstantValue()}",
        FieldInfo field => $"{field.Name} : {Name(field.FieldType)}",
        _ => member.Name,
    };

    private static IEnumerable<string> Accessors(PropertyInfo property)
    {
        if (property.GetMethod is { } get && IsOffered(get))
        {
            yield return "get;";
        }

        if (property.SetMethod is { } set && IsOffered(set))
        {
            yield return set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init;" : "set;";
        }
    }

    private static string Parameters(MethodBase method)
        => string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "default") : "")}"));

    private static string Arguments(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.HasElementType)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : type.IsByRef ? "&" : "*");
        }

        var name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
