namespace GovDataSecurity;

/// <summary>Says that an item was looked at and holds nothing to protect: the only way to say no.</summary>
/// <param name="reason">Why, for the reviewer; required.</param>
[AttributeUsage(LabelTargets.All, AllowMultiple = false, Inherited = true)]
public sealed class NotClassifiedAttribute(string reason) : Attribute
{
    /// <summary>Why the item needs no protection.</summary>
    public string Reason { get; } = reason;
}
