using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace GovDataSecurity.Masking;

/// <summary>How an object of a type is copied: which field holds the value of which member, and which members need a setter. Cached.</summary>
/// <remarks>Fields and not constructors, so that records, required and init-only members, read-only members and constructors that check their
/// arguments are all the same. A field that no member stands for is left out where labels are in play: it may hold any of them.</remarks>
internal sealed class CopyPlan
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const string BackingSuffix = ">k__BackingField";

    private static readonly ConcurrentDictionary<Type, CopyPlan> Cache = new();

    private CopyPlan(Type type, TypeLabels labels)
    {
        var hidden = HiddenMembers(type);
        var isLabeled = labels.Declared is not null || labels.LabeledMembers.Any(member => !member.IsNested) || hidden.Count > 0;
        var covered = new HashSet<string>(StringComparer.Ordinal);
        var fields = new List<FieldCopy>();
        var leftOut = new List<Type>();
        foreach (var field in FieldsOf(type))
        {
            var member = MemberOf(field, labels, out var isExact) ?? hidden.GetValueOrDefault(PropertyName(field.Name));
            if (member is not null && !isExact && !IsSameKindOfValue(field.FieldType, member.MemberType))
            {
                member = null;
            }

            if (member is not null && isExact)
            {
                covered.Add(member.Name);
            }

            if (member is not null || !isLabeled && !IsLabeledParameter(type, field.Name))
            {
                fields.Add(new FieldCopy(field, member));
            }
            else
            {
                leftOut.Add(field.FieldType);
            }
        }

        Fields = [.. fields];
        Setters = [.. labels.Members.Where(member => member.Member is PropertyInfo { SetMethod: not null } && fields.All(copy => copy.Member != member))];
        Computed = [.. labels.LabeledMembers.Where(member => !covered.Contains(member.Name))];
        Doubtful = [.. labels.Members.Where(member => !member.IsLabeled && fields.All(copy => copy.Member != member) && !Setters.Contains(member) && leftOut.Exists(member.MemberType.IsAssignableFrom))];
    }

    /// <summary>The fields that are copied.</summary>
    public FieldCopy[] Fields { get; }

    /// <summary>Members without a field that is known to be theirs: their setter takes the value.</summary>
    public MemberLabel[] Setters { get; }

    /// <summary>Labeled members of which only reading the copy tells what they show.</summary>
    public MemberLabel[] Computed { get; }

    /// <summary>Members that may live in a field which was left out: a copy without their value isn't one.</summary>
    public MemberLabel[] Doubtful { get; }

    public static CopyPlan Of(TypeLabels labels) => Cache.GetOrAdd(labels.Type, static (type, labels) => new CopyPlan(type, labels), labels);

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A field that was trimmed away has no value.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "As above.")]
    private static IEnumerable<FieldInfo> FieldsOf(Type type)
    {
        for (Type? t = type; t is not null && !TypeProfile.IsFramework(t); t = t.BaseType)
        {
            foreach (var field in t.GetFields(Declared))
            {
                yield return field;
            }
        }
    }

    private static MemberLabel? MemberOf(FieldInfo field, TypeLabels labels, out bool isExact)
    {
        isExact = true;
        if (labels.Find(PropertyName(field.Name)) is { } member && (member.Member is FieldInfo || field.Name[0] == '<'))
        {
            return member;
        }

        isExact = false;
        var name = Plain(field.Name);
        return labels.Members.FirstOrDefault(candidate => string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The property that a field made by the compiler belongs to; any other field's own name.</summary>
    private static string PropertyName(string field)
        => field[0] == '<' && field.EndsWith(BackingSuffix, StringComparison.Ordinal) ? field[1..^BackingSuffix.Length] : field;

    /// <summary>A field's name without what teams put before and after it, and a captured parameter's name.</summary>
    private static string Plain(string field)
        => field[0] == '<' && field.EndsWith(">P", StringComparison.Ordinal) ? field[1..^2]
            : (field.StartsWith("m_", StringComparison.Ordinal) ? field[2..] : field).Trim('_', '@');

    private static bool IsSameKindOfValue(Type field, Type member)
        => member.IsAssignableFrom(field) || field.IsAssignableFrom(member) || (Nullable.GetUnderlyingType(field) ?? field) == (Nullable.GetUnderlyingType(member) ?? member);

    /// <summary>Labeled members of interfaces that the type implements without showing them itself, by the name that the compiler gives them.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "An interface that was trimmed away shows nothing.")]
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "As above.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "As above.")]
    [UnconditionalSuppressMessage("Trimming", "IL2062", Justification = "As above.")]
    private static Dictionary<string, MemberLabel> HiddenMembers(Type type)
    {
        var hidden = new Dictionary<string, MemberLabel>(StringComparer.Ordinal);
        foreach (var face in type.GetInterfaces().Where(face => !TypeProfile.IsFramework(face)))
        {
            foreach (var member in TypeLabels.Of(face).LabeledMembers)
            {
                hidden[$"{face.FullName?.Replace('+', '.')}.{member.Name}"] = member;
            }
        }

        return hidden;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "A constructor that was trimmed away was not called.")]
    private static bool IsLabeledParameter(Type type, string field)
        => type.GetConstructors(Declared).SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => string.Equals(parameter.Name, Plain(field), StringComparison.OrdinalIgnoreCase) && parameter.IsDefined(typeof(ClassifiedAttribute), inherit: true));
}
