namespace GovDataSecurity.Testing;

/// <summary>A member of a family before the details: who is who, and how old.</summary>
internal readonly record struct Person(FamilyRelation Relation, bool IsMale, int Age, FamilyName Name, string MaritalStatus);
