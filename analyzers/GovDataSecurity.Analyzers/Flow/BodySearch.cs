using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Finds the bodies that speak of something of interest, by the words of their text: nothing is bound for that.</summary>
internal sealed class BodySearch(Compilation compilation, ShowingNames showing)
{
    private const int Member = 1;
    private const int Giver = 2;

    private readonly Dictionary<SyntaxTree, List<Body>> _bodies = [];

    public HashSet<SyntaxNode> Find(IReadOnlyList<Interest> interests, CancellationToken cancellationToken)
    {
        var found = new HashSet<SyntaxNode>();
        if (interests.Count == 0)
        {
            return found;
        }

        var names = new NameSet();
        var roles = new List<List<(int Interest, int Role)>>();
        for (var i = 0; i < interests.Count; i++)
        {
            Add(interests[i].Members, i, Member);
            Add(interests[i].Givers, i, Giver);
        }

        var words = names.Count;
        var texts = new HashSet<int>(showing.OfText.Select(names.Add));
        var members = new HashSet<int>(showing.OfMembers.Select(names.Add));
        var buffer = Array.Empty<char>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = tree.GetText(cancellationToken);
            if (buffer.Length < text.Length)
            {
                buffer = new char[text.Length * 2];
            }

            text.CopyTo(0, buffer, 0, text.Length);
            var places = names.Find(buffer, text.Length);
            if (!places.Exists(place => place.Name < words))
            {
                continue;
            }

            foreach (var body in BodiesOf(tree, cancellationToken))
            {
                if (Speaks(body, places, buffer))
                {
                    found.Add(body.Syntax);
                }
            }
        }

        return found;

        void Add(HashSet<string> given, int interest, int role)
        {
            foreach (var name in given)
            {
                var index = names.Add(name);
                while (roles.Count <= index)
                {
                    roles.Add([]);
                }

                roles[index].Add((interest, role));
            }
        }

        bool Speaks(Body body, List<(int Position, int Name)> places, char[] text)
        {
            Dictionary<int, int>? seen = null;
            bool showsText = false, showsMembers = false;
            for (var i = FirstIn(places, body.Text.Start); i < places.Count && places[i].Position < body.Text.End; i++)
            {
                var name = places[i].Name;
                showsText |= texts.Contains(name);
                showsMembers |= members.Contains(name);
                if (name >= roles.Count)
                {
                    continue;
                }

                seen ??= [];
                foreach (var (interest, role) in roles[name])
                {
                    seen.TryGetValue(interest, out var mask);
                    mask |= role;
                    seen[interest] = mask;
                    if (mask == (Member | Giver) || mask == Giver && interests[interest].IsUsedSilently || mask == Member && interests[interest].Holders.Overlaps(body.Types))
                    {
                        return true;
                    }
                }
            }

            if (seen is null)
            {
                return false;
            }

            foreach (var pair in seen)
            {
                var interest = interests[pair.Key];
                if ((pair.Value & Giver) != 0 && (interest.ShowsMembers && showsMembers || interest.ShowsText && (showsText || Concatenates(text, body.Text))))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private List<Body> BodiesOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!_bodies.TryGetValue(tree, out var bodies))
        {
            _bodies.Add(tree, bodies = Bodies.Of(tree.GetRoot(cancellationToken)));
        }

        return bodies;
    }

    private static int FirstIn(List<(int Position, int Name)> places, int start)
    {
        int low = 0, high = places.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Position < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Whether a text is put together: something stands between quotes and a sign of that.</summary>
    private static bool Concatenates(char[] text, TextSpan span)
    {
        for (var i = Array.IndexOf(text, '"', span.Start, span.Length); i >= 0 && i < span.End; i = Array.IndexOf(text, '"', i + 1, span.End - i - 1))
        {
            if (i > 0 && text[i - 1] is '$' or '@' || i > 1 && text[i - 1] == ' ' && text[i - 2] is '+' or '=' || i + 2 < span.End && text[i + 1] == ' ' && text[i + 2] == '+')
            {
                return true;
            }
        }

        return false;
    }
}
