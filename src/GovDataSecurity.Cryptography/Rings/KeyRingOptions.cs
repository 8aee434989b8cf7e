namespace GovDataSecurity.Cryptography;

/// <summary>Where a key ring is and what opens it.</summary>
public sealed class KeyRingOptions
{
    /// <summary>The folder of the ring: the protected root, the wrapped data keys, the erasure fence. Back it up. It must be on a file system whose file
    /// locks hold between the processes that use it.</summary>
    public required string Directory { get; init; }

    /// <summary>The folder of the epoch key; <c>DIRECTORY.epoch</c> when not set. Keep it out of every backup: a copy of it outlives destruction.</summary>
    public string? EpochDirectory { get; init; }

    /// <summary>What protects the root. It stays yours: dispose it when no more rings are opened with it.</summary>
    public required RingProtection Protection { get; init; }

    /// <summary>How long a writer waits for another process; 10 s when not set.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Is told before every step that changes a file.</summary>
    internal Action<string>? Probe { get; init; }
}
