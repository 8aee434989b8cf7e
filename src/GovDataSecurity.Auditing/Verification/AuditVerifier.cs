namespace GovDataSecurity.Auditing;

/// <summary>Verifies a log: every entry, every tile, the root, the signature, and the records. It reads ours and anyone's in the same format.</summary>
public static class AuditVerifier
{
    /// <summary>Verifies a log. It goes on after a finding, and takes nothing in the folder for granted.</summary>
    /// <param name="directory">The folder of the log (C2SP tlog-tiles), or a copy of it.</param>
    /// <param name="options">Whom to trust, what to compare with.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="GovDataSecurityException">There is no such folder or no log in it (<see cref="ErrorCode.FileNotFound"/>), it cannot be read
    /// (<see cref="ErrorCode.FileUnreadable"/>), or policy or trusted checkpoint are not what they should be.</exception>
    public static AuditVerification Verify(string directory, AuditVerifierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        options ??= new AuditVerifierOptions();
        if (!Directory.Exists(directory) || !(File.Exists(Path.Combine(directory, SignedNote.CheckpointFile)) || Directory.Exists(Path.Combine(directory, "tile")) || options.TrustedCheckpoint is not null))
        {
            throw new GovDataSecurityException(ErrorCode.FileNotFound, Path.Combine(directory, SignedNote.CheckpointFile));
        }

        try
        {
            return new LogVerification(Path.GetFullPath(directory), options).Run();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, e, directory);
        }
    }
}
