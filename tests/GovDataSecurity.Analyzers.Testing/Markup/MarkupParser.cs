using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Testing.Markup;

/// <summary>Takes the markers out of a source. Markers nest and may be empty; each must be closed in its own way.</summary>
internal sealed partial class MarkupParser(string path, string marked)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<OpenMarker> _open = new();
    private readonly ImmutableArray<Marker>.Builder _markers = ImmutableArray.CreateBuilder<Marker>();

    public MarkedText Parse()
    {
        for (var i = 0; i < marked.Length;)
        {
            i += Take(i);
        }

        if (_open.TryPeek(out var left))
        {
            throw Unbalanced($"'{left.Token}' is never closed", left.Index);
        }

        // In the order of the text, outer markers first.
        _markers.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return new MarkedText(_text.ToString(), _markers.ToImmutable());
    }

    /// <returns>The number of characters consumed.</returns>
    private int Take(int i)
    {
        if (StartsWith(i, "[|"))
        {
            _open.Push(new OpenMarker(MarkerKind.OnlyDescriptor, "", "[|", i, _text.Length));
            return 2;
        }

        if (StartsWith(i, "{|"))
        {
            var match = NamedStart().Match(marked, i);
            if (!match.Success)
            {
                throw Unbalanced("'{|' needs a name: '{|ID:' or '{|#0:'", i);
            }

            var name = match.Groups["name"].Value;
            var kind = name[0] == '#' ? MarkerKind.Number : MarkerKind.Id;
            _open.Push(new OpenMarker(kind, name.TrimStart('#'), match.Value, i, _text.Length));
            return match.Length;
        }

        if (StartsWith(i, "|]"))
        {
            Close("|]", i, unnamed: true);
            return 2;
        }

        if (StartsWith(i, "|}"))
        {
            Close("|}", i, unnamed: false);
            return 2;
        }

        if (StartsWith(i, "$$") && !StartsRawString(i + 2))
        {
            _markers.Add(new Marker(MarkerKind.Position, "", new TextSpan(_text.Length, 0)));
            return 2;
        }

        if (marked[i] == '$')
        {
            // The dollar signs of a raw string literal belong together.
            var run = marked.AsSpan(i).IndexOfAnyExcept('$');
            run = run < 0 ? marked.Length - i : run;
            _text.Append('$', run);
            return run;
        }

        _text.Append(marked[i]);
        return 1;
    }

    private void Close(string token, int index, bool unnamed)
    {
        if (!_open.TryPop(out var open))
        {
            throw Unbalanced($"'{token}' closes nothing", index);
        }

        if ((open.Kind == MarkerKind.OnlyDescriptor) != unnamed)
        {
            throw Unbalanced($"'{token}' doesn't close '{open.Token}'", index);
        }

        _markers.Add(new Marker(open.Kind, open.Name, TextSpan.FromBounds(open.Start, _text.Length)));
    }

    private bool StartsWith(int i, string token) => string.CompareOrdinal(marked, i, token, 0, token.Length) == 0;

    private bool StartsRawString(int i)
    {
        while (i < marked.Length && marked[i] == '$')
        {
            i++;
        }

        return StartsWith(i, "\"\"\"");
    }

    private VerificationException Unbalanced(string what, int index)
    {
        var position = SourceText.From(marked).Lines.GetLinePosition(index);
        return new VerificationException($"Wrong markup in {path}({position.Line + 1},{position.Character + 1}): {what}.");
    }

    [GeneratedRegex(@"\G\{\|(?<name>#[0-9]+|[A-Za-z_][A-Za-z0-9_]*):")]
    private static partial Regex NamedStart();

    private readonly record struct OpenMarker(MarkerKind Kind, string Name, string Token, int Index, int Start);
}
