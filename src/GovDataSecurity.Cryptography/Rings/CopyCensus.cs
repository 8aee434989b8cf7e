namespace GovDataSecurity.Cryptography;

/// <summary>The files in and under the two folders of a ring that hold epoch keys or wrapped data keys of given epochs, whatever the files are called.</summary>
internal sealed class CopyCensus
{
    private readonly List<string> _files = [];
    private readonly HashSet<KeyId> _keys = [];

    private CopyCensus()
    {
    }

    /// <summary>How many wrapped copies of the keys asked for were found.</summary>
    public int WrappedCopies { get; private set; }

    /// <summary>How many copies of the epoch keys were found.</summary>
    public int EpochCopies { get; private set; }

    /// <summary>How many of the keys asked for were found.</summary>
    public int Keys => _keys.Count;

    /// <summary>The files, epoch keys first.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>Looks through the folders. Links are not followed, files of another ring are left alone.</summary>
    /// <param name="layout">The ring.</param>
    /// <param name="ring">Its id.</param>
    /// <param name="ofEpoch">The epochs whose files count.</param>
    /// <param name="ofKey">The keys whose copies count.</param>
    /// <param name="skipUnreadable">Whether a file that cannot be read is passed over.</param>
    public static CopyCensus Take(RingLayout layout, Id128 ring, Func<Id128, bool> ofEpoch, Func<KeyId, bool> ofKey, bool skipUnreadable = false)
    {
        var census = new CopyCensus();
        var keyFiles = new List<string>();
        foreach (var path in Enumerate(layout))
        {
            byte[]? head;
            try
            {
                head = RingFiles.Read(path, most: RecordLog.HeaderLength);
            }
            catch (GovDataSecurityException) when (skipUnreadable)
            {
                continue;
            }

            if (EpochKey.TryIdentify(head, out var owner, out var epoch) && owner == ring && ofEpoch(epoch))
            {
                census.EpochCopies++;
                census._files.Add(path);
            }
            else if (RecordLog.TryIdentify(head, RecordLog.KeysMagic, out owner, out epoch) && owner == ring && ofEpoch(epoch))
            {
                RecordLog.Walk(RingFiles.Read(path), (_, payload) => census.Count(payload, ofKey));
                keyFiles.Add(path);
            }
        }

        census._files.AddRange(keyFiles);
        return census;
    }

    private static IEnumerable<string> Enumerate(RingLayout layout)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return new[] { layout.EpochDirectory, layout.Directory }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", options))
            .Where(path => path != layout.Lock);
    }

    private void Count(ReadOnlySpan<byte> payload, Func<KeyId, bool> ofKey)
    {
        if (KeyRecord.Read(payload) is { } record && ofKey(record.Id))
        {
            WrappedCopies++;
            _keys.Add(record.Id);
        }
    }
}
