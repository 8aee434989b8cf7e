using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction;

/// <summary>Keeps orders secret where they must be, and unaltered.</summary>
/// <remarks>The subjects are encrypted under a key that belongs to the order: it is needed until the rows are deleted, when the keys of the subjects are gone already, and is
/// destroyed after that. Every order carries a seal over its whole content under a key of the order book, so that nobody can approve an order with a text editor.</remarks>
internal sealed class OrderProtection(KeyRing ring)
{
    private const string OrderBook = "gds-destruction-orders";

    public string SealSubjects(DestructionOrder order, SealedSubjects subjects)
    {
        var plaintext = JsonSerializer.SerializeToUtf8Bytes(subjects, DestructionJson.Default.SealedSubjects);
        try
        {
            return ring.GetOrCreate(KeyOfOrder(order)).Seal(plaintext, Place(order, "subjects"));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    public SealedSubjects OpenSubjects(DestructionOrder order)
    {
        var envelope = Envelope.Parse(order.Sealed ?? throw Altered(order));
        if (!ring.Get(envelope.KeyId).TryOpen(envelope, Place(order, "subjects"), out var plaintext))
        {
            throw Altered(order);
        }

        try
        {
            return DestructionJson.TryRead(plaintext, DestructionJson.Default.SealedSubjects) ?? throw Altered(order);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }
    }

    /// <summary>The key that the subjects of an order are encrypted under.</summary>
    public static KeyScope KeyOfOrder(DestructionOrder order)
        => new(order.Object.Tenant, OrderBook, KeyUse.FieldEncryption, order.Id.Value);

    public DestructionOrder Seal(DestructionOrder order)
        => order with { Seal = ring.GetOrCreate(KeyOfBook(order)).Seal(Digest(order), Place(order, "order")) };

    /// <exception cref="GovDataSecurityException">The order was altered where it is stored, or is an older version of one that has ended.</exception>
    public void RequireUnaltered(DestructionOrder order)
    {
        if (order.Seal is null
            || (order.Sealed is not null && ring.WasDestroyed(KeyOfOrder(order)))
            || !Envelope.IsEnvelope(order.Seal)
            || ring.Find(KeyOfBook(order)) is not { } key
            || !key.TryOpen(Envelope.Parse(order.Seal), Place(order, "order"), out var digest)
            || !CryptographicOperations.FixedTimeEquals(digest, Digest(order)))
        {
            throw Altered(order);
        }
    }

    private static KeyScope KeyOfBook(DestructionOrder order) => new(order.Object.Tenant, OrderBook, KeyUse.FieldEncryption);

    private static byte[] Digest(DestructionOrder order) => SHA256.HashData((order with { Seal = null }).ToUtf8Json());

    private static byte[] Place(DestructionOrder order, string part) => Encoding.UTF8.GetBytes($"gds-destruction-1\n{part}\n{order.Id}");

    private static GovDataSecurityException Altered(DestructionOrder order) => new(ErrorCode.DestructionOrderAltered, order.Id);
}
