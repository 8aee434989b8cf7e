using System.Collections.Concurrent;
using System.Text;

namespace GovDataSecurity;

/// <summary>A kind of data, such as a resident identity number: what its attribute class says about it.</summary>
/// <remarks>Instances are cached: the same attribute class always gives the same object.</remarks>
public sealed class DataKind
{
    private static readonly ConcurrentDictionary<Type, DataKind> Known = new();

    private DataKind(Type attributeType, KindFactsAttribute facts)
    {
        AttributeType = attributeType;
        AttributeName = StripSuffix(attributeType.Name);
        Name = string.IsNullOrEmpty(facts.Name) ? Hyphenate(AttributeName) : facts.Name!;
        Chinese = facts.Chinese;
        Level = facts.Level.Effective();
        Role = facts.Role;
        Subject = facts.Subject;
        Sensitive = facts.Sensitive;
        NameHints = facts.NameHints;
    }

    /// <summary>The name on the command line and in policies, for example <c>resident-id-number</c>.</summary>
    public string Name { get; }

    /// <summary>The attribute as it is written, for example <c>ResidentIdNumber</c>.</summary>
    public string AttributeName { get; }

    /// <summary>The attribute class.</summary>
    public Type AttributeType { get; }

    /// <summary>The name in Chinese, for example <c>公民身份号码</c>.</summary>
    public string Chinese { get; }

    /// <summary>The floor of the level.</summary>
    public DataLevel Level { get; }

    /// <summary>What the item tells about whom it belongs to.</summary>
    public IdentifierRole Role { get; }

    /// <summary>Whom it describes.</summary>
    public DataSubject Subject { get; }

    /// <summary>The class of sensitive personal information it belongs to by itself.</summary>
    public SensitiveClass Sensitive { get; }

    /// <summary>Member names that suggest this kind, separated by commas; short ones in brackets count only with a second signal.</summary>
    public string NameHints { get; }

    /// <summary>The kind that an attribute class stands for.</summary>
    /// <param name="attributeType">A class deriving from <see cref="PersonalInformationAttribute"/> or <see cref="OrganizationDataAttribute"/>.</param>
    /// <returns>The kind. A class without <see cref="KindFactsAttribute"/> takes those of its base class; with none at all it counts as sensitive
    /// personal information at <see cref="DataLevel.General4"/>, since an unknown label is treated as high.</returns>
    /// <exception cref="GovDataSecurityException">The type is not a kind.</exception>
    public static DataKind Of(Type attributeType)
    {
        if (attributeType is null)
        {
            throw new ArgumentNullException(nameof(attributeType));
        }

        if (!IsKind(attributeType))
        {
            throw new GovDataSecurityException(ErrorCode.NotAKind, attributeType.Name);
        }

        return Known.GetOrAdd(attributeType, static type => new DataKind(type, FactsOf(type)));
    }

    /// <summary>Whether a type is the attribute class of a kind.</summary>
    /// <param name="attributeType">Any type.</param>
    /// <returns><see langword="true"/> for concrete classes deriving from one of the two bases of kinds.</returns>
    public static bool IsKind(Type attributeType)
        => attributeType is { IsAbstract: false }
            && (typeof(PersonalInformationAttribute).IsAssignableFrom(attributeType) || typeof(OrganizationDataAttribute).IsAssignableFrom(attributeType));

    /// <inheritdoc />
    public override string ToString() => Name;

    private static KindFactsAttribute FactsOf(Type type)
    {
        for (Type? t = type; t is not null && t != typeof(ClassifiedAttribute); t = t.BaseType)
        {
            if (Attribute.GetCustomAttribute(t, typeof(KindFactsAttribute), inherit: false) is KindFactsAttribute facts)
            {
                return t == type ? facts : Renamed(facts);
            }
        }

        return new KindFactsAttribute(
            DataLevel.General4,
            IdentifierRole.Attribute,
            typeof(OrganizationDataAttribute).IsAssignableFrom(type) ? DataSubject.Organization : DataSubject.Person)
        {
            Sensitive = SensitiveClass.Other,
        };
    }

    private static KindFactsAttribute Renamed(KindFactsAttribute facts) => new(facts.Level, facts.Role, facts.Subject)
    {
        Sensitive = facts.Sensitive,
        Chinese = facts.Chinese,
    };

    private static string StripSuffix(string name)
        => name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? name.Substring(0, name.Length - nameof(Attribute).Length) : name;

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
