using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>Copies collections of the framework, and what derives from them without fields of its own, with their comparers.</summary>
/// <remarks>Other sequences become arrays where their place takes one.</remarks>
internal static class CollectionCopier
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>No list of a record is longer; a sequence without end must not fill the memory.</summary>
    private const int MostUncounted = 1 << 20;

    private static readonly Type[] Lists =
    [
        typeof(List<>), typeof(Collection<>), typeof(ObservableCollection<>), typeof(HashSet<>), typeof(SortedSet<>), typeof(Queue<>), typeof(Stack<>), typeof(LinkedList<>),
        typeof(ConcurrentQueue<>), typeof(ConcurrentStack<>), typeof(ConcurrentBag<>),
    ];

    private static readonly Type[] Wrappers = [typeof(ReadOnlyCollection<>), typeof(ReadOnlySet<>), typeof(ReadOnlyDictionary<,>), typeof(ReadOnlyObservableCollection<>)];

    private static readonly string[] Adders = ["Add", "Enqueue", "Push", "AddLast"];

    public static object? Copy(ObjectCopier copier, IEnumerable source, MemberTreatment treatment)
    {
        var type = source.GetType();
        if (source is Array array)
        {
            return CopyArray(copier, array, treatment);
        }

        if (type is { Namespace: "System.Collections.Immutable", IsGenericType: true })
        {
            return CopyImmutable(copier, source, treatment);
        }

        var known = KnownBase(type);
        if (known is not null && IsLabeledItself(type))
        {
            // The label of the type is about its items.
            return Create(copier, type, source);
        }

        if (known is { IsGenericType: true } && Wrappers.Contains(known.GetGenericTypeDefinition()))
        {
            return Wrap(copier, source, known, treatment);
        }

        if (known is not null)
        {
            var copy = Create(copier, type, source);
            return source is IDictionary dictionary
                ? CopyDictionary(copier, dictionary, (IDictionary)copy, treatment)
                : CopyList(copier, source, copy, known, treatment);
        }

        if (Frozen(type) is { } frozen)
        {
            return CopyFrozen(copier, source, frozen, treatment);
        }

        return CopyOther(copier, source, treatment);
    }

    private static Array CopyArray(ObjectCopier copier, Array source, MemberTreatment treatment)
    {
        var element = source.GetType().GetElementType()!;
        var copy = (Array)source.Clone();
        if (treatment.IsShown && TypeProfile.NatureOf(element) is (TypeNature.Text or TypeNature.Key or TypeNature.Scalar))
        {
            return copy;
        }

        // Nothing of the source may stay, whatever happens on the way.
        Array.Clear(copy);
        copier.Register(source, treatment, copy);
        if (source.Rank == 1 && source.GetLowerBound(0) == 0)
        {
            for (var i = 0; i < source.Length; i++)
            {
                copy.SetValue(copier.Copy(source.GetValue(i), element, treatment), i);
            }

            return copy;
        }

        var index = new int[source.Rank];
        for (var i = 0; i < index.Length; i++)
        {
            index[i] = source.GetLowerBound(i);
        }

        for (var done = 0; done < source.Length; done++)
        {
            copy.SetValue(copier.Copy(source.GetValue(index), element, treatment), index);
            for (var i = index.Length - 1; i >= 0 && ++index[i] > source.GetUpperBound(i); i--)
            {
                index[i] = source.GetLowerBound(i);
            }
        }

        return copy;
    }

    private static object CopyList(ObjectCopier copier, IEnumerable source, object copy, Type known, MemberTreatment treatment)
    {
        copier.Register(source, treatment, copy);
        var element = known.IsGenericType ? known.GetGenericArguments()[0] : typeof(object);
        var isSet = known.IsGenericType && (known.GetGenericTypeDefinition() == typeof(HashSet<>) || known.GetGenericTypeDefinition() == typeof(SortedSet<>));
        IEnumerable items = known.Name.Contains("Stack", StringComparison.Ordinal) ? source.Cast<object?>().Reverse() : source;
        if (copy is IList list)
        {
            foreach (var item in items)
            {
                list.Add(copier.Copy(item, element, treatment));
            }

            return copy;
        }

        var add = Adder(copier, known, element);
        foreach (var item in items)
        {
            add.Invoke(copy, isSet ? copier.CopyWhole(item, element, treatment) : copier.Copy(item, element, treatment));
        }

        return copy;
    }

    private static object CopyDictionary(ObjectCopier copier, IDictionary source, IDictionary copy, MemberTreatment treatment)
    {
        copier.Register(source, treatment, copy);
        var (keyType, valueType) = PairTypes(source.GetType());
        if (HidesKeys(keyType, treatment))
        {
            return copy;
        }

        foreach (DictionaryEntry entry in source)
        {
            copy.Add(KeyFor(copier, copier.CopyWhole(entry.Key, keyType, treatment), copy.Contains), copier.Copy(entry.Value, valueType, treatment));
        }

        return copy;
    }

    /// <summary>Masked keys that are texts get a number when they fall together; other keys that do are refused, since a value would be lost.</summary>
    private static object KeyFor(ObjectCopier copier, object? key, Func<object, bool> isTaken)
    {
        if (key is null)
        {
            throw copier.Refusal();
        }

        if (!isTaken(key))
        {
            return key;
        }

        if (key is not string text)
        {
            throw copier.Refusal();
        }

        for (var number = 2; ; number++)
        {
            if (!isTaken($"{text} ({number})"))
            {
                return $"{text} ({number})";
            }
        }
    }

    private static bool HidesKeys(Type keyType, MemberTreatment treatment)
        => !treatment.IsShown && treatment.Masker is not null && !keyType.IsAssignableFrom(typeof(string));

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A builder without the methods is refused.")]
    private static object CopyImmutable(ObjectCopier copier, IEnumerable source, MemberTreatment treatment)
    {
        var type = source.GetType();
        if (type.GetProperty("IsDefault")?.GetValue(source) is true)
        {
            return source;
        }

        var empty = (type.GetMethod("Clear", []) ?? throw copier.Refusal()).Invoke(source, [])!;
        var arguments = type.GetGenericArguments();
        if (empty is IDictionary && HidesKeys(arguments[0], treatment))
        {
            return empty;
        }

        if (type.GetMethod("ToBuilder", []) is { } toBuilder)
        {
            var builder = toBuilder.Invoke(empty, [])!;
            if (builder is IDictionary dictionary)
            {
                foreach (DictionaryEntry entry in (IDictionary)source)
                {
                    dictionary.Add(KeyFor(copier, copier.CopyWhole(entry.Key, arguments[0], treatment), dictionary.Contains), copier.Copy(entry.Value, arguments[1], treatment));
                }
            }
            else
            {
                var add = Adder(copier, builder.GetType(), arguments[0]);
                foreach (var item in source)
                {
                    add.Invoke(builder, copier.CopyWhole(item, arguments[0], treatment));
                }
            }

            return (builder.GetType().GetMethod("ToImmutable", []) ?? throw copier.Refusal()).Invoke(builder, [])!;
        }

        // Queues and stacks have no builder: each step gives a new one.
        var step = Adder(copier, type, arguments[0]);
        foreach (var item in type.Name.Contains("Stack", StringComparison.Ordinal) ? source.Cast<object?>().Reverse() : source)
        {
            empty = step.Invoke(empty, copier.Copy(item, arguments[0], treatment))!;
        }

        return empty;
    }

    private static object Wrap(ObjectCopier copier, IEnumerable source, Type known, MemberTreatment treatment)
    {
        var arguments = known.GetGenericArguments();
        var definition = known.GetGenericTypeDefinition();
        var inner = (definition == typeof(ReadOnlyCollection<>) ? Construct(copier, typeof(List<>), arguments)
            : definition == typeof(ReadOnlySet<>) ? Construct(copier, typeof(HashSet<>), arguments)
            : definition == typeof(ReadOnlyDictionary<,>) ? Construct(copier, typeof(Dictionary<,>), arguments)
            : Construct(copier, typeof(ObservableCollection<>), arguments))!;
        _ = inner is IDictionary dictionary
            ? CopyDictionary(copier, (IDictionary)source, dictionary, treatment)
            : CopyList(copier, source, inner, inner.GetType(), treatment);
        return Invoke(copier, source.GetType(), inner);
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Where code cannot be made at run time, the copy is refused.")]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "As above.")]
    private static object CopyFrozen(ObjectCopier copier, IEnumerable source, Type frozen, MemberTreatment treatment)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            throw copier.Refusal();
        }

        var arguments = frozen.GetGenericArguments();
        var isSet = frozen.GetGenericTypeDefinition() == typeof(FrozenSet<>);
        var comparer = ComparerOf(source);
        var inner = Construct(copier, isSet ? typeof(HashSet<>) : typeof(Dictionary<,>), arguments, comparer);
        _ = isSet ? CopyList(copier, source, inner, inner.GetType(), treatment) : CopyDictionary(copier, (IDictionary)source, (IDictionary)inner, treatment);
        var factory = isSet
            ? typeof(FrozenSet).GetMethods().Single(method => method.Name == nameof(FrozenSet.ToFrozenSet))
            : typeof(FrozenDictionary).GetMethods().Single(method => method.Name == nameof(FrozenDictionary.ToFrozenDictionary) && method.GetGenericArguments().Length == 2 && method.GetParameters().Length == 2);
        return factory.MakeGenericMethod(arguments).Invoke(null, [inner, comparer])!;
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "An array of the items' type, of which there are items; where it cannot be made, the copy is refused.")]
    private static object CopyOther(ObjectCopier copier, IEnumerable source, MemberTreatment treatment)
    {
        var type = source.GetType();
        if (TypeProfile.IsFramework(type) && TypeProfile.Of(type).Exposure == Exposure.None && treatment.IsShown)
        {
            return source;
        }

        var element = TypeProfile.ItemTypes(type).FirstOrDefault() ?? typeof(object);
        var items = new ArrayList();
        foreach (var item in source)
        {
            if (items.Count == MostUncounted && source is not ICollection)
            {
                throw copier.Refusal();
            }

            items.Add(copier.Copy(item, element, treatment));
        }

        return items.ToArray(element);
    }

    /// <summary>An empty collection of a type, with the comparer of the source.</summary>
    private static object Create(ObjectCopier copier, Type type, IEnumerable source)
        => ComparerOf(source) is { } comparer && Find(type, [comparer]) is { } constructor ? constructor.Invoke([comparer]) : Invoke(copier, type);

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A collection without the property has no comparer.")]
    private static object? ComparerOf(IEnumerable source)
        => source.GetType().GetProperty("Comparer")?.GetValue(source);

    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The collection that is copied holds one of these.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "As above; where it cannot be made, the copy is refused.")]
    private static object Construct(ObjectCopier copier, Type definition, Type[] arguments, object? comparer = null)
        => comparer is null ? Invoke(copier, definition.MakeGenericType(arguments)) : Invoke(copier, definition.MakeGenericType(arguments), comparer);

    private static object Invoke(ObjectCopier copier, Type type, params object[] arguments)
        => (Find(type, arguments) ?? throw copier.Refusal()).Invoke(arguments);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Without the constructor the copy is refused.")]
    private static ConstructorInfo? Find(Type type, object[] arguments)
        => type.GetConstructors().FirstOrDefault(constructor => constructor.GetParameters() is { } parameters
            && parameters.Length == arguments.Length
            && parameters.Zip(arguments).All(pair => pair.First.ParameterType.IsInstanceOfType(pair.Second)));

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Without the method the copy is refused.")]
    private static MethodInvoker Adder(ObjectCopier copier, Type type, Type element)
    {
        foreach (var name in Adders)
        {
            if (type.GetMethod(name, [element]) is { } method)
            {
                return MethodInvoker.Create(method);
            }
        }

        throw copier.Refusal();
    }

    /// <summary>The collection of the framework that a type is, or derives from without fields of its own.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away has no value.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
    private static Type? KnownBase(Type type)
    {
        for (Type? t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            var definition = t.IsGenericType ? t.GetGenericTypeDefinition() : t;
            if (Lists.Contains(definition) || Wrappers.Contains(definition) || definition == typeof(ArrayList)
                || TypeProfile.IsFramework(t) && t.IsPublic && typeof(IDictionary).IsAssignableFrom(t) && !t.IsAbstract)
            {
                return t;
            }

            if (!TypeProfile.IsFramework(t) && t.GetFields(Declared).Length > 0)
            {
                return null;
            }
        }

        return null;
    }

    private static Type? Frozen(Type type)
    {
        for (Type? t = type; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && (t.GetGenericTypeDefinition() == typeof(FrozenSet<>) || t.GetGenericTypeDefinition() == typeof(FrozenDictionary<,>)))
            {
                return t;
            }
        }

        return null;
    }

    private static bool IsLabeledItself(Type type) => !TypeProfile.IsFramework(type) && TypeProfile.LabelsOf(type) is not { Declared: null };

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A dictionary keeps the interface through which it is used.")]
    private static (Type Key, Type Value) PairTypes(Type type)
    {
        var face = type.GetInterfaces().FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IDictionary<,>));
        return face?.GetGenericArguments() is [var key, var value] ? (key, value) : (typeof(object), typeof(object));
    }
}
