namespace GovDataSecurity.Cryptography;

/// <summary>Keeps a few ciphers ready: making one costs more than encrypting a field, and one is not safe for two threads.</summary>
/// <remarks>A fixed number of slots bounds the native handles, however many subjects there are. A cipher in use is in no slot.</remarks>
internal sealed class CipherPool
{
    private const int Slots = 256;

    private readonly PooledCipher?[] _slots = new PooledCipher?[Slots];

    public PooledCipher Rent(DataKey key)
    {
        key.ThrowIfClosed();
        var idle = Interlocked.Exchange(ref Slot(key), null);
        if (idle is not null && ReferenceEquals(idle.Key, key))
        {
            return idle;
        }

        idle?.Release();
        return new PooledCipher(this, key);
    }

    public void Return(PooledCipher cipher)
    {
        ref var slot = ref Slot(cipher.Key);
        Interlocked.Exchange(ref slot, cipher)?.Release();
        if (cipher.Key.IsClosed)
        {
            Interlocked.Exchange(ref slot, null)?.Release();
        }
    }

    public void Clear()
    {
        for (var i = 0; i < Slots; i++)
        {
            Interlocked.Exchange(ref _slots[i], null)?.Release();
        }
    }

    private ref PooledCipher? Slot(DataKey key) => ref _slots[(uint)key.Id.GetHashCode() % Slots];
}
