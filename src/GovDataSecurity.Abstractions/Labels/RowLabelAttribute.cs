using System.Diagnostics.CodeAnalysis;

namespace GovDataSecurity;

/// <summary>Attaches a <see cref="RowLabelRule"/> to a type.</summary>
/// <param name="rule">A type deriving from <see cref="RowLabelRule"/> with a public parameterless constructor.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = true)]
public sealed class RowLabelAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type rule) : Attribute
{
    /// <summary>The rule.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Rule { get; } = rule;
}
