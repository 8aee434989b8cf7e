using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>Finds the bodies that speak of something of interest, by the words of their text: nothing is bound for that.</summary>
internal sealed class BodySearch(Compilation compilation, ShowingNames showing)
{
    private const int Member = 1;
    private const int Giver = 2;

    private readonly HashSet<int> _ofText = new(showing.OfText.Select(WordReader.HashOf));
    private readonly HashSet<int> _ofMembers = new(showing.OfMembers.Select(WordReader.HashOf));
    private List<Body>? _bodies;

    public HashSet<SyntaxNode> Find(IReadOnlyList<Interest> interests, CancellationToken cancellationToken)
    {
        var found = new HashSet<SyntaxNode>();
        if (interests.Count == 0)
        {
            return found;
        }

        var roles = new Dictionary<int, List<(int Interest, int Role)>>();
        for (var i = 0; i < interests.Count; i++)
        {
            Add(interests[i].Members, i, Member);
            Add(interests[i].Givers, i, Giver);
        }

        var seen = new Dictionary<int, int>();
        foreach (var body in _bodies ??= Read(cancellationToken))
        {
            if (Speaks(body))
            {
                found.Add(body.Syntax);
            }
        }

        return found;

        void Add(HashSet<string> given, int interest, int role)
        {
            foreach (var name in given)
            {
                var hash = WordReader.HashOf(name);
                if (!roles.TryGetValue(hash, out var list))
                {
                    roles.Add(hash, list = []);
                }

                list.Add((interest, role));
            }
        }

        bool Speaks(Body body)
        {
            seen.Clear();
            foreach (var word in body.Words)
            {
                if (!roles.TryGetValue(word.Key, out var list))
                {
                    continue;
                }

                foreach (var (interest, role) in list)
                {
                    if (role == Member && !word.Value)
                    {
                        if (interests[interest].Holders.Overlaps(body.Types))
                        {
                            return true;
                        }

                        continue;
                    }

                    seen.TryGetValue(interest, out var mask);
                    mask |= role;
                    seen[interest] = mask;
                    if (mask == (Member | Giver) || mask == Giver && interests[interest].IsUsedSilently || mask == Member && interests[interest].Holders.Overlaps(body.Types))
                    {
                        return true;
                    }
                }
            }

            bool? showsText = null, showsMembers = null;
            foreach (var pair in seen)
            {
                var interest = interests[pair.Key];
                if ((pair.Value & Giver) != 0
                    && (interest.ShowsMembers && (showsMembers ??= Has(body, _ofMembers)) || interest.ShowsText && (body.Concatenates || (showsText ??= Has(body, _ofText)))))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool Has(Body body, HashSet<int> hashes)
    {
        foreach (var word in body.Words)
        {
            if (hashes.Contains(word.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the text of every file once.</summary>
    private List<Body> Read(CancellationToken cancellationToken)
    {
        var all = new List<Body>();
        var isOpen = compilation.SyntaxTrees.Any(tree => tree.GetRoot(cancellationToken) is CompilationUnitSyntax unit && unit.Usings.Any(use => !use.StaticKeyword.IsKind(SyntaxKind.None)));
        var buffer = Array.Empty<char>();
        var words = new List<Word>();
        var different = new Dictionary<int, bool>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var text = tree.GetText(cancellationToken);
            if (buffer.Length < text.Length)
            {
                buffer = new char[text.Length * 2];
            }

            text.CopyTo(0, buffer, 0, text.Length);
            words.Clear();
            WordReader.Read(buffer, text.Length, words);
            foreach (var body in Bodies.Of(tree.GetRoot(cancellationToken)))
            {
                different.Clear();
                for (var i = FirstIn(words, body.Text.Start); i < words.Count && words[i].Position < body.Text.End; i++)
                {
                    different.TryGetValue(words[i].Hash, out var isAccessed);
                    different[words[i].Hash] = isAccessed || isOpen || words[i].IsAccessed;
                }

                body.Words = different.ToArray();
                body.Concatenates = Concatenates(buffer, body.Text);
                all.Add(body);
            }
        }

        return all;
    }

    private static int FirstIn(List<Word> words, int start)
    {
        int low = 0, high = words.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Position < start)
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
