namespace GovDataSecurity.Destruction;

/// <summary>How much a place holds of a subject, as counted by the system.</summary>
/// <param name="Records">Records or rows.</param>
/// <param name="Persons">Distinct persons.</param>
public readonly record struct DestructionCount(long Records, long Persons);
