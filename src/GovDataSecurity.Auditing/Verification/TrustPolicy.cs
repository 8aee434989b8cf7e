namespace GovDataSecurity.Auditing;

/// <summary>A policy file: whose logs are trusted, and whether witnesses must have signed.</summary>
/// <remarks>C2SP tlog-policy. Witness cosignatures are Ed25519, which this version does not verify: a quorum other than none is never met.</remarks>
internal sealed record TrustPolicy(IReadOnlyList<VerifierKey> LogKeys, bool NeedsWitnesses)
{
    public static TrustPolicy Parse(string text)
    {
        var keys = new List<VerifierKey>();
        string? quorum = null;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var items = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (items.Length == 0 || items[0].StartsWith('#'))
            {
                continue;
            }

            var valid = (items[0], items.Length) switch
            {
                ("log", 2 or 3) => TryAdd(keys, items[1]),
                ("witness", 3 or 4) => VerifierKey.TryParse(items[2], out _),
                ("group", > 3) => true,
                ("quorum", 2) => quorum is null,
                _ => false,
            };
            if (!valid)
            {
                throw Malformed(number);
            }

            quorum ??= items[0] == "quorum" ? items[1] : null;
        }

        return new TrustPolicy(keys, (quorum ?? throw Malformed(number)) != "none");
    }

    private static bool TryAdd(List<VerifierKey> keys, string text)
    {
        if (!VerifierKey.TryParse(text, out var key))
        {
            return false;
        }

        keys.Add(key);
        return true;
    }

    private static GovDataSecurityException Malformed(int line) => new(ErrorCode.FileMalformed, "policy", line, "tlog-policy");
}
