namespace GovDataSecurity.Identifiers;

/// <summary>What the words before a candidate say, as bits of kinds.</summary>
internal readonly struct ContextFinding(uint supports, uint denies)
{
    /// <summary>Whether a word announces a kind.</summary>
    public bool Announces(RecognizedKind kind) => (supports & RecognizedKinds.Bit(kind)) != 0;

    /// <summary>Whether a word directly before speaks against a kind.</summary>
    public bool Denies(RecognizedKind kind) => (denies & RecognizedKinds.Bit(kind)) != 0;
}
