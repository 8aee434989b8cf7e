namespace GovDataSecurity.Cryptography;

/// <summary>Where the files of a ring are.</summary>
/// <remarks>
/// Ring folder (backed up): <c>ring.gds</c> the protected root, <c>keys-EPOCH.gds</c> the wrapped data keys, <c>fence.gds</c> what was destroyed,
/// <c>ring.lock</c>. Epoch folder (never backed up): <c>epoch-EPOCH.gds</c> the epoch key, and the same <c>fence.gds</c> once more, so that a
/// restored ring folder is noticed.
/// </remarks>
internal sealed class RingLayout(string directory, string epochDirectory)
{
    private const string Suffix = ".gds";

    public string Directory => directory;

    public string EpochDirectory => epochDirectory;

    public string Header => Path.Combine(directory, "ring" + Suffix);

    /// <summary>The header of a ring whose creation has not finished.</summary>
    public string UnfinishedHeader => Path.Combine(directory, "ring.new");

    public string Lock => Path.Combine(directory, "ring.lock");

    public string RingFence => Path.Combine(directory, "fence" + Suffix);

    public string EpochFence => Path.Combine(epochDirectory, "fence" + Suffix);

    public string Keys(Id128 epoch) => Path.Combine(directory, $"keys-{epoch}{Suffix}");

    public string EpochKey(Id128 epoch) => Path.Combine(epochDirectory, $"epoch-{epoch}{Suffix}");

    public static RingLayout Of(KeyRingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Protection);
        ArgumentNullException.ThrowIfNull(options.TimeProvider);
        StrictText.CheckLength(options.Directory, StrictText.MaxKey, nameof(KeyRingOptions.Directory));
        var directory = Full(options.Directory, nameof(KeyRingOptions.Directory));
        var epochDirectory = options.EpochDirectory is { Length: > 0 } given ? Full(given, nameof(KeyRingOptions.EpochDirectory)) : directory + ".epoch";
        if (IsWithin(epochDirectory, directory) || IsWithin(directory, epochDirectory))
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(KeyRingOptions.EpochDirectory), "one folder lies inside the other, so a backup would take both");
        }

        return new RingLayout(directory, epochDirectory);
    }

    private static string Full(string path, string argument)
    {
        try
        {
            return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        }
        catch (Exception e) when (e is ArgumentException or IOException or NotSupportedException)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, argument, "not a path");
        }
    }

    private static bool IsWithin(string inner, string outer)
        => (inner + Path.DirectorySeparatorChar).StartsWith(outer + Path.DirectorySeparatorChar, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
