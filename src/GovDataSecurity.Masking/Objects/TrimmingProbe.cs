using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace GovDataSecurity.Masking;

/// <summary>Finds out whether the application was trimmed: then members that no code asks for are gone from reflection, their labels with them,
/// and an object can look as if nobody had labeled it.</summary>
internal sealed class TrimmingProbe
{
    public static bool IsTrimmed { get; } = !HasProperties(new TrimmingProbe());

    /// <summary>Nothing reads this, so a trimmer removes it.</summary>
    public int Canary => 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Whether the property is still there is the question.")]
    private static bool HasProperties(object probe) => probe.GetType().GetProperty(nameof(Canary)) is not null;
}
