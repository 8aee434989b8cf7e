namespace GovDataSecurity.Cryptography.Tests;

/// <summary>Data keys without a ring.</summary>
internal static class TestDataKey
{
    public static DataKey Of(byte fill, bool subject = true)
    {
        var key = new byte[DataKey.Size];
        Array.Fill(key, fill);
        var head = new CanonicalWriter(stackalloc byte[128]);
        head.Byte((byte)KeyUse.FieldEncryption);
        head.Byte(subject ? (byte)1 : (byte)0);
        head.Int64(0);
        head.Id(KeyId.Of(CipherSuite.International, key));
        head.Id(new Id128(0x0102030405060708, 0x090A0B0C0D0E0F10));
        head.Fixed(new byte[KeyWrap.Overhead + DataKey.Size + 8]);
        return new DataKey(KeyRecord.Read(head.Written)!, key, new KeyNames("nanjing", "relief.members"), new CipherPool());
    }
}
