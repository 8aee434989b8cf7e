namespace GovDataSecurity.Analyzers;

/// <summary>What a diagnostic tells its code fix.</summary>
internal static class FixProperties
{
    /// <summary>The full name of the attribute class to add.</summary>
    public const string Attribute = nameof(Attribute);

    /// <summary>The name of the level to declare.</summary>
    public const string Level = nameof(Level);

    /// <summary>The full name of the class that masks.</summary>
    public const string MaskType = nameof(MaskType);

    /// <summary>The name of its static method; <c>As</c> takes <see cref="Attribute"/> as type argument.</summary>
    public const string MaskMethod = nameof(MaskMethod);
}
