using System.Resources;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Resources;

/// <summary>The texts of the rules, in English and zh-Hans.</summary>
internal static class Text
{
    public static readonly ResourceManager Messages = new("GovDataSecurity.Analyzers.Resources.Messages", typeof(Text).Assembly);

    public static LocalizableString Of(string name) => new LocalizableResourceString(name, Messages, typeof(Text));
}
