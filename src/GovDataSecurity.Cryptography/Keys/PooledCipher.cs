using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>A cipher that one caller has for one operation; disposing gives it back.</summary>
internal sealed class PooledCipher(CipherPool pool, DataKey key) : IDisposable
{
    public DataKey Key => key;

    public AesGcm Aes { get; } = key.CreateCipher();

    public void Dispose() => pool.Return(this);

    public void Release() => Aes.Dispose();
}
