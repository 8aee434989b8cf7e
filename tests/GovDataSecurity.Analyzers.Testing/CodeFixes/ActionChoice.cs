using Microsoft.CodeAnalysis.CodeActions;

namespace GovDataSecurity.Analyzers.Testing.CodeFixes;

/// <summary>Which of the offered actions a case wants.</summary>
internal sealed record ActionChoice(int? Index, string? EquivalenceKey)
{
    /// <returns>Null when the wanted action isn't offered.</returns>
    /// <exception cref="VerificationException">The action at the wanted index has another key.</exception>
    public CodeAction? Choose(IReadOnlyList<CodeAction> offered)
    {
        if (Index is not { } index)
        {
            return EquivalenceKey is null ? offered.FirstOrDefault() : offered.FirstOrDefault(action => action.EquivalenceKey == EquivalenceKey);
        }

        var chosen = offered.ElementAtOrDefault(index);
        if (chosen is not null && EquivalenceKey is not null && chosen.EquivalenceKey != EquivalenceKey)
        {
            throw new VerificationException($"The code action at index {index} has the equivalence key \"{chosen.EquivalenceKey}\", expected \"{EquivalenceKey}\".");
        }

        return chosen;
    }

    public override string ToString()
        => (Index, EquivalenceKey) switch
        {
            (null, null) => "any code action",
            ({ } index, null) => $"a code action at index {index}",
            (null, { } key) => $"a code action with the equivalence key \"{key}\"",
            ({ } index, { } key) => $"a code action at index {index} with the equivalence key \"{key}\"",
        };
}
