namespace GovDataSecurity.Masking;

/// <summary>What masking a table has met.</summary>
/// <param name="Records">How many records were written, the header not among them.</param>
/// <param name="Ragged">How many of them have another number of fields than the header: of those no field is shown.</param>
/// <param name="MaskedByDefault">The columns that the policy does not name, by their names in the header.</param>
/// <param name="Missing">The columns that the policy names and the table does not have.</param>
public sealed record CsvMaskingResult(long Records, long Ragged, IReadOnlyList<string> MaskedByDefault, IReadOnlyList<string> Missing);
