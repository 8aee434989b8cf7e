namespace GovDataSecurity.Masking;

/// <summary>FF1 under a derived key, which stops working with the key of its ring.</summary>
internal sealed class KeyedFf1 : IDisposable
{
    private readonly DerivedKey _key;
    private readonly Ff1 _ff1;

    /// <param name="key">The key; it is disposed with this.</param>
    /// <param name="radix">How many numerals there are.</param>
    public KeyedFf1(DerivedKey key, int radix)
    {
        _key = key;
        _ff1 = key.CreateFf1(radix);
    }

    public int MinLength => _ff1.MinLength;

    public void Run(ReadOnlySpan<byte> tweak, Span<ushort> numerals, bool encrypts)
    {
        _key.ThrowIfUnusable();
        if (encrypts)
        {
            _ff1.Encrypt(tweak, numerals);
        }
        else
        {
            _ff1.Decrypt(tweak, numerals);
        }
    }

    public void Dispose()
    {
        _ff1.Dispose();
        _key.Dispose();
    }
}
