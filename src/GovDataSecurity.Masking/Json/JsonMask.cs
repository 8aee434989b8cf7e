using System.Collections;
using System.Text.Json;

namespace GovDataSecurity.Masking;

/// <summary>Writes labeled values masked.</summary>
internal static class JsonMask
{
    /// <summary>The mask of a value that is one text.</summary>
    /// <returns><see langword="null"/> where there is no value and that may be seen.</returns>
    public static string? Of(object? value, MemberTreatment treatment)
    {
        if (treatment.IsErased)
        {
            return MaskWriter.FixedMask;
        }

        return value switch
        {
            null => null,
            _ when TypeProfile.NatureOf(value.GetType()) == TypeNature.Masked => value.ToString(),
            string text => treatment.Masker is { } masker ? masker.Mask(text) : MaskWriter.FixedMask,
            // The length of an amount would tell its size.
            _ when treatment.Masker is { } masker && masker != Maskers.Fallback && TypeProfile.NatureOf(value.GetType()) is TypeNature.Scalar or TypeNature.Key
                => ScalarText.TryFormat(value) is { } scalar ? treatment.Masker!.Mask(scalar) : MaskWriter.FixedMask,
            _ => MaskWriter.FixedMask,
        };
    }

    public static void Write(Utf8JsonWriter writer, object? value, MemberTreatment treatment)
    {
        if (treatment.IsErased || treatment.Masker == Maskers.Fallback || value is not IEnumerable items || ItemsOf(items, treatment) is not { } masks)
        {
            writer.WriteStringValue(Of(value, treatment));
            return;
        }

        writer.WriteStartArray();
        foreach (var mask in masks)
        {
            writer.WriteStringValue(mask);
        }

        writer.WriteEndArray();
    }

    /// <summary>The masks of a collection's items; <see langword="null"/> when it holds anything but single values, or fails.</summary>
    private static List<string?>? ItemsOf(IEnumerable items, MemberTreatment treatment)
    {
        if (TypeProfile.NatureOf(items.GetType()) != TypeNature.Sequence || items is IDictionary or byte[])
        {
            return null;
        }

        var masks = new List<string?>();
        try
        {
            foreach (var item in items)
            {
                if (item is not null && TypeProfile.NatureOf(item.GetType()) is not (TypeNature.Text or TypeNature.Scalar or TypeNature.Key))
                {
                    return null;
                }

                masks.Add(Of(item, treatment));
            }
        }
        catch (Exception)
        {
            MaskingMetrics.CountFailure("items");
            return null;
        }

        return masks;
    }
}
