using GovDataSecurity.Analyzers.Testing.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Solutions;

/// <summary>How a solution differs from what the case says.</summary>
/// <param name="Reversed">The files and additional files stand in reverse order.</param>
/// <param name="Copies">Further files of the main project.</param>
internal sealed record Variation(bool Reversed, NamespaceCopies Copies);
