namespace GovDataSecurity.Cryptography;

/// <summary>A data key that was destroyed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Use">What it was used for.</param>
/// <param name="CheckValue">The first 16 bytes of HMAC-SHA256 under the key over a fixed label, in hex: whoever finds a key later can tell whether it is this one.</param>
public sealed record DestroyedKey(KeyId Id, KeyUse Use, string CheckValue);
