namespace GovDataSecurity.Analyzers;

/// <summary>What a diagnostic tells its code fix.</summary>
internal static class FixProperties
{
    /// <summary>The full name of the attribute class to add.</summary>
    public const string Attribute = nameof(Attribute);

    /// <summary>The name of the level to declare.</summary>
    public const string Level = nameof(Level);

    /// <summary>The full name of the static method that masks the value.</summary>
    public const string Mask = nameof(Mask);
}
