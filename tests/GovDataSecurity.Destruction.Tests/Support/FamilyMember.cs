namespace GovDataSecurity.Destruction.Tests;

/// <summary>The type of the rows of <see cref="ReliefDatabase"/>.</summary>
internal sealed class FamilyMember;
