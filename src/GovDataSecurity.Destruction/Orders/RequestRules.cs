using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction;

/// <summary>What a request must say before it becomes an order.</summary>
internal static class RequestRules
{
    private const int MaxSubjects = 1000;
    private const int MaxDataSets = 100;

    /// <exception cref="GovDataSecurityException">Something is missing (<see cref="ErrorCode.DestructionOrderIncomplete"/>) or malformed.</exception>
    public static DestructionRequest Complete(DestructionRequest request, AuditCode defaultProcess)
    {
        request = request with
        {
            Process = request.Process.IsNone ? defaultProcess : request.Process,
            Level = request.Level.Effective(),
        };
        Require(!string.IsNullOrWhiteSpace(request.Tenant), nameof(request.Tenant));
        Require(!request.DataSet.IsNone, nameof(request.DataSet));
        Require(request.RelatedDataSets?.Any(dataSet => dataSet.IsNone) is false, nameof(request.RelatedDataSets));
        Require(request.Subjects is { Count: > 0 }, nameof(request.Subjects));
        Require(Enum.IsDefined(request.Reason), nameof(request.Reason));
        Require(!request.Process.IsNone, nameof(request.Process));
        Require(Enum.IsDefined(request.Technique), nameof(request.Technique));
        StrictText.CheckLength(request.Tenant, StrictText.MaxName, nameof(request.Tenant));
        _ = StrictText.GetByteCount(request.Tenant, nameof(request.Tenant));
        if (request.Tenant.Any(char.IsControl))
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(request.Tenant), "control character");
        }

        if (request.RelatedDataSets!.Count > MaxDataSets)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentTooLong, nameof(request.RelatedDataSets), MaxDataSets);
        }

        if (request.Subjects.Count > MaxSubjects)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentTooLong, nameof(request.Subjects), MaxSubjects);
        }

        foreach (var subject in request.Subjects)
        {
            Require(!string.IsNullOrWhiteSpace(subject), nameof(request.Subjects));
            StrictText.CheckLength(subject, StrictText.MaxKey, nameof(request.Subjects));
            _ = StrictText.GetByteCount(subject, nameof(request.Subjects));
        }

        return request with
        {
            RelatedDataSets = [.. request.RelatedDataSets.Distinct().Where(dataSet => dataSet != request.DataSet)],
            Subjects = [.. request.Subjects.Distinct(StringComparer.Ordinal)],
        };
    }

    private static void Require(bool holds, string part)
    {
        if (!holds)
        {
            throw new GovDataSecurityException(ErrorCode.DestructionOrderIncomplete, part);
        }
    }
}
