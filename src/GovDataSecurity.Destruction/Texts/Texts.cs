using System.Globalization;
using System.Resources;

namespace GovDataSecurity.Destruction;

/// <summary>The texts of the package, in English and zh-Hans.</summary>
internal static class Texts
{
    public static readonly ResourceManager Resources = new("GovDataSecurity.Destruction.Texts.Messages", typeof(Texts).Assembly);

    public static CultureInfo English => CultureInfo.InvariantCulture;

    public static CultureInfo Chinese { get; } = CultureInfo.GetCultureInfo("zh-Hans");

    public static string Get(string name, CultureInfo culture)
        => Resources.GetString(name, culture) ?? throw new MissingManifestResourceException(name);

    /// <summary>The name of a role or state as a part of an error message, in the language of the message.</summary>
    public static IFormattable Name<T>(T value)
        where T : struct, Enum
        => Part($"{typeof(T).Name}_{value}");

    /// <summary>A part of an error message, in the language of the message.</summary>
    public static IFormattable Part(string name, params object[] parts) => new LocalizedPart(name, parts);

    /// <summary>A sentence of a certificate.</summary>
    public static Statement Statement(string group, string code) => new()
    {
        Code = code,
        English = Get($"{group}_{code}", English),
        Chinese = Get($"{group}_{code}", Chinese),
    };

    private sealed class LocalizedPart(string name, object[] parts) : IFormattable
    {
        public string ToString(string? format, IFormatProvider? formatProvider)
        {
            var culture = formatProvider as CultureInfo ?? English;
            return string.Format(culture, Get(name, culture), parts);
        }

        public override string ToString() => ToString(null, English);
    }
}
