using System.Security.Cryptography;

namespace GovDataSecurity.Cryptography;

/// <summary>Creates the files of a ring. The header comes last, so that a ring exists whole or not at all.</summary>
internal static class RingCreation
{
    public static void Create(KeyRingOptions options, RingLayout layout)
    {
        var files = new RingFiles(options.Probe);
        try
        {
            if (File.Exists(layout.Header))
            {
                throw new GovDataSecurityException(ErrorCode.KeyRingExists, layout.Directory);
            }

            files.CreateDirectory(layout.Directory);
            files.CreateDirectory(layout.EpochDirectory);
            using var held = RingLock.Take(layout, options.LockTimeout) ?? throw new GovDataSecurityException(ErrorCode.KeyRingUnwritable, layout.Directory);
            if (File.Exists(layout.Header))
            {
                throw new GovDataSecurityException(ErrorCode.KeyRingExists, layout.Directory);
            }

            RemoveUnfinished(files, layout);
            RefuseRemains(layout);
            Write(files, layout, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.KeyRingUnwritable, e, layout.Directory);
        }
    }

    private static void Write(RingFiles files, RingLayout layout, KeyRingOptions options)
    {
        var ring = Id128.Random();
        var epoch = Id128.Random();
        var now = options.TimeProvider.GetUtcNow();
        Span<byte> root = stackalloc byte[RingSecrets.RootSize];
        RandomNumberGenerator.Fill(root);
        try
        {
            var header = RingHeader.Create(ring, epoch, root, options.Protection, now);
            using var secrets = new RingSecrets(root, ring);
            files.Replace(layout.UnfinishedHeader, header);
            files.Replace(layout.EpochKey(epoch), EpochKey.Create(secrets, ring, epoch, now));
            files.Replace(layout.EpochFence, ErasureFence.Start(secrets, ring));
            files.Replace(layout.Keys(epoch), KeyLog.Write(secrets, ring, epoch, []));
            files.Replace(layout.RingFence, ErasureFence.Start(secrets, ring));
            files.Move(layout.UnfinishedHeader, layout.Header);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(root);
        }
    }

    // A creation that a crash ended has given out no key, so what it left is worth nothing.
    private static void RemoveUnfinished(RingFiles files, RingLayout layout)
    {
        if (RingFiles.Read(layout.UnfinishedHeader) is not { } content)
        {
            return;
        }

        var header = RingHeader.Read(content, layout.UnfinishedHeader);
        foreach (var path in new[] { layout.EpochKey(header.FirstEpoch), layout.Keys(header.FirstEpoch), layout.EpochFence, layout.RingFence })
        {
            if (RingFiles.Read(path) is { } remains && (IsOf(header.Ring, remains) || path == layout.EpochKey(header.FirstEpoch)))
            {
                files.Delete(path);
            }
        }

        files.Delete(layout.UnfinishedHeader);
    }

    private static bool IsOf(Id128 ring, byte[] content)
        => (RecordLog.TryIdentify(content, RecordLog.FenceMagic, out var owner, out _) || RecordLog.TryIdentify(content, RecordLog.KeysMagic, out owner, out _)) && owner == ring;

    // The other files of a ring that lost one folder may still be of use with a backup of that folder: never write over them.
    private static void RefuseRemains(RingLayout layout)
    {
        if (Directory.EnumerateFiles(layout.Directory, "*.gds").Any())
        {
            throw new GovDataSecurityException(ErrorCode.KeyRingDamaged, layout.Header, "it is missing, but other files of a ring are there");
        }

        if (Directory.EnumerateFiles(layout.EpochDirectory, "*.gds").Any())
        {
            throw new GovDataSecurityException(ErrorCode.KeyRingExists, layout.EpochDirectory);
        }
    }
}
