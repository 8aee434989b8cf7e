namespace GovDataSecurity;

/// <summary>The facts about a kind of data. They stand on the attribute class, so that the compiler reads them from metadata and the run time from reflection: one source of truth.</summary>
/// <param name="level">The floor: labels of this kind are at least this high.</param>
/// <param name="role">What the item tells about whom it belongs to.</param>
/// <param name="subject">Whom it describes.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public sealed class KindFactsAttribute(DataLevel level, IdentifierRole role, DataSubject subject) : Attribute
{
    /// <summary>The floor of the level.</summary>
    public DataLevel Level { get; } = level;

    /// <summary>What the item tells about whom it belongs to.</summary>
    public IdentifierRole Role { get; } = role;

    /// <summary>Whom it describes.</summary>
    public DataSubject Subject { get; } = subject;

    /// <summary>The class of sensitive personal information it belongs to by itself.</summary>
    public SensitiveClass Sensitive { get; set; }

    /// <summary>The name in Chinese.</summary>
    public string Chinese { get; set; } = "";

    /// <summary>The name on the command line and in policies: lower-case words with hyphens. Without it, made from the attribute's name.</summary>
    public string? Name { get; set; }

    /// <summary>Member names that suggest this kind, separated by commas; short ones in brackets count only with a second signal.</summary>
    public string NameHints { get; set; } = "";
}
