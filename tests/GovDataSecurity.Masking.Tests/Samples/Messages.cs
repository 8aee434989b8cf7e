using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking.Tests;

/// <summary>Log methods as an application declares them.</summary>
internal static partial class Messages
{
    private static readonly Action<ILogger, FamilyMember, int, Exception?> CheckedByDefine
        = LoggerMessage.Define<FamilyMember, int>(LogLevel.Information, new EventId(7, "Checked"), "checked {Member} in {Count} steps");

    public static void Defined(ILogger logger, FamilyMember member, int count) => CheckedByDefine(logger, member, count, null);

    [LoggerMessage(8, LogLevel.Information, "checked {Member} in {Count} steps for {Members}")]
    public static partial void Generated(ILogger logger, int count, FamilyMember member, IEnumerable<FamilyMember> members);

    [LoggerMessage(9, LogLevel.Debug, "checked {Member} in {Count} steps")]
    public static partial void GeneratedDebug(ILogger logger, FamilyMember member, int count);
}
