namespace GovDataSecurity.Analyzers.Tests.Library;

/// <summary>A record that cases see as metadata.</summary>
public sealed record Citizen([PersonName] string Name);
