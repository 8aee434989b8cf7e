namespace GovDataSecurity.Analyzers.Tests.Library;

/// <summary>A record that cases see as metadata, with its own text.</summary>
public sealed record QuietCitizen([PersonName] string Name)
{
    public override string ToString() => nameof(QuietCitizen);
}
