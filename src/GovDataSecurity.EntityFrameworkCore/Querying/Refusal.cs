namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Refuses what ciphertext cannot do.</summary>
internal static class Refusal
{
    public static GovDataSecurityException Of(ProtectedMember member, string operation) => new(ErrorCode.QueryShapeRefused, member.FullName, operation);
}
