using GovDataSecurity.IO;

namespace GovDataSecurity.Destruction;

/// <summary>Orders as JSON files in a folder, one file an order, replaced atomically and durably. Several processes may share the folder.</summary>
/// <param name="directory">The folder; it is made when the first order is stored.</param>
public sealed class FileDestructionOrderStore(string directory) : IDestructionOrderStore
{
    private const string Extension = ".json";
    private static readonly TimeSpan LockPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);

    private readonly string _directory = Path.GetFullPath(string.IsNullOrWhiteSpace(directory)
        ? throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, nameof(directory))
        : directory);

    /// <inheritdoc />
    public ValueTask<DestructionOrder?> FindAsync(AuditCode id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Find(id));
    }

    /// <inheritdoc />
    public async ValueTask SaveAsync(DestructionOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        var path = PathOf(order.Id) ?? throw new GovDataSecurityException(ErrorCode.DestructionOrderNotFound, order.Id);
        CreateDirectory();
        await using var held = await LockAsync(cancellationToken).ConfigureAwait(false);

        if ((Find(order.Id)?.Version ?? 0) != order.Version - 1)
        {
            throw new GovDataSecurityException(ErrorCode.DestructionOrderChanged, order.Id);
        }

        AtomicFile.Write(path, order.ToUtf8Json());
    }

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<AuditCode>> ListAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return ValueTask.FromResult<IReadOnlyList<AuditCode>>(Directory.Exists(_directory)
                ? [.. Directory.EnumerateFiles(_directory, OrderNumber.Prefix + "*" + Extension)
                    .Select(Path.GetFileNameWithoutExtension)
                    .Where(OrderNumber.IsNumber)
                    .Order(StringComparer.Ordinal)
                    .Select(name => new AuditCode(name!))]
                : []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, _directory);
        }
    }

    private DestructionOrder? Find(AuditCode id)
    {
        if (PathOf(id) is not { } path)
        {
            return null;
        }

        byte[] content;
        try
        {
            content = ReadShared(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, path);
        }

        return DestructionOrder.FromUtf8Json(content) is { } order && order.Id == id
            ? order
            : throw new GovDataSecurityException(ErrorCode.FileMalformed, path, 1, "JSON");
    }

    /// <summary>Reads without keeping another process from replacing the file meanwhile.</summary>
    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }

    /// <summary>Only numbers of the form that this package gives become file names.</summary>
    private string? PathOf(AuditCode id) => OrderNumber.IsNumber(id.Value) ? Path.Combine(_directory, id.Value + Extension) : null;

    private void CreateDirectory()
    {
        try
        {
            Directory.CreateDirectory(_directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnwritable, e, _directory);
        }
    }

    private async ValueTask<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(_directory, ".lock");
        for (var waited = TimeSpan.Zero; ; waited += LockPause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new GovDataSecurityException(ErrorCode.FileUnwritable, e, _directory);
            }
            catch (IOException e) when (waited >= LockPatience)
            {
                throw new GovDataSecurityException(ErrorCode.FileUnwritable, e, _directory);
            }
            catch (IOException)
            {
                await Task.Delay(LockPause, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
