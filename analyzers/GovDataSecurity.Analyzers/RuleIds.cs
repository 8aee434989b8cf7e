namespace GovDataSecurity.Analyzers;

internal static class RuleIds
{
    public const string UnlabeledMember = "GDS0001";
    public const string DeclaredLevelTooLow = "GDS0002";
    public const string KnowledgeLineRefused = "GDS0009";
    public const string UnlabeledTarget = "GDS0010";
    public const string NotFollowed = "GDS0011";
    public const string StoredInClear = "GDS2001";
    public const string WrittenInClear = "GDS2004";
    public const string CachedInClear = "GDS2007";
    public const string ClassifiedDataLogged = "GDS3001";
    public const string ClassifiedObjectLogged = "GDS3002";
    public const string ClassifiedDataInError = "GDS3003";
    public const string RealNumberInLiteral = "GDS3005";
    public const string ClassifiedDataInTelemetry = "GDS3010";
    public const string LevelLowered = "GDS4001";
    public const string ClassifiedDataInAddress = "GDS5005";
    public const string ClassifiedDataInPrompt = "GDS5006";
}
