using System.Collections;

namespace GovDataSecurity.Masking;

/// <summary>Replaces values that contain labeled data by their masked form, and leaves all others alone.</summary>
/// <remarks>Text, numbers and dates carry no label at run time and stay as they are: the analyzers keep those out of the log.</remarks>
internal sealed class LogValueRedactor(MaskingOptions options)
{
    /// <summary>What may be written for a value.</summary>
    /// <returns>The value itself, or a text. Never throws: a value that fails is erased.</returns>
    public object? Redact(object? value)
    {
        if (value is null or string || value.GetType().IsPrimitive)
        {
            return value;
        }

        try
        {
            return TypeProfile.Of(value.GetType()) switch
            {
                { Exposure: Exposure.None } => value,
                { Exposure: Exposure.Certain } => Print(value),
                { Nature: TypeNature.Sequence } when value is not ICollection => RedactItems((IEnumerable)value),
                _ => new LabelScan().Finds(value) ? Print(value) : value,
            };
        }
        catch (Exception)
        {
            // A getter that failed while it was looked for labels: nobody knows what is inside.
            MaskingMetrics.CountFailure("log");
            return MaskWriter.FixedMask;
        }
    }

    /// <summary>Items that come one by one are taken once, so that a logger that enumerates doesn't run a query or generator again.</summary>
    private object RedactItems(IEnumerable value)
    {
        object?[] items = [.. value.Cast<object?>().Take(LabelScan.MaxItems + 1)];
        return new LabelScan().Finds(items) ? Print(items) : items;
    }

    private string Print(object value) => ObjectMasker.Format(value, options);
}
