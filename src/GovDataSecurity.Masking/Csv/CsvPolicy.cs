using System.Collections.Frozen;
using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>What happens to each column of a table. A column that the policy does not name is masked.</summary>
/// <remarks>The file is JSON, comments and trailing commas allowed; see the package's page for the format.</remarks>
public sealed class CsvPolicy
{
    /// <summary>The columns by their names in the header, or by their numbers from 1 on in a table without header.</summary>
    public required IReadOnlyDictionary<string, CsvColumnRule> Columns
    {
        get;
        init => field = value.ToFrozenDictionary(pair => NameOf(pair.Key), pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>What happens to all other columns: <see cref="CsvColumnRule.Fixed"/>, or <see cref="CsvColumnRule.Drop"/>.</summary>
    /// <exception cref="GovDataSecurityException">The rule would show values.</exception>
    public CsvColumnRule Others
    {
        get;
        init => field = value == CsvColumnRule.Fixed || value == CsvColumnRule.Drop
            ? value
            : throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(Others), $"{nameof(CsvColumnRule.Fixed)}, {nameof(CsvColumnRule.Drop)}");
    } = CsvColumnRule.Fixed;

    /// <summary>Whether the first record names the columns.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>What stands between two fields.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>The encoding of the input; <see langword="null"/> to go by the byte order mark, then UTF-8, then GB 18030. The output is UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether a value that a spreadsheet would run as a formula gets an apostrophe in front.</summary>
    public bool GuardsFormulas { get; init; } = true;

    /// <summary>Reads a policy.</summary>
    /// <param name="json">The policy as UTF-8.</param>
    /// <param name="name">What messages call it, for example the name of its file.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="GovDataSecurityException">The policy is malformed; the message names the line and what is expected there.</exception>
    public static CsvPolicy Parse(ReadOnlySpan<byte> json, string name = "policy")
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CsvPolicyReader(json, name).Read();
    }

    /// <summary>Reads a policy file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="GovDataSecurityException">The file does not exist, cannot be read, or is malformed.</exception>
    public static CsvPolicy Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        byte[] json;
        try
        {
            json = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new GovDataSecurityException(ErrorCode.FileNotFound, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GovDataSecurityException(ErrorCode.FileUnreadable, path);
        }

        return Parse(json, Path.GetFileName(path));
    }

    /// <summary>Warns where the policy masks an identifier so that too few candidates remain, by itself or beside its other columns.</summary>
    /// <param name="policy">How many have to remain; <see cref="MaskStrengthPolicy.Default"/> unless given.</param>
    /// <returns>The warnings. Columns of which the policy says no kind count as telling nothing.</returns>
    public IReadOnlyList<MaskWarning> CheckStrength(MaskStrengthPolicy? policy = null)
    {
        List<KeyValuePair<string, ShownColumn>> shown = [];
        foreach (var (name, rule) in Columns)
        {
            if (rule.Kind is { } kind)
            {
                var column = rule.ShownBecause is not null ? ShownColumn.Plain(kind) : rule.Kept is { } kept ? ShownColumn.Masked(kind, kept) : ShownColumn.Masked(kind);
                shown.Add(KeyValuePair.Create(name, column));
            }
        }

        shown.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        return (policy ?? MaskStrengthPolicy.Default).Check(shown);
    }

    /// <summary>The name of a column as it is compared: composed, without blanks and marks around it.</summary>
    internal static string NameOf(string header) => TextForm.Compose(header).Trim().Trim('\uFEFF', '\u200B').Trim();
}
