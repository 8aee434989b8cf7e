using Microsoft.Extensions.Logging;

namespace NonCompliant.Intake;

/// <summary>Generated log methods are quick, not careful.</summary>
internal static partial class IntakeLog
{
    [LoggerMessage(1, LogLevel.Information, "checked {IdNumber}")]
    public static partial void Checked(ILogger logger, string idNumber);

    [LoggerMessage(2, LogLevel.Information, "checked {MemberId}")]
    public static partial void CheckedById(ILogger logger, Guid memberId);
}
