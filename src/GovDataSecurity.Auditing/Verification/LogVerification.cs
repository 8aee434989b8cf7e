using System.Text;

namespace GovDataSecurity.Auditing;

/// <summary>One verification of one log.</summary>
internal sealed class LogVerification(string directory, AuditVerifierOptions options)
{
    private const int MaxKeyFile = 1 << 14;

    private readonly FindingList _findings = new();
    private readonly FindingList _warnings = new();

    public AuditVerification Run()
    {
        var trusted = ReadTrusted();
        var checkpoint = ReadCheckpoint();
        var reader = new TileReader(directory);
        var records = new RecordChecks(_findings);
        var found = Found();
        var size = checkpoint?.Size ?? found;
        var tree = new TreeChecks(reader, size, records, _findings) { TrustedSize = trusted?.Size };
        tree.Run(checkpoint?.Root);
        Compare(trusted, checkpoint, size, tree);
        ReadTail(size, found, records);
        records.Finish(size);
        CheckAge(records.Newest);
        if (_findings.IsTruncated || _warnings.IsTruncated)
        {
            _warnings.Add(AuditFindingCode.FindingsTruncated);
        }

        return new AuditVerification
        {
            Size = size,
            Root = (checkpoint?.Root ?? tree.Root).ToString(),
            Origin = checkpoint?.Origin ?? "",
            Findings = _findings.All,
            Warnings = _warnings.All,
        };
    }

    private Checkpoint? ReadTrusted()
    {
        if (options.TrustedCheckpoint is not { } text)
        {
            return null;
        }

        var body = SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note) ? note.Text : text;
        return Checkpoint.TryParse(body, out var trusted) ? trusted : throw new GovDataSecurityException(ErrorCode.FileMalformed, nameof(AuditVerifierOptions.TrustedCheckpoint), 1, "checkpoint");
    }

    private Checkpoint? ReadCheckpoint()
    {
        if (SignedNote.ReadFile(directory) is not { } bytes || !SignedNote.TryParse(bytes, out var note) || !Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            _findings.Add(AuditFindingCode.NoTrustedLogSignature);
            return null;
        }

        var (keys, needsWitnesses) = Trust();
        switch (note.Verify(keys, out var signer))
        {
            case NoteTrust.Bad:
                _findings.Add(AuditFindingCode.BadSignature);
                break;
            case NoteTrust.Unknown:
                _findings.Add(AuditFindingCode.NoTrustedLogSignature);
                break;
            default:
                break;
        }

        if (needsWitnesses)
        {
            _findings.Add(AuditFindingCode.WitnessQuorumNotMet);
        }

        if ((options.Origin is { } origin && origin != checkpoint.Origin) || (signer is not null && signer.Name != checkpoint.Origin))
        {
            _findings.Add(AuditFindingCode.OriginMismatch);
        }

        return checkpoint;
    }

    private (IReadOnlyList<VerifierKey> Keys, bool NeedsWitnesses) Trust()
    {
        var policy = options.Policy is { } text ? TrustPolicy.Parse(text) : null;
        if (policy is not null || options.TrustedKeys.Count > 0)
        {
            return ([.. options.TrustedKeys, .. policy?.LogKeys ?? []], policy?.NeedsWitnesses ?? false);
        }

        var file = Path.Combine(directory, VerifierKey.FileName);
        return File.Exists(file) && BoundedFile.Read(file, MaxKeyFile) is { } bytes && VerifierKey.TryParse(Encoding.UTF8.GetString(bytes).TrimEnd('\n'), out var key) ? ([key], false) : ([], false);
    }

    /// <summary>How many entries the files hold, by their names.</summary>
    private ulong Found()
    {
        var bundles = TileFolder.Read(Path.Combine(directory, "tile", "entries"));
        return bundles.Count == 0 ? 0 : (bundles.Keys.Last() << 8) + (ulong)bundles.Values.Last().Max;
    }

    private void Compare(Checkpoint? trusted, Checkpoint? checkpoint, ulong size, TreeChecks tree)
    {
        if (trusted is null)
        {
            return;
        }

        if (checkpoint is not null && checkpoint.Origin != trusted.Origin)
        {
            _findings.Add(AuditFindingCode.OriginMismatch);
        }

        if (trusted.Size > size)
        {
            _findings.Add(new AuditFinding(AuditFindingCode.Rollback) { Index = size, Last = trusted.Size - 1 == size ? null : trusted.Size - 1, Size = trusted.Size });
        }
        else if (trusted.Size == checkpoint?.Size ? !trusted.Root.Equals(checkpoint.Root) : tree.TrustedRoots.Count > 0 && !tree.TrustedRoots.Contains(trusted.Root))
        {
            _findings.Add(new AuditFinding(AuditFindingCode.Fork) { Size = trusted.Size });
        }
    }

    private void ReadTail(ulong size, ulong found, RecordChecks records)
    {
        var end = Math.Max(size, found);
        foreach (var generation in PendingSegment.Generations(directory))
        {
            foreach (var frame in PendingSegment.Read(PendingSegment.PathOf(directory, generation))?.Frames ?? [])
            {
                if (frame.Index >= size)
                {
                    records.Close(frame.Entry.Span);
                    end = Math.Max(end, frame.Index + 1);
                }
            }
        }

        if (end > size)
        {
            _warnings.Add(AuditFindingCode.UncommittedTail, size, end - 1);
        }
    }

    private void CheckAge(DateTimeOffset? newest)
    {
        if (options.MaxAge is { } age && (newest is null || (options.Now ?? TimeProvider.System.GetUtcNow()) - newest > age))
        {
            _findings.Add(AuditFindingCode.StaleCheckpoint);
        }
    }
}
