using System.Text.RegularExpressions;

namespace GovDataSecurity.Benchmarks.Recognition;

/// <summary>The checksum and pattern kinds as one expression, as an application would write it: numbers bounded by look-around, so that Chinese characters next to them don't matter.</summary>
internal static partial class Peers
{
    private const string Pattern =
        @"(?<![0-9A-Za-z])(?:" +
        @"[1-9][0-9]{16}[0-9Xx]|[1-9][0-9]{14}" +                                          // resident id, residence permit, license
        @"|(?:\+?86[- ]?|0086[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}" +                     // mobile
        @"|0[0-9]{2,3}-?[0-9]{7,8}(?:-[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4}" +           // landline
        @"|[3-6][0-9]{3}(?:[ -]?[0-9]{4}){2,3}[ -]?[0-9]{1,7}" +                           // bank card
        @"|[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}" +                        // unified social credit code
        @"|[A-HJ-NPR-Z0-9]{17}" +                                                          // VIN
        @"|E[A-HJ-NP-Z0-9][0-9]{7}|G[0-9]{8}|[HM][0-9]{8,10}" +                            // passport, permits
        @"|(?:[0-9]{1,3}\.){3}[0-9]{1,3}|(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}" +        // IPv4, MAC
        @"|(?:[0-9A-Fa-f]{1,4}:){2,7}(?::?[0-9A-Fa-f]{1,4}){1,6}" +                        // IPv6
        @"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+" +                          // e-mail
        @"|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Z][·.]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]" + // plate
        @")(?![0-9A-Za-z])";

    public static Regex Compiled { get; } = new(Pattern, RegexOptions.Compiled | RegexOptions.CultureInvariant);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    public static partial Regex Generated();
}
