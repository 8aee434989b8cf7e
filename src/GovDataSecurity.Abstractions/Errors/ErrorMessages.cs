using System.Globalization;
using System.Resources;

namespace GovDataSecurity;

/// <summary>The texts of the error codes, in English and zh-Hans.</summary>
internal static class ErrorMessages
{
    public static readonly ResourceManager Resources = new("GovDataSecurity.Errors.Messages", typeof(ErrorMessages).Assembly);

    public static string Format(ErrorCode code, CultureInfo culture, object[] parts)
    {
        var template = Resources.GetString(code.ToString(), culture) ?? code.ToString();
        return string.Format(culture, "GDSE{0:D4} {1}", (int)code, string.Format(culture, template, parts));
    }
}
