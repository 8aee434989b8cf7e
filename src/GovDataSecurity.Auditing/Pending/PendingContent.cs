namespace GovDataSecurity.Auditing;

/// <summary>What a pending segment holds.</summary>
/// <param name="First">The index of its first entry.</param>
/// <param name="Frames">The whole frames, one after another.</param>
/// <param name="TornBytes">How many bytes follow that are no whole frame.</param>
/// <param name="IsDamaged">Whether these were an acknowledged entry.</param>
internal sealed record PendingContent(ulong First, IReadOnlyList<PendingFrame> Frames, int TornBytes, bool IsDamaged);
