namespace GovDataSecurity.Analyzers;

/// <summary>Stands on the descriptor of a rule that has no code fix. Every other rule has one.</summary>
/// <param name="why">Why no edit can be right.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class NoCodeFixAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}
