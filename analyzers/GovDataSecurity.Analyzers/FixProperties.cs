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

    /// <summary>The name of the level to which the member at the first additional location is to be raised.</summary>
    public const string TargetLevel = nameof(TargetLevel);

    /// <summary>Present when the last additional location is the call that sets the database provider of an EF Core context.</summary>
    public const string Options = nameof(Options);

    /// <summary>The documentation-comment id of a third party's member to label.</summary>
    public const string DocumentationId = nameof(DocumentationId);
}
