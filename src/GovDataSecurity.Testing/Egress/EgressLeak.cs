namespace GovDataSecurity.Testing;

/// <summary>A labeled value, or a part of one, that was seen where it doesn't belong. It doesn't say the value.</summary>
/// <param name="Member">The member that holds the value: type and name.</param>
/// <param name="Channel">Where it was seen: the log category, the name of the export, the file.</param>
/// <param name="Encoding">How it was written, from the outside in: <c>plain</c>, or for example <c>zip&gt;utf-16le</c> or <c>base64&gt;json</c>.</param>
/// <param name="Shown">How many characters of it stand together.</param>
/// <param name="Length">How many characters it has.</param>
public sealed record EgressLeak(string Member, string Channel, string Encoding, int Shown, int Length)
{
    /// <summary>Whether all of it was seen.</summary>
    public bool IsWhole => Shown >= Length;

    /// <inheritdoc />
    public override string ToString() => $"{Member} → {Channel} ({Encoding}, {Shown}/{Length})";
}
