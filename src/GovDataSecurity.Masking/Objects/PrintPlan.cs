using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>How objects of a type are printed, worked out once for each set of maskers.</summary>
internal sealed class PrintPlan
{
    private static readonly ConditionalWeakTable<MaskerRegistry, ConcurrentDictionary<Type, PrintPlan>> Plans = [];

    private PrintPlan(Type type, TypeProfile profile, MaskingOptions options)
    {
        Labels = profile.Labels;
        var name = SeenTypes.NameOf(type);
        Opening = name.IsEmpty ? "{ " : string.Concat(name, " { ");
        if (Labels is not { } labels)
        {
            Members = [];
            return;
        }

        // What a framework's exception says of itself isn't what the application's labels are about.
        var members = typeof(Exception).IsAssignableFrom(type)
            ? profile.Members.Where(member => member.Label.Member.DeclaringType?.Assembly != typeof(Exception).Assembly)
            : profile.Members;
        Members = [.. members.Select((member, index) => new PlannedMember(member, index == 0, labels, options))];
    }

    /// <summary>The labels; <see langword="null"/> when they cannot be known.</summary>
    public TypeLabels? Labels { get; }

    /// <summary>What stands before the members: the name of the type and a brace.</summary>
    public string Opening { get; }

    public PlannedMember[] Members { get; }

    public static ConcurrentDictionary<Type, PrintPlan> For(MaskerRegistry maskers) => Plans.GetValue(maskers, static _ => new());

    public static PrintPlan Of(Type type, TypeProfile profile, MaskingOptions options) => Of(type, profile, options, For(options.Maskers));

    public static PrintPlan Of(Type type, TypeProfile profile, MaskingOptions options, ConcurrentDictionary<Type, PrintPlan> plans)
    {
        if (plans.TryGetValue(type, out var plan))
        {
            return plan;
        }

        plan = plans.GetOrAdd(type, new PrintPlan(type, profile, options));
        SeenTypes.Add(type);
        return plan;
    }

    /// <summary>Finds a member by name.</summary>
    public PlannedMember? Find(ReadOnlySpan<char> name)
    {
        foreach (var member in Members)
        {
            if (name.SequenceEqual(member.Label.Name))
            {
                return member;
            }
        }

        return null;
    }
}
