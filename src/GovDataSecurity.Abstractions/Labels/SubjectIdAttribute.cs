namespace GovDataSecurity;

/// <summary>Marks the property that names the subject a row belongs to: the unit that has a data key of its own and can be destroyed by itself.</summary>
/// <remarks>Without it the primary key of the row is the subject. Put it on a family's id to destroy a family at once.</remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = false, Inherited = true)]
public sealed class SubjectIdAttribute : Attribute;
