namespace GovDataSecurity.Analyzers;

internal static class RuleIds
{
    public const string UnlabeledMember = "GDS0001";
    public const string DeclaredLevelTooLow = "GDS0002";
    public const string ClassifiedDataLogged = "GDS3001";
    public const string ClassifiedObjectLogged = "GDS3002";
}
