namespace GovDataSecurity.Masking;

/// <summary>How far dates are shifted.</summary>
public sealed record DateShiftOptions
{
    /// <summary>The greatest <see cref="MaxDays"/>: ten years.</summary>
    public const int GreatestMaxDays = 3653;

    /// <summary>At most 182 days, epoch 1, days of the week change.</summary>
    public static DateShiftOptions Default { get; } = new();

    /// <summary>The most days that a date moves to either side, 1 to 3653.</summary>
    public int MaxDays { get; init; } = 182;

    /// <summary>Whether dates move by whole weeks, so that a Monday stays a Monday. <see cref="MaxDays"/> is then at least 7.</summary>
    public bool KeepsDayOfWeek { get; init; }

    /// <summary>The epoch of the key, from 1 on.</summary>
    public int Epoch { get; init; } = 1;
}
