namespace GovDataSecurity.Analyzers.Tests.Library;

/// <summary>A record struct that cases see as metadata.</summary>
public readonly record struct Spot([PreciseLocation] double Latitude);
