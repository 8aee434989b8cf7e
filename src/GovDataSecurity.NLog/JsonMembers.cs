namespace GovDataSecurity.NLog;

/// <summary>Masked members in the form that NLog writes as a JSON object.</summary>
internal static class JsonMembers
{
    public static Dictionary<string, object?> Of(IReadOnlyList<KeyValuePair<string, string>> members)
    {
        var named = new Dictionary<string, object?>(members.Count, StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            named[name] = value;
        }

        return named;
    }
}
