using System.Text;

namespace GovDataSecurity.Masking;

/// <summary>Normalization of text that need not be well-formed.</summary>
internal static class TextForm
{
    /// <summary>Normalization form C; malformed UTF-16 stays as it is.</summary>
    public static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
