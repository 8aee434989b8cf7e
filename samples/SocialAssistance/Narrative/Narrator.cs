using System.Globalization;
using System.Resources;

namespace SocialAssistance.Narrative;

/// <summary>Tells the story in the UI language.</summary>
internal sealed class Narrator(TextWriter output)
{
    private static readonly ResourceManager Texts = new("SocialAssistance.Narrative.Texts", typeof(Narrator).Assembly);

    /// <summary>The text of a name, with its parts filled in.</summary>
    public static string Text(string name, params object[] parts)
        => string.Format(
            CultureInfo.CurrentUICulture,
            Texts.GetString(name, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"No text {name}."),
            parts);

    public void Chapter(string name)
    {
        output.WriteLine();
        output.WriteLine(Text(name));
    }

    public void Tell(string name, params object[] parts) => output.WriteLine("  " + Text(name, parts));
}
