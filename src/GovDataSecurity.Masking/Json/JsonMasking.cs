using System.Text.Json.Serialization.Metadata;

namespace GovDataSecurity.Masking;

/// <summary>How JSON is masked: the options, who reads, and where unmasked metadata comes from.</summary>
internal sealed class JsonMasking(IJsonTypeInfoResolver inner, MaskingOptions options, Func<Clearance?> clearance)
{
    public IJsonTypeInfoResolver Inner => inner;

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
