using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction;

/// <summary>The keys of subjects, and their end.</summary>
internal sealed class SubjectKeys(KeyRing ring)
{
    private const string Algorithm = "AES-256-GCM";

    private static readonly KeyUse[] Uses = Enum.GetValues<KeyUse>();

    public bool Holds(DestructionSubject subject) => ring.Find(Scope(subject, KeyUse.FieldEncryption)) is not null;

    public IReadOnlySet<KeyId> IdsOf(IEnumerable<DestructionSubject> subjects)
        => subjects.SelectMany(ScopesOf).Select(ring.Find).OfType<DataKey>().Select(key => key.Id).ToHashSet();

    /// <summary>The keyed reference of a subject, as it stands in the audit log. It cannot be made again when the keys are gone.</summary>
    public RecordReference ReferenceOf(DestructionSubject subject) => ring.ReferenceOf(subject.Tenant, subject.DataSet.Value, subject.Subject, subject.Subject);

    /// <summary>Destroys every copy of every key of the subjects. When that was done before, copies that came back are destroyed and the evidence of then is returned.</summary>
    /// <exception cref="GovDataSecurityException">A copy could not be destroyed (<see cref="ErrorCode.DestructionIncomplete"/>).</exception>
    public DestructionErasure Destroy(IEnumerable<DestructionSubject> subjects, AuditCode order)
    {
        var destruction = ring.Destroy([.. subjects.SelectMany(ScopesOf)], order);
        var found = destruction.Copies.Sum(copies => copies.Found);
        var left = found - destruction.Copies.Sum(copies => copies.Destroyed);
        if (left != 0)
        {
            throw new GovDataSecurityException(ErrorCode.DestructionIncomplete, order, left, found);
        }

        return new DestructionErasure
        {
            StartedAt = destruction.StartedAt,
            CompletedAt = destruction.CompletedAt,
            Algorithm = Algorithm,
            Keys = destruction.Keys,
            Copies = destruction.Copies,
            OldEpoch = destruction.OldEpoch,
            NewEpoch = destruction.NewEpoch,
            SurvivingKeys = destruction.SurvivingKeys,
            FenceDigest = destruction.FenceDigest,
            Deleted = [],
        };
    }

    /// <summary>Counts wrapped copies of keys in the files themselves, whatever the ring says about them: a refusal of the ring alone would prove nothing.</summary>
    /// <exception cref="GovDataSecurityException">A file cannot be read.</exception>
    public int CountCopies(IEnumerable<KeyId> keys) => ring.CountCopies([.. keys]);

    /// <summary>Destroys the key that the subjects of an order are encrypted under, when it is still there.</summary>
    public void DestroyKeyOfOrder(DestructionOrder order)
    {
        var scope = OrderProtection.KeyOfOrder(order);
        if (ring.Find(scope) is not null)
        {
            _ = ring.Destroy([scope], order.Id);
        }
    }

    private static IEnumerable<KeyScope> ScopesOf(DestructionSubject subject) => Uses.Select(use => Scope(subject, use));

    private static KeyScope Scope(DestructionSubject subject, KeyUse use) => new(subject.Tenant, subject.DataSet.Value, use, subject.Subject);
}
