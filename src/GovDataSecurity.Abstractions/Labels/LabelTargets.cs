namespace GovDataSecurity;

/// <summary>Where labels may stand.</summary>
internal static class LabelTargets
{
    public const AttributeTargets All = AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface
        | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
        | AttributeTargets.GenericParameter;
}
