namespace GovDataSecurity.Masking;

/// <summary>How JSON is masked: the options, and who reads.</summary>
internal sealed class JsonMasking(MaskingOptions options, Func<Clearance?> clearance)
{
    public MaskingOptions Options => options;

    /// <summary>What the reader of now may see; public data only when that cannot be found out.</summary>
    public Clearance ClearanceOfNow()
    {
        try
        {
            return clearance() ?? Clearance.None;
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("clearance");
            return Clearance.None;
        }
    }
}
