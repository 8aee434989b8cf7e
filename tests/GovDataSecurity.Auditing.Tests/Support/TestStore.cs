namespace GovDataSecurity.Auditing.Tests;

/// <summary>A disk that does not wait for itself, remembers the calls, and on which one call fails, or all from one call on.</summary>
internal sealed class TestStore(int failAt = 0, int error = TestStore.InputOutput, bool isDeadAfterwards = false) : IDurableStore
{
    public const int InputOutput = 5;
    public const int NoSpace = 28;

    private readonly List<string> _calls = [];

    public IReadOnlyList<string> Calls => _calls;

    /// <summary>Which call fails, counted from one; none when 0.</summary>
    public int FailAt { get; set; } = failAt;

    /// <summary>Which call writes another bit than it was given.</summary>
    public int FlipAt { get; set; }

    /// <summary>Whether there is no space for any new file.</summary>
    public bool IsFull { get; set; }

    /// <summary>Syncs wait for this.</summary>
    public ManualResetEventSlim Gate { get; } = new(true);

    public void CreateDirectory(string path)
    {
        Count("mkdir", path);
        Directory.CreateDirectory(path);
    }

    public IDurableFile Create(string path, long reserve = 0, bool ownerOnly = false)
    {
        Count("create", path);
        if (IsFull)
        {
            throw new IOException("full", NoSpace);
        }

        return new TestFile(this, path, DurableStore.Instance.Create(path, reserve, ownerOnly));
    }

    public void Replace(string source, string target)
    {
        Count("replace", target);
        DurableStore.Instance.Replace(source, target);
    }

    public void SyncDirectory(string path) => Count("syncdir", path);

    public void Delete(string path)
    {
        Count("delete", path);
        DurableStore.Instance.Delete(path);
    }

    private void Count(string call, string path)
    {
        _calls.Add($"{call} {path}");
        if (_calls.Count == FailAt || (isDeadAfterwards && FailAt > 0 && _calls.Count > FailAt))
        {
            throw new IOException($"{call}: errno {error}", error);
        }
    }

    private sealed class TestFile(TestStore store, string path, IDurableFile inner) : IDurableFile
    {
        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            try
            {
                store.Count("write", path);
            }
            catch (IOException)
            {
                // Disks fail in the middle.
                inner.Write(bytes[..(bytes.Length / 2)], offset);
                throw;
            }

            if (store._calls.Count == store.FlipAt)
            {
                var flipped = bytes.ToArray();
                flipped[flipped.Length / 2] ^= 1;
                bytes = flipped;
            }

            inner.Write(bytes, offset);
        }

        public void Sync()
        {
            store.Gate.Wait();
            store.Count("sync", path);
        }

        public void Truncate(long length)
        {
            store.Count("truncate", path);
            inner.Truncate(length);
        }

        public void Dispose() => inner.Dispose();
    }
}
