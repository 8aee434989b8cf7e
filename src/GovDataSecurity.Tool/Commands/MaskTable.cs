using GovDataSecurity.Masking;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool.Commands;

/// <summary><c>govdata mask --policy FILE --csv</c>: a table on standard input, masked column by column, on standard output.</summary>
internal static class MaskTable
{
    /// <summary>Masks the table.</summary>
    /// <returns>3 when the table is not the one that the policy is for.</returns>
    public static int Run(ToolConsole console, string policyFile)
    {
        var policy = CsvPolicy.Load(policyFile);
        foreach (var warning in policy.CheckStrength())
        {
            console.Error.WriteLine(warning.Companions.Count == 0
                ? UiText.Get(UiText.MaskWeak, warning.Column, warning.Alone)
                : UiText.Get(UiText.MaskWeakBeside, warning.Column, warning.Alone, warning.Together, string.Join(", ", warning.Companions)));
        }

        var masker = new CsvMasker(policy);
        console.Out.Flush();
        try
        {
            var result = masker.Mask(console.In, console.Out.BaseStream);
            Tell(console, UiText.ColumnsMasked, result.MaskedByDefault);
            Tell(console, UiText.ColumnsMissing, result.Missing);
            if (result.Ragged > 0)
            {
                console.Error.WriteLine(UiText.Get(UiText.RecordsRagged, result.Ragged));
            }

            return ExitCode.Fine;
        }
        catch (GovDataSecurityException e) when (e.Code == ErrorCode.TableRefused)
        {
            console.Error.WriteLine(e.Message);
            return ExitCode.Refused;
        }
    }

    private static void Tell(ToolConsole console, string text, IReadOnlyList<string> columns)
    {
        if (columns.Count > 0)
        {
            console.Error.WriteLine(UiText.Get(text, string.Join(", ", columns)));
        }
    }
}
