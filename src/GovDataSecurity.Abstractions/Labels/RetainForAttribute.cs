namespace GovDataSecurity;

/// <summary>How long data is kept after its matter is closed.</summary>
/// <remarks>The period comes from the unit's own schedule; the SDK knows none. Counted in calendar months (Nanjing 2024 art. 19).</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = false, Inherited = true)]
public sealed class RetainForAttribute : Attribute
{
    /// <summary>Whole years.</summary>
    public int Years { get; set; }

    /// <summary>Months besides the years.</summary>
    public int Months { get; set; }

    /// <summary>The schedule or rule that sets the period, as a code or title.</summary>
    public string? Basis { get; set; }

    /// <summary>The whole period in calendar months.</summary>
    public int TotalMonths => (Years * 12) + Months;
}
