namespace GovDataSecurity.Cryptography;

/// <summary>A scope that an order destroys, and its key when it has one.</summary>
internal readonly record struct FenceTarget(Id128 Reference, KeyUse Use, KeyId? Key, Id128 CheckValue);
