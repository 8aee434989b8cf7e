namespace GovDataSecurity;

/// <summary>Marks a parameter, or every parameter of a method, as a place where data leaves.</summary>
/// <param name="kind">Where the data goes.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true, Inherited = true)]
public sealed class SinkAttribute(SinkKind kind) : Attribute
{
    /// <summary>Where the data goes.</summary>
    public SinkKind Kind { get; } = kind;

    /// <summary>The highest level that may go there in clear; by default nothing that is labeled above <see cref="DataLevel.General1"/>.</summary>
    public DataLevel MaxLevel { get; set; } = DataLevel.General1;
}
