using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace GovDataSecurity.Destruction;

/// <summary>How files are written: Chinese stays readable.</summary>
internal static class ReadableJson
{
    public static DestructionJson Context { get; } = new(new JsonSerializerOptions(DestructionJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}
