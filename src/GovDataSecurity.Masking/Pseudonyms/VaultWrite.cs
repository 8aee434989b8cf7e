using System.Runtime.ExceptionServices;

namespace GovDataSecurity.Masking;

/// <summary>Entries that a caller waits for: whoever has the file writes those of all callers at once.</summary>
internal sealed class VaultWrite(IReadOnlyList<VaultEntry> entries)
{
    private Exception? _failure;

    public IReadOnlyList<VaultEntry> Entries => entries;

    /// <summary>Whether they were written, or were refused. Read and set by whoever has the file.</summary>
    public bool IsDone { get; private set; }

    public void Complete(Exception? failure)
    {
        _failure = failure;
        IsDone = true;
    }

    public void ThrowIfFailed()
    {
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }
}
