namespace GovDataSecurity;

/// <summary>Whom or what the data describes.</summary>
public enum DataSubject : byte
{
    /// <summary>客体: neither a person nor an organization.</summary>
    Thing = 0,

    /// <summary>个人: a natural person.</summary>
    Person = 1,

    /// <summary>组织: a company, public institution or other organization.</summary>
    Organization = 2,
}
