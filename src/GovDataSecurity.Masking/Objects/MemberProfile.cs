namespace GovDataSecurity.Masking;

/// <summary>A member of an object, and whether its value may contain labeled data of its own.</summary>
internal sealed record MemberProfile(MemberLabel Label, bool MayExpose);
