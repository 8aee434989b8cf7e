using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>What is known of a type before any value of it is looked at. Cached.</summary>
internal sealed class TypeProfile
{
    private static readonly ConcurrentDictionary<Type, TypeProfile> Cache = new();

    private TypeProfile(Type type)
    {
        Nature = NatureOf(type);
        Labels = Nature is TypeNature.Object or TypeNature.Pair ? LabelsOf(type) : null;
        Members = [.. (Labels?.Members ?? []).Select(member => new MemberProfile(member, MayExpose(member.MemberType)))];
        Exposure = ExposureOf(type, []);
    }

    public TypeNature Nature { get; }

    /// <summary>The labels of an object's or pair's members; <see langword="null"/> for other natures and when the labels cannot be known.</summary>
    public TypeLabels? Labels { get; }

    /// <summary>The members of an object or pair; empty when the labels cannot be known.</summary>
    public MemberProfile[] Members { get; }

    /// <summary>Whether values of exactly this type contain labeled data.</summary>
    public Exposure Exposure { get; }

    public static TypeProfile Of(Type type) => Cache.TryGetValue(type, out var profile) ? profile : Cache.GetOrAdd(type, new TypeProfile(type));

    public static TypeNature NatureOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return TypeNature.Text;
        }

        if (type == typeof(Guid))
        {
            return TypeNature.Key;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Masked<>))
        {
            return TypeNature.Masked;
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return TypeNature.Delegate;
        }

        if (type.IsPrimitive || type.IsEnum || type.IsPointer)
        {
            return TypeNature.Scalar;
        }

        if (type == typeof(DictionaryEntry) || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            return TypeNature.Pair;
        }

        if (typeof(ITuple).IsAssignableFrom(type))
        {
            return TypeNature.Tuple;
        }

        if (typeof(IQueryable).IsAssignableFrom(type))
        {
            return TypeNature.Opaque;
        }

        if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            return TypeNature.Sequence;
        }

        if (!IsFramework(type))
        {
            return TypeNature.Object;
        }

        return typeof(IFormattable).IsAssignableFrom(type) || type == typeof(Uri) || type == typeof(Version) ? TypeNature.Scalar : TypeNature.Opaque;
    }

    /// <summary>The highest exposure of anything that can be reached from a value of exactly this type; each type is looked at once.</summary>
    private static Exposure ExposureOf(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
        {
            return Exposure.None;
        }

        switch (NatureOf(type))
        {
            case TypeNature.Object:
                return LabelsOf(type) is { HasLabels: false } labels
                    ? Highest(labels.Members.Select(member => member.MemberType), seen)
                    : Exposure.Certain;
            case TypeNature.Sequence when !IsFramework(type) && !type.IsArray && LabelsOf(type) is not { HasLabels: false }:
                return Exposure.Certain;
            case TypeNature.Sequence:
                Type[] items = [.. ItemTypes(type)];
                return items.Length == 0 ? Exposure.Possible : Highest(items, seen);
            case TypeNature.Tuple or TypeNature.Pair or TypeNature.Opaque:
                return type == typeof(DictionaryEntry) ? Exposure.Possible : Highest(type.GetGenericArguments(), seen);
            default:
                return Exposure.None;
        }
    }

    private static bool MayExpose(Type declared) => ExposureOfDeclared(declared, []) != Exposure.None;

    private static Exposure ExposureOfDeclared(Type declared, HashSet<Type> seen)
    {
        var nature = NatureOf(declared);
        var isOpen = declared == typeof(object) || declared == typeof(ValueType) || declared.IsInterface && nature != TypeNature.Sequence
            || nature is (TypeNature.Object or TypeNature.Opaque) && !declared.IsSealed;
        var exposure = ExposureOf(declared, seen);
        return isOpen && exposure == Exposure.None ? Exposure.Possible : exposure;
    }

    private static Exposure Highest(IEnumerable<Type> declared, HashSet<Type> seen)
    {
        var highest = Exposure.None;
        foreach (var type in declared)
        {
            var exposure = ExposureOfDeclared(type, seen);
            highest = exposure > highest ? exposure : highest;
        }

        return highest;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A collection that doesn't say what its items are may hold anything.")]
    public static IEnumerable<Type> ItemTypes(Type type)
        => type.GetInterfaces().Append(type)
            .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(face => face.GetGenericArguments()[0]);

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A member that was trimmed away is not printed, and an object whose labels may be gone counts as labeled.")]
    public static TypeLabels? LabelsOf(Type type)
    {
        try
        {
            var labels = TypeLabels.Of(type);
            var isKnown = labels.HasLabels || labels.Members.Any(member => member.NotClassifiedReason is not null);
            return isKnown || !TrimmingProbe.IsTrimmed || NatureOf(type) == TypeNature.Pair ? labels : null;
        }
        catch (Exception)
        {
            // Labels that contradict each other: unknown counts as high.
            MaskingMetrics.CountFailure("labels");
            return null;
        }
    }

    public static bool IsFramework(Type type)
        => type.Namespace is { } ns && (IsOrIsIn(ns, "System") || IsOrIsIn(ns, "Microsoft"));

    private static bool IsOrIsIn(string ns, string root)
        => ns.StartsWith(root, StringComparison.Ordinal) && (ns.Length == root.Length || ns[root.Length] == '.');
}
