namespace GovDataSecurity;

/// <summary>一数一源: the one system that is the source of this item; others take it from there instead of collecting it again.</summary>
/// <param name="department">The providing department.</param>
/// <param name="system">The providing system.</param>
/// <param name="item">The name of the item there.</param>
/// <remarks>Shanxi 2023 art. 13.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = false, Inherited = true)]
public sealed class AuthoritativeSourceAttribute(string department, string system, string item) : Attribute
{
    /// <summary>The providing department.</summary>
    public string Department { get; } = department;

    /// <summary>The providing system.</summary>
    public string System { get; } = system;

    /// <summary>The name of the item there.</summary>
    public string Item { get; } = item;
}
