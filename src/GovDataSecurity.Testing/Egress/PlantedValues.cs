using System.Buffers;
using System.Text;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Testing;

/// <summary>The labeled values of a model, and the pieces by which they are found: the shortest ones that hardly come by chance and that no mask keeps.</summary>
internal sealed class PlantedValues
{
    private const int LongestSample = 24;
    private const int ShownTogether = 3;

    private readonly Dictionary<string, List<Piece>> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Piece>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[] _lengths;
    private readonly SearchValues<string> _search;

    private PlantedValues(List<(PlantedValue Value, string Shown)> values, SortedSet<string> members)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (value, shown) in values)
        {
            if (Cut(value, shown, values.Count))
            {
                found.Add(value.Member);
            }
        }

        Checked = [.. found];
        Unchecked = [.. members.Except(found)];
        _lookup = _pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. _pieces.Keys.Select(piece => piece.Length).Distinct().OrderDescending()];
        _search = SearchValues.Create([.. _pieces.Keys], StringComparison.Ordinal);
    }

    /// <summary>The members whose values can be found.</summary>
    public IReadOnlyList<string> Checked { get; }

    /// <summary>The labeled members whose values can't.</summary>
    public IReadOnlyList<string> Unchecked { get; }

    /// <summary>The values of a model.</summary>
    public static PlantedValues Of(object model, EgressOptions options)
    {
        var values = new List<(PlantedValue, string)>();
        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var root in model is System.Collections.IEnumerable roots and not string ? roots : new[] { model })
        {
            Add(root, options, values, members);
        }

        return new PlantedValues(values, members);
    }

    /// <summary>Tells every value, and every part of one, that stands in a folded text: the value, how much of it stands there, and whether it is all.</summary>
    public void FindIn(ReadOnlySpan<char> text, Action<PlantedValue, int> found)
    {
        for (var from = 0; text[from..].IndexOfAny(_search) is var offset and >= 0; from += offset + 1)
        {
            var at = from + offset;
            foreach (var length in _lengths)
            {
                if (at + length <= text.Length && _lookup.TryGetValue(text.Slice(at, length), out var pieces))
                {
                    foreach (var piece in pieces)
                    {
                        if (!piece.NeedsEnds || HasEnds(text, at, length))
                        {
                            found(piece.Value, piece.RunIn(text, at));
                        }
                    }
                }
            }
        }
    }

    private static void Add(object? root, EgressOptions options, List<(PlantedValue, string)> values, SortedSet<string> members)
    {
        var hidden = new List<(ModelLabel Label, object Value)>();
        var shown = new StringBuilder();
        foreach (var allowed in options.Allowed.Append(Lexicon.Mark))
        {
            shown.Append(allowed).Append('\n');
        }

        new ModelWalk(options, value =>
        {
            if (value.Label is not null)
            {
                members.Add(value.Label.Member);
            }

            if (value is { Label: not null, Value: not null })
            {
                hidden.Add((value.Label, value.Value));
            }
            else if (value.Value is not null)
            {
                shown.AppendJoin('\n', ValueForms.Of(value.Value)).Append('\n');
            }
        }).Enter(root);
        foreach (var (label, value) in hidden)
        {
            shown.AppendJoin('\n', ValueForms.Of(value).Select(form => label.Masker?.Mask(form))).Append('\n');
        }

        var plain = Fold.Plain(shown.ToString());
        var all = plain + Fold.Joined(plain);
        foreach (var (label, value) in hidden)
        {
            foreach (var form in value is byte[] bytes ? [Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, LongestSample)))] : ValueForms.Of(value))
            {
                var folded = Fold.Plain(form).Trim();
                string[] texts = Fold.Joined(folded) is var joined && joined == folded ? [folded] : [folded, joined];
                values.AddRange(texts.Select(text => (new PlantedValue(label.Member, text, label.IsName, HasParts: value is string or byte[]), all)));
            }
        }
    }

    /// <summary>Cuts a value into pieces to look for.</summary>
    /// <returns><see langword="false"/> when there is none that would prove anything.</returns>
    private bool Cut(PlantedValue value, string shown, int values)
    {
        var text = value.Text;
        if (Distinctiveness.Of(text) < Distinctiveness.NeededOfValue(text, value.IsName, values) || shown.Contains(text, StringComparison.Ordinal))
        {
            return false;
        }

        var needed = Distinctiveness.NeededOfPart(text, values);
        var kept = KeptOf(text, shown);
        var isCut = false;
        var nextEnd = int.MaxValue;
        for (var start = value.HasParts ? text.Length - 1 : -1; start >= 0; start--)
        {
            var end = EndOfPiece(text, start, needed, kept, shown);
            if (end > 0 && end < nextEnd)
            {
                AddPiece(value, start, end, needsEnds: false);
                nextEnd = end;
                isCut = true;
            }
        }

        if (!isCut)
        {
            AddPiece(value, 0, text.Length, needsEnds: true);
        }

        return true;
    }

    /// <summary>Where the shortest piece from a place on ends: distinctive as a whole, and by half in what masks don't keep.</summary>
    private static int EndOfPiece(string text, int start, double needed, bool[] kept, string shown)
    {
        double bits = 0, hidden = 0;
        for (var end = start + 1; end <= text.Length; end++)
        {
            var more = Distinctiveness.Of(text[end - 1]);
            bits += more;
            hidden += kept[end - 1] ? 0 : more;
            if (bits >= needed && hidden >= needed / 2 && !shown.AsSpan().Contains(text.AsSpan(start, end - start), StringComparison.Ordinal))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>Which characters of a value stand, with their neighbors, in what may be seen.</summary>
    private static bool[] KeptOf(string text, string shown)
    {
        var kept = new bool[text.Length];
        for (var start = 0; start + ShownTogether <= text.Length; start++)
        {
            if (shown.AsSpan().Contains(text.AsSpan(start, ShownTogether), StringComparison.Ordinal))
            {
                kept.AsSpan(start, ShownTogether).Fill(true);
            }
        }

        return kept;
    }

    private void AddPiece(PlantedValue value, int start, int end, bool needsEnds)
    {
        var text = value.Text[start..end];
        if (!_pieces.TryGetValue(text, out var pieces))
        {
            _pieces.Add(text, pieces = []);
        }

        pieces.Add(new Piece(value, start, end - start, needsEnds));
    }

    private static bool HasEnds(ReadOnlySpan<char> text, int start, int length)
        => !Continues(text, start - 1) && !Continues(text, start + length - 1);

    /// <summary>Whether a word or number goes on from one place to the next.</summary>
    private static bool Continues(ReadOnlySpan<char> text, int place)
        => place >= 0 && place + 1 < text.Length && char.IsAsciiLetterOrDigit(text[place]) && char.IsAsciiLetterOrDigit(text[place + 1]);
}
