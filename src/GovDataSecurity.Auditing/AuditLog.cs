using System.Security.Cryptography;

namespace GovDataSecurity.Auditing;

/// <summary>An append-only, tamper-evident log that fails closed: an operation begins when its intent is on the disk, or it is refused.</summary>
/// <remarks><para>The folder is a transparency log (C2SP tlog-tiles, tlog-checkpoint, signed-note over SHA-256 and ECDSA P-256), so that an outsider verifies it
/// without this library. Records hold codes, registered ids, names of the model, counts and keyed references, never a value of the data.</para>
/// <para>A record survives the end of the process, and of the machine, from the moment that it was acknowledged; it is under a signed checkpoint a little later
/// (<see cref="AuditLogOptions.CheckpointEntries"/>, <see cref="AuditLogOptions.CheckpointInterval"/>, <see cref="FlushAsync"/>, disposing). One log has one writer.
/// All members may be used from many threads; records that wait for the disk together become durable together.</para></remarks>
public sealed class AuditLog : IAuditTrail, IAsyncDisposable, IDisposable
{
    private readonly AuditLogOptions _options;
    private readonly LogWriter _writer;
    private readonly Appender _appender;

    private AuditLog(AuditLogOptions options, LogWriter writer)
    {
        _options = options;
        _writer = writer;
        RecoveredTail = writer.TornBytes;
        _appender = new Appender(options, writer);
    }

    /// <summary>What the log is called in its checkpoints.</summary>
    public string Origin => _writer.Key.Name;

    /// <summary>The public key of the log, in the text form that verifiers take; also in the file <c>log.vkey</c>. Give it to those who verify, outside of the log.</summary>
    public string VerifierKey => _writer.Key.ToString();

    /// <summary>The last signed checkpoint: a signed note. Whoever keeps it can later show that nothing was cut off or changed.</summary>
    public string Checkpoint => _appender.Checkpoint;

    /// <summary>How many records are durable.</summary>
    public ulong Size => _appender.Size;

    /// <summary>How many bytes of an unfinished, never acknowledged write were cut when the log was opened; a record says so too.</summary>
    public int RecoveredTail { get; }

    /// <summary>Opens a log, or begins one when the folder holds none.</summary>
    /// <param name="options">Where it is, who signs, who acts.</param>
    /// <returns>The log; dispose it.</returns>
    /// <exception cref="GovDataSecurityException">An option is not valid; the folder cannot be written (<see cref="ErrorCode.AuditNotWritable"/>); another writer has
    /// the log (<see cref="ErrorCode.AuditLogLocked"/>); the key is missing, not this log's (<see cref="ErrorCode.AuditKeyMissing"/>) or cannot be opened
    /// (<see cref="ErrorCode.AuditKeyUnusable"/>); the log is damaged (<see cref="ErrorCode.AuditLogDamaged"/>).</exception>
    public static AuditLog Open(AuditLogOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var valid = options.Validated();
        try
        {
            var log = new AuditLog(valid, LogWriter.Open(valid));
            if (log.RecoveredTail > 0)
            {
                log.RecordTail();
            }

            return log;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw NotWritable(valid.Directory, e);
        }
        catch (CryptographicException e)
        {
            throw new GovDataSecurityException(ErrorCode.AuditKeyUnusable, e, valid.Directory, e.GetType().Name);
        }
    }

    /// <inheritdoc />
    /// <exception cref="GovDataSecurityException">The log cannot be written (<see cref="ErrorCode.AuditNotWritable"/>); nobody acts
    /// (<see cref="ErrorCode.NotConfigured"/>); the intent lacks something or is too large: do not run the operation.</exception>
    public async ValueTask<IAuditOperation> BeginAsync(AuditIntent intent, CancellationToken cancellationToken = default)
    {
        var (record, operation) = Prepare(intent);
        cancellationToken.ThrowIfCancellationRequested();
        await _appender.Append(record).WaitAsync(cancellationToken).ConfigureAwait(false);
        return operation;
    }

    /// <inheritdoc cref="BeginAsync" />
    public IAuditOperation Begin(AuditIntent intent)
    {
        var (record, operation) = Prepare(intent);
        _appender.Append(record).GetAwaiter().GetResult();
        return operation;
    }

    /// <summary>Puts all records under a signed checkpoint.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When the checkpoint is on the disk.</returns>
    /// <exception cref="GovDataSecurityException">The checkpoint cannot be written (<see cref="ErrorCode.AuditNotWritable"/>); the records are kept.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default) => _appender.Flush().WaitAsync(cancellationToken);

    /// <inheritdoc cref="FlushAsync" />
    public void Flush() => _appender.Flush().GetAwaiter().GetResult();

    /// <summary>Signs a last checkpoint and gives the log free. Records that cannot get one now stay durable, and get it when the log is opened again.</summary>
    public void Dispose() => _appender.Dispose();

    /// <inheritdoc cref="Dispose" />
    public async ValueTask DisposeAsync() => await Task.Run(Dispose).ConfigureAwait(false);

    internal Task Append(AuditRecord record) => _appender.Append(record);

    internal static GovDataSecurityException NotWritable(string directory, Exception cause)
        => new(ErrorCode.AuditNotWritable, cause, directory, cause is IOException ? cause.Message : cause.GetType().Name);

    private (AuditRecord Record, AuditOperation Operation) Prepare(AuditIntent intent)
    {
        ArgumentNullException.ThrowIfNull(intent);
        Require(Enum.IsDefined(intent.Activity), nameof(AuditIntent.Activity));
        Require(!intent.Operation.IsNone, nameof(AuditIntent.Operation));
        Require(!intent.DataSet.IsNone, nameof(AuditIntent.DataSet));
        Require(intent.Items is not null && !intent.Items.Any(i => i.IsNone), nameof(AuditIntent.Items));
        Require(intent.References is not null && !intent.References.Any(r => r.IsNone), nameof(AuditIntent.References));
        Require(intent.Rows is null or >= 0, nameof(AuditIntent.Rows));
        var actor = intent.Actor ?? _options.ActorContext?.Current ?? _options.Actor ?? throw new GovDataSecurityException(ErrorCode.NotConfigured, nameof(IActorContext));
        Require(!actor.Account.IsNone, nameof(AuditActor.Account));
        var id = Guid.CreateVersion7(_options.TimeProvider.GetUtcNow());
        return (AuditRecord.Of(intent, actor, id), new AuditOperation(this, id));
    }

    private void RecordTail()
    {
        try
        {
            _appender.Append(new AuditRecord
            {
                OperationId = Guid.CreateVersion7(_options.TimeProvider.GetUtcNow()),
                Phase = RecordPhase.Event,
                Operation = "audit.cut-unfinished-write",
                Rows = RecoveredTail,
            }).GetAwaiter().GetResult();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static void Require(bool holds, string name)
    {
        if (!holds)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(AuditIntent), name);
        }
    }
}
