namespace GovDataSecurity.Analyzers.Flow;

/// <summary>A word of a text, in code, comments and literals alike.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Hash">Its hash: words with the same are taken for the same.</param>
/// <param name="IsAccessed">Whether it stands where a member of an object is named: after a dot or <c>new</c>, in a pattern, in an initializer.</param>
/// <param name="IsAttribute">Whether it stands where an attribute is named.</param>
internal readonly record struct Word(int Position, int Hash, bool IsAccessed, bool IsAttribute);
