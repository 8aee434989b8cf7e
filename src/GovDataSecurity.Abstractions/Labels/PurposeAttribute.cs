namespace GovDataSecurity;

/// <summary>What the data is collected or used for. Several attributes allow several purposes; data derived from several sources keeps their intersection.</summary>
/// <param name="code">A purpose as a code, for example <c>social-assistance</c>.</param>
/// <remarks>Shanxi 2023 art. 13 and 16; Nanjing 2024 art. 18.</remarks>
[AttributeUsage(LabelTargets.All | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
public sealed class PurposeAttribute(string code) : Attribute
{
    /// <summary>The purpose as a code.</summary>
    public string Code { get; } = code;
}
