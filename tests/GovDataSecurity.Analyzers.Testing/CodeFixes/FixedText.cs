using System.Text;
using GovDataSecurity.Analyzers.Testing.Markup;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing.CodeFixes;

/// <summary>Compares every file of a fixed solution with its expected text, character by character.</summary>
internal static class FixedText
{
    /// <exception cref="VerificationException">A file differs, is missing or wasn't expected.</exception>
    public static async Task VerifyAsync(Solution result, MarkedFiles expected, CancellationToken cancellationToken)
    {
        var left = expected.Paths.ToHashSet(StringComparer.Ordinal);
        foreach (var document in result.Projects.SelectMany(project => project.Documents.Concat(project.AdditionalDocuments)))
        {
            var path = PathOf(document);
            var actual = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (!left.Remove(path))
            {
                throw new VerificationException($"The fix adds {path}, which the case doesn't expect:\n{actual}");
            }

            if (actual != expected.Text(path))
            {
                throw new VerificationException($"The fixed text of {path} isn't as expected.\n{Differences(expected.Text(path), actual)}\nFixed text:\n{actual}");
            }
        }

        if (left.Count > 0)
        {
            throw new VerificationException($"The fixed solution lacks {string.Join(", ", left)}.");
        }
    }

    /// <summary>A document that a fix adds has folders and a name, but not always a path.</summary>
    public static string PathOf(TextDocument document)
        => document.FilePath ?? string.Join('/', [Path.GetDirectoryName(document.Project.FilePath)!.Replace('\\', '/'), .. document.Folders, document.Name]);

    public static string Differences(string expected, string actual)
    {
        var wanted = expected.Split('\n');
        var got = actual.Split('\n');
        var first = wanted.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        var last = wanted.Reverse().Zip(got.Reverse()).Take(Math.Min(wanted.Length, got.Length) - first).TakeWhile(pair => pair.First == pair.Second).Count();
        var print = new StringBuilder();
        Append('-', wanted);
        Append('+', got);
        return print.ToString();

        void Append(char sign, string[] lines)
        {
            for (var i = first; i < lines.Length - last; i++)
            {
                print.Append(sign).Append($"{i + 1,5} | ").Append(lines[i].Replace("\r", "\\r", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)).Append('\n');
            }
        }
    }
}
