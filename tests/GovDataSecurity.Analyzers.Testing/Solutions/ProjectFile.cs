namespace GovDataSecurity.Analyzers.Testing.Solutions;

/// <param name="Content">The text as the case gives it, markup included where the file may hold markup.</param>
internal sealed record ProjectFile(string Path, string Content);
