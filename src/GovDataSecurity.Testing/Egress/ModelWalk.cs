using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Testing;

/// <summary>Goes through a model and says of each value whether it may be seen.</summary>
/// <param name="options">What may be seen.</param>
/// <param name="found">Is told every value, and once without one every labeled member.</param>
/// <param name="wrapped">Opens values that show themselves masked; without it they are what they show.</param>
internal sealed class ModelWalk(EgressOptions options, Action<ModelValue> found, Func<object, (DataKind Kind, object? Value)?>? wrapped = null)
{
    private const int MaxDepth = 64;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a type has no members of the application: an array, or a type of the framework.</summary>
    public static bool IsPlain(Type type)
        => type.IsArray || type.Namespace is { } ns && (ns == "System" || ns.StartsWith("System.", StringComparison.Ordinal) || ns.StartsWith("Microsoft.", StringComparison.Ordinal));

    public void Enter(object? value) => Walk(value, label: null, depth: 0);

    private void Walk(object? value, ModelLabel? label, int depth)
    {
        if (value is null)
        {
            return;
        }

        if (wrapped?.Invoke(value) is { } inside)
        {
            Walk(inside.Value, label ?? new ModelLabel($"Masked<{inside.Kind.Name}>", options.Maskers.For(inside.Kind), IsName(inside.Kind)), depth + 1);
            return;
        }

        if (ValueForms.IsLeaf(value))
        {
            found(new ModelValue(value, label));
            return;
        }

        if (depth == MaxDepth || !value.GetType().IsValueType && !_seen.Add(value))
        {
            return;
        }

        switch (value)
        {
            case DictionaryEntry entry:
                Walk(entry.Key, label, depth + 1);
                Walk(entry.Value, label, depth + 1);
                break;
            case IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    Walk(entry, label, depth + 1);
                }

                break;
            case ITuple tuple:
                for (var i = 0; i < tuple.Length; i++)
                {
                    Walk(tuple[i], label, depth + 1);
                }

                break;
            case IQueryable:
                // Reading it would run a query.
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Walk(item, label, depth + 1);
                }

                WalkMembers(value, label, depth);
                break;
            default:
                WalkMembers(value, label, depth);
                break;
        }
    }

    private void WalkMembers(object value, ModelLabel? outer, int depth)
    {
        if (LabelsOf(value.GetType()) is not { } labels)
        {
            return;
        }

        foreach (var member in labels.Members)
        {
            var label = LabelOf(labels, member, value);
            if (label is not null)
            {
                found(new ModelValue(null, label));
            }

            Walk(Read(member, value), label ?? outer, depth + 1);
        }
    }

    /// <summary>A member that cannot be read has no value to look for: it is told as unchecked.</summary>
    private static object? Read(MemberLabel member, object row)
    {
        try
        {
            return member.GetValue(row);
        }
        catch (Exception e) when (e is TargetInvocationException or TargetParameterCountException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What hides a member; <see langword="null"/> when its own label doesn't.</summary>
    private ModelLabel? LabelOf(TypeLabels labels, MemberLabel member, object row)
    {
        if (!member.IsLabeled || member.IsNested)
        {
            return null;
        }

        var label = labels.DependsOnRow ? labels.LabelOf(member, row, options.Time.GetLocalNow()) : member.Label;
        if (label.EffectiveLevel <= options.VisibleUpTo && (!label.Sensitive || options.VisibleUpTo >= DataLevel.General4))
        {
            return null;
        }

        var isRaised = label.EffectiveLevel > member.Label.EffectiveLevel || label.Sensitive && !member.Label.Sensitive;
        return new ModelLabel(
            $"{labels.Type.Name}.{member.Name}",
            isRaised || member.Kinds.Count != 1 ? null : options.Maskers.For(member.Kinds[0]),
            member.Kinds.Any(IsName));
    }

    private static bool IsName(DataKind kind) => kind.AttributeType == typeof(PersonNameAttribute) || kind.AttributeType == typeof(GuardianInformationAttribute);

    /// <summary>The labels of a type of the application, or of a pair; types of the framework have no members to look into.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A member that was trimmed away is in no output.")]
    private static TypeLabels? LabelsOf(Type type)
        => IsPlain(type) && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)) ? null : TypeLabels.Of(type);
}
