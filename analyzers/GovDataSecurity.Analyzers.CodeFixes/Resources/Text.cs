using System.Resources;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.CodeFixes.Resources;

/// <summary>The titles of the fixes, in English and zh-Hans.</summary>
internal static class Text
{
    public static readonly ResourceManager Titles = new("GovDataSecurity.Analyzers.CodeFixes.Resources.Titles", typeof(Text).Assembly);

    public static string Of(string name, string argument) => new LocalizableResourceString(name, Titles, typeof(Text), argument).ToString();
}
