using System.Reflection;

namespace GovDataSecurity.Masking;

/// <summary>A field of an object and the member whose value it holds; no member where nothing of the type is labeled.</summary>
internal sealed record FieldCopy(FieldInfo Field, MemberLabel? Member);
