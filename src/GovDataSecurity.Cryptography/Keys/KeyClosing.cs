namespace GovDataSecurity.Cryptography;

/// <summary>Why a data key no longer works.</summary>
internal enum KeyClosing
{
    None,
    Destroyed,
    RingDisposed,
}
