namespace GovDataSecurity.Auditing;

/// <summary>Whole files.</summary>
internal static class DurableStoreExtensions
{
    /// <summary>Writes a file under a temporary name and gives it its own when it is whole: a reader sees all of it or nothing. Its name is durable
    /// when <see cref="IDurableStore.SyncDirectory"/> was called for its folder.</summary>
    public static void Put(this IDurableStore store, string temporary, string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false)
    {
        using (var file = store.Create(temporary, 0, ownerOnly))
        {
            file.Write(bytes, 0);
            file.Sync();
        }

        store.Replace(temporary, path);
    }

    /// <summary>Writes a file as <see cref="Put"/> does, name included.</summary>
    public static void Write(this IDurableStore store, string temporary, string path, ReadOnlySpan<byte> bytes, bool ownerOnly = false)
    {
        store.Put(temporary, path, bytes, ownerOnly);
        store.SyncDirectory(Path.GetDirectoryName(path)!);
    }
}
