namespace GovDataSecurity;

/// <summary>The base of every kind of data about organizations.</summary>
public abstract class OrganizationDataAttribute : ClassifiedAttribute;
