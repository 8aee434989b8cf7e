using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Resources;

/// <summary>
/// The basis of a rule as the last argument of its message: what the chosen rule packs say, in brackets, or nothing. Law is data: a pack is a global configuration with
/// <c>govdatasecurity.basis.&lt;pack&gt;.&lt;rule&gt; = text</c>, and <c>….&lt;rule&gt;.zh = text</c> for Chinese messages. Each pack has keys of its own, since two global
/// configurations with the same key unset each other.
/// </summary>
internal sealed class BasisText : LocalizableString
{
    private const string Prefix = "govdatasecurity.basis.";
    private const string ChineseSuffix = ".zh";

    private readonly string _english;
    private readonly string _chinese;

    private BasisText(string english, string chinese)
    {
        _english = english;
        _chinese = chinese;
    }

    /// <param name="options">The global options of the compilation.</param>
    /// <param name="ruleId">The id of the rule.</param>
    public static BasisText Of(AnalyzerConfigOptions options, string ruleId)
    {
        var keys = Keys(options, ruleId);
        return new BasisText(Join(options, keys, "", ChineseSuffix, "; "), Join(options, keys, ChineseSuffix, "", "；"));
    }

    protected override string GetText(IFormatProvider? formatProvider)
    {
        var culture = formatProvider as CultureInfo;
        var basis = Text.Messages.GetString("Language", culture) == "zh-Hans" ? _chinese : _english;
        return basis.Length == 0 ? "" : string.Format(culture, Text.Messages.GetString("Basis", culture), basis);
    }

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(_english);

    protected override bool AreEqual(object? other) => other is BasisText text && text._english == _english && text._chinese == _chinese;

    /// <summary>The keys of all packs for a rule, without the suffix of the language, in the order of the packs.</summary>
    private static SortedSet<string> Keys(AnalyzerConfigOptions options, string ruleId)
    {
        var keys = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in All(options))
        {
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                var plain = key.EndsWith(ChineseSuffix, StringComparison.OrdinalIgnoreCase) ? key.Substring(0, key.Length - ChineseSuffix.Length) : key;
                if (plain.EndsWith("." + ruleId, StringComparison.OrdinalIgnoreCase))
                {
                    keys.Add(plain);
                }
            }
        }

        return keys;
    }

    private static IEnumerable<string> All(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            // What the base class does: a host that answers single questions only has no packs to list.
            return [];
        }
    }

    /// <summary>The texts of a language, each in the other one where it is missing.</summary>
    private static string Join(AnalyzerConfigOptions options, SortedSet<string> keys, string suffix, string otherSuffix, string separator)
    {
        var texts = new List<string>();
        foreach (var key in keys)
        {
            if ((options.TryGetValue(key + suffix, out var text) || options.TryGetValue(key + otherSuffix, out text)) && text.Length > 0)
            {
                texts.Add(text);
            }
        }

        return string.Join(separator, texts);
    }
}
