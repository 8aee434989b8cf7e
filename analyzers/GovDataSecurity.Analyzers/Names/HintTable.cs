using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;

namespace GovDataSecurity.Analyzers.Names;

/// <summary>The name hints of all kinds of a compilation, and how names match them: by whole words, never by a part of one; in Chinese, which has no spaces, by the longest hint.</summary>
internal sealed class HintTable
{
    private const int MostWords = 5;

    private readonly ImmutableDictionary<string, NameHint> _byWords;
    private readonly ImmutableArray<NameHint> _chinese;
    private readonly Words _words;

    public HintTable(ImmutableArray<Kind> kinds, Words words)
    {
        _words = words;
        var byWords = ImmutableDictionary.CreateBuilder<string, NameHint>(StringComparer.Ordinal);
        var chinese = ImmutableDictionary.CreateBuilder<string, NameHint>(StringComparer.Ordinal);
        foreach (var hint in kinds.SelectMany(DeclaredHints).Concat(kinds.SelectMany(OwnNames)))
        {
            var target = NameSplitter.IsChinese(hint.Text[0]) ? chinese : byWords;
            if (!target.ContainsKey(hint.Text))
            {
                target.Add(hint.Text, hint);
            }
        }

        _byWords = byWords.ToImmutable();
        _chinese = chinese.Values.OrderByDescending(hint => hint.Text.Length).ThenBy(hint => hint.Text, StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>The hint that a name gives by itself, or <see langword="null"/>.</summary>
    public NameHint? Strong(string name) => Find(name);

    /// <summary>The bracketed hint that a name consists of, words for a person before it left out, and whether there were such words; or <see langword="null"/>.</summary>
    public (NameHint Hint, bool NamesPerson)? Weak(string name)
    {
        var words = NameSplitter.Split(name);
        for (var start = 0; start < words.Length; start++)
        {
            if (_byWords.TryGetValue(string.Concat(words.Skip(start)), out var hint))
            {
                return hint.IsWeak ? (hint, start > 0) : null;
            }

            if (!_words.Persons.Contains(words[start]))
            {
                // Pinyin initials run together: sqrxm is the name (xm) of the applicant (sqr).
                return start == words.Length - 1 && Inside(words[start], out var namesPerson) is { IsWeak: true } inner ? (inner, start > 0 || namesPerson) : null;
            }
        }

        return null;
    }

    /// <summary>Whether a text says somewhere what a kind is. A bracketed hint says nothing there either: "the name of the table".</summary>
    public bool Mentions(string text, Kind kind)
    {
        var words = NameSplitter.Split(text);
        return words.Any(word => NameSplitter.IsChinese(word[0]) && _chinese.Any(hint => !hint.IsWeak && hint.Kind.Equals(kind) && word.Contains(hint.Text)))
            || Runs(words).Any(run => _byWords.TryGetValue(run.Text, out var hint) && !hint.IsWeak && hint.Kind.Equals(kind));
    }

    /// <summary>Whether the last word of a type's name, after words such as <c>Dto</c>, is a person.</summary>
    public bool IsPerson(string typeName)
    {
        var words = NameSplitter.Split(typeName);
        var last = words.Select(WithoutSuffix).LastOrDefault(word => word.Length > 0);
        return last is not null && (_words.Persons.Contains(last) || NameSplitter.IsChinese(last[0]) && _words.Persons.Any(person => last.EndsWith(person, StringComparison.Ordinal)));
    }

    /// <summary>Nothing of a word that only says that it is a type of data; in Chinese, the word without such an end.</summary>
    private string WithoutSuffix(string word)
        => _words.TypeSuffixes.Where(suffix => word == suffix || NameSplitter.IsChinese(suffix[0]) && word.EndsWith(suffix, StringComparison.Ordinal))
            .Select(suffix => word.Substring(0, word.Length - suffix.Length)).FirstOrDefault() ?? word;

    private NameHint? Find(string name)
    {
        var words = NameSplitter.Split(name);
        if (words.IsEmpty)
        {
            return null;
        }

        var neutral = Runs(words).Where(run => _words.Neutral.Contains(run.Text)).ToImmutableArray();
        var best = Runs(words)
            .Where(run => _byWords.TryGetValue(run.Text, out var hint) && !hint.IsWeak && !neutral.Any(phrase => phrase.Covers(run)))
            .OrderByDescending(run => run.Count).ThenBy(run => run.Start)
            .Select(run => ((int End, NameHint Hint)?)(run.Start + run.Count, _byWords[run.Text]))
            .FirstOrDefault();
        var last = words[words.Length - 1];
        if (best is { } found && (found.End == words.Length || !_words.NotData.Contains(last) && !EndsNotAsData(last)))
        {
            return found.Hint;
        }

        return Chinese(words) ?? (words.Length == 1 && Inside(last, out _) is { IsWeak: false } inner ? inner : null);
    }

    private NameHint? Chinese(ImmutableArray<string> words)
    {
        foreach (var word in words.Where(word => NameSplitter.IsChinese(word[0]) && !EndsNotAsData(word)))
        {
            if (_chinese.FirstOrDefault(hint => !hint.IsWeak && Stands(hint.Text, word)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a hint stands in a Chinese word outside a phrase that means something else.</summary>
    private bool Stands(string hint, string word)
    {
        foreach (var phrase in _words.Neutral)
        {
            word = NameSplitter.IsChinese(phrase[0]) ? word.Replace(phrase, " ") : word;
        }

        return word.Contains(hint);
    }

    private bool EndsNotAsData(string word)
        => NameSplitter.IsChinese(word[0]) && _words.NotData.Any(tail => word.EndsWith(tail, StringComparison.Ordinal));

    /// <summary>The hint inside a word that runs several together: a person before it, or a number after it.</summary>
    private NameHint? Inside(string word, out bool namesPerson)
    {
        namesPerson = false;
        if (_words.Neutral.Contains(word))
        {
            return null;
        }

        foreach (var number in _words.Numbers.Where(number => word.EndsWith(number, StringComparison.Ordinal)))
        {
            if (_byWords.TryGetValue(word.Substring(0, word.Length - number.Length), out var hint))
            {
                return hint;
            }
        }

        foreach (var person in _words.Persons.Where(person => word.Length > person.Length && word.StartsWith(person, StringComparison.Ordinal)))
        {
            if (_byWords.TryGetValue(word.Substring(person.Length), out var hint))
            {
                namesPerson = true;
                return hint;
            }
        }

        return null;
    }

    private static IEnumerable<Run> Runs(ImmutableArray<string> words)
    {
        for (var start = 0; start < words.Length; start++)
        {
            var text = "";
            for (var count = 1; count <= MostWords && start + count <= words.Length; count++)
            {
                text += words[start + count - 1];
                yield return new Run(text, start, count);
            }
        }
    }

    private static IEnumerable<NameHint> DeclaredHints(Kind kind)
        => kind.NameHints.Split(',').Select(text => text.Trim()).Where(text => text.Trim('(', ')').Length > 0)
            .SelectMany(text => Spellings(text.Trim('(', ')').ToLowerInvariant()).Select(spelling => new NameHint(spelling, kind, text[0] == '(')));

    /// <summary><c>idno</c> stands for <c>IdNumber</c> too.</summary>
    private static IEnumerable<string> Spellings(string hint)
        => hint.EndsWith("no", StringComparison.Ordinal) ? [hint, hint.Substring(0, hint.Length - 2) + "number"] : [hint];

    /// <summary>A kind's own name hints too, when it has several words: <c>BankAccountNumber</c>, <c>公民身份号码</c>; one word alone says too little.</summary>
    private static IEnumerable<NameHint> OwnNames(Kind kind)
    {
        var words = NameSplitter.Split(kind.AttributeName);
        if (words.Length > 1)
        {
            yield return new NameHint(string.Concat(words), kind, IsWeak: false);
        }

        foreach (var part in kind.Chinese.Split('/', '、', '(', ')', '（', '）').Where(part => part.Length > 1 && part.Any(NameSplitter.IsChinese)))
        {
            yield return new NameHint(part.ToLowerInvariant(), kind, IsWeak: false);
        }
    }

    private readonly record struct Run(string Text, int Start, int Count)
    {
        public bool Covers(Run other) => Start <= other.Start && other.Start + other.Count <= Start + Count;
    }
}
