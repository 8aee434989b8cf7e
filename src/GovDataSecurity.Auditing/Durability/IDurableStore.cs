namespace GovDataSecurity.Auditing;

/// <summary>Every call by which the log reaches the disk. Tests let each of them fail once.</summary>
/// <remarks>A call that returns has done what it says; a failure is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</remarks>
internal interface IDurableStore
{
    /// <summary>Creates a folder and its parents, durably. A folder that exists stays.</summary>
    void CreateDirectory(string path);

    /// <summary>Creates or empties a file for writing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reserve">How many bytes to set aside on the disk; the file stays empty.</param>
    /// <param name="ownerOnly">Whether nobody but its owner may open it, where the platform has such a mode.</param>
    IDurableFile Create(string path, long reserve = 0, bool ownerOnly = false);

    /// <summary>Gives a file another name, replacing the file that has it; durable after <see cref="SyncDirectory"/>.</summary>
    void Replace(string source, string target);

    /// <summary>Makes names in a folder durable.</summary>
    void SyncDirectory(string path);

    /// <summary>Deletes a file.</summary>
    void Delete(string path);
}
