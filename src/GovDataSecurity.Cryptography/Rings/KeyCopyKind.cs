namespace GovDataSecurity.Cryptography;

/// <summary>Where a destroyed key was found.</summary>
public enum KeyCopyKind
{
    /// <summary>A wrapped copy of a data key in a file of the ring.</summary>
    WrappedKey = 1,

    /// <summary>A copy of the epoch key that the data keys were wrapped under.</summary>
    EpochKey = 2,

    /// <summary>An unwrapped data key in the memory of this process.</summary>
    Memory = 3,
}
