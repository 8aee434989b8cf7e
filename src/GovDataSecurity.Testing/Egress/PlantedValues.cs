using System.Buffers;
using System.Collections;
using System.Text;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Testing;

/// <summary>The labeled values of a model, and the pieces by which they are found: the shortest ones that hardly come by chance and that no mask keeps.</summary>
internal sealed class PlantedValues
{
    private const int LongestSample = 64;
    private const int ShownTogether = 3;

    private readonly Dictionary<string, List<Piece>> _pieces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Piece>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly int[] _lengths;
    private readonly SearchValues<string> _search;

    private PlantedValues(Dictionary<PlantedValue, string> values, HashSet<string> visible, SortedSet<string> members, int count)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        HasBytes = values.Keys.Any(value => value.IsBytes);
        foreach (var (value, shown) in values)
        {
            if (!visible.Contains(value.Text) && Cut(value, shown, count))
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

    /// <summary>Whether some of the values are bytes, such as images.</summary>
    public bool HasBytes { get; }

    /// <summary>The members whose values can be found.</summary>
    public IReadOnlyList<string> Checked { get; }

    /// <summary>The labeled members whose values can't.</summary>
    public IReadOnlyList<string> Unchecked { get; }

    /// <summary>The values of a model.</summary>
    public static PlantedValues Of(object model, EgressOptions options)
    {
        var values = new Dictionary<PlantedValue, string>();
        var visible = new HashSet<string>(StringComparer.Ordinal);
        var members = new SortedSet<string>(StringComparer.Ordinal);

        // Each item of a collection for itself: what one may show says nothing about another.
        var count = 0;
        foreach (var root in model is IEnumerable items && ModelWalk.IsPlain(model.GetType()) ? items : new[] { model })
        {
            count += Add(root, options, values, visible, members);
        }

        return new PlantedValues(values, visible, members, count);
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
                        if (piece.SeenIn(text, at) is > 0 and var seen)
                        {
                            found(piece.Value, seen);
                        }
                    }
                }
            }
        }
    }

    /// <returns>How many values were added, each counted once however it may be written.</returns>
    private static int Add(object? root, EgressOptions options, Dictionary<PlantedValue, string> values, HashSet<string> visible, SortedSet<string> members)
    {
        var hidden = new List<(ModelLabel Label, object Value)>();
        var shown = new StringBuilder();
        foreach (var allowed in options.Allowed.Append(Lexicon.Mark))
        {
            shown.Append(allowed).Append('\n');
        }

        new ModelWalk(options, Sort, MaskedValue.Open).Enter(root);
        foreach (var (label, value) in hidden)
        {
            shown.AppendJoin('\n', ValueForms.Of(value).Select(form => label.Masker?.Mask(form))).Append('\n');
        }

        var plain = Fold.Plain(shown.ToString());
        var all = plain + Fold.Joined(plain);
        foreach (var (label, value) in hidden)
        {
            if (value is byte[] bytes)
            {
                values.TryAdd(new PlantedValue(label.Member, Fold.Plain(Encoding.Latin1.GetString(Sample(bytes))), IsName: false, HasParts: true, IsBytes: true), all);
            }

            foreach (var form in ValueForms.Of(value))
            {
                var folded = Fold.Plain(form).Trim();
                foreach (var text in new[] { folded, Fold.Joined(folded) })
                {
                    values.TryAdd(new PlantedValue(label.Member, text, label.IsName, HasParts: value is string), all);
                }
            }
        }

        return hidden.Count;

        void Sort(ModelValue value)
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
                foreach (var form in ValueForms.Of(value.Value))
                {
                    shown.Append(form).Append('\n');
                    visible.Add(Fold.Plain(form).Trim());
                }
            }
        }
    }

    /// <summary>Some bytes from the middle: many files begin alike.</summary>
    private static ReadOnlySpan<byte> Sample(byte[] bytes)
    {
        var length = Math.Min(bytes.Length, LongestSample);
        return bytes.AsSpan((bytes.Length - length) / 2, length);
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
                AddPiece(value, start, end, PieceRule.Anywhere);
                nextEnd = end;
                isCut = true;
            }
        }

        if (!isCut)
        {
            AddPiece(value, 0, text.Length, PieceRule.WholeWord);
        }

        if (value.HasParts)
        {
            AddEnds(value, shown, Distinctiveness.NeededBesideMask(values));
        }

        return true;
    }

    /// <summary>Adds the shortest beginning and the shortest end that the mask of the value doesn't keep.</summary>
    private void AddEnds(PlantedValue value, string shown, double needed)
    {
        var text = value.Text;
        var length = 1;
        while (length < text.Length && (Distinctiveness.Of(text.AsSpan(0, length)) < needed || shown.AsSpan().Contains(text.AsSpan(0, length), StringComparison.Ordinal)))
        {
            length++;
        }

        var start = text.Length - 1;
        while (start > 0 && (Distinctiveness.Of(text.AsSpan(start)) < needed || shown.AsSpan().Contains(text.AsSpan(start), StringComparison.Ordinal)))
        {
            start--;
        }

        if (length < text.Length)
        {
            AddPiece(value, 0, length, PieceRule.BesideMask);
        }

        if (start > 0)
        {
            AddPiece(value, start, text.Length, PieceRule.BesideMask);
        }
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

    private void AddPiece(PlantedValue value, int start, int end, PieceRule rule)
    {
        var text = value.Text[start..end];
        if (!_pieces.TryGetValue(text, out var pieces))
        {
            _pieces.Add(text, pieces = []);
        }

        pieces.Add(new Piece(value, start, end - start, rule));
    }
}
