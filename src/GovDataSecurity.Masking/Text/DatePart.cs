namespace GovDataSecurity.Masking;

/// <summary>A year, a month or a day within a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Value">Its number; of a compact date, which has year, month and day in one, the year.</param>
/// <param name="IsYear">Whether it begins with four digits of a year.</param>
/// <param name="HiddenWidth">How many mask characters stand for it, behind the decade of a year.</param>
internal readonly record struct DatePart(int Start, int End, int Value, bool IsYear, int HiddenWidth);
