using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction.Tests;

/// <summary>Orders for tests that need no service.</summary>
internal static class SampleOrders
{
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);

    public static RecordReference Reference(byte seed) => RecordReference.FromKeyedHash([.. Enumerable.Repeat(seed, RecordReference.Length)]);

    public static DestructionOrder Requested(string id = "do-20261121-bcdfghjklmnp", string applicant = "acc-1")
    {
        var manifest = new DestructionManifest
        {
            Tenant = "nanjing",
            DataSet = "relief",
            RelatedDataSets = [],
            Level = DataLevel.General4,
            Subjects = [Reference(1)],
            Locations = [new LocationCount { Location = "db:relief", Records = 4, Persons = 4 }],
        };
        return new DestructionOrder
        {
            Id = id,
            Version = 1,
            State = DestructionState.Requested,
            Object = manifest,
            ObjectDigest = manifest.ComputeDigest(),
            Reason = DestructionReason.CaseClosed,
            Process = DestructionOptions.DefaultProcess,
            Technique = DestructionTechnique.CryptoErase,
            Basis = default,
            Applicant = applicant,
            Steps = [new DestructionStep { State = DestructionState.Requested, At = Start, By = applicant, AuditId = "op-0" }],
        };
    }

    public static DestructionOrder Verified()
        => Requested()
            .Move(DestructionState.Approved, "acc-2", Start.AddMinutes(1), "op-1").Assign(DestructionRole.Approver, "acc-2")
            .Move(DestructionState.Executing, "acc-3", Start.AddMinutes(2), "op-2").Assign(DestructionRole.Executor, "acc-3").Assign(DestructionRole.Supervisor, "acc-4")
            .Move(DestructionState.Executed, "acc-3", Start.AddMinutes(3), "op-3")
            .Move(DestructionState.Verified, "acc-3", Start.AddMinutes(4), "op-4") with
        {
            Erasure = new DestructionErasure
            {
                StartedAt = Start.AddMinutes(2),
                CompletedAt = Start.AddMinutes(3),
                Algorithm = "AES-256-GCM",
                Keys = [new DestroyedKey(KeyId.FromBytes(new byte[KeyId.Size]), KeyUse.FieldEncryption, "00112233445566778899aabbccddeeff")],
                Copies = [new KeyCopies(KeyCopyKind.WrappedKey, 1, 1), new KeyCopies(KeyCopyKind.EpochKey, 1, 1)],
                OldEpoch = "e1",
                NewEpoch = "e2",
                SurvivingKeys = 999,
                FenceDigest = "00",
                Deleted = [new LocationDeletion { Location = "db:relief", Records = 4 }],
            },
            Trial = new DestructionTrial { Method = OpeningTrial.Method, Stored = 3, Probes = 1, OpenedBefore = 4, OpenedAfter = 0, CopiesLeft = 0, At = Start.AddMinutes(4) },
        };

    public static DestructionCertificate Certificate(DateTimeOffset? issuedAt = null)
        => CertificateText.Compose(Verified(), "relief system", "civil affairs", null, issuedAt ?? Start.AddMinutes(5));
}
