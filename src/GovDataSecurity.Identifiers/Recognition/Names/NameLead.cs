namespace GovDataSecurity.Identifiers;

/// <summary>What stands before what may be a name.</summary>
internal enum NameLead
{
    /// <summary>Text that says nothing.</summary>
    None,

    /// <summary>The beginning of a sentence or of the text.</summary>
    Boundary,

    /// <summary>A sign that begins a field: a quotation mark, a comma, a tab.</summary>
    Field,

    /// <summary>A preposition or a verb that takes a person.</summary>
    Lead,

    /// <summary>A word that may say what somebody is or does.</summary>
    Role,

    /// <summary>Another name and a sign or word that joins them.</summary>
    List,

    /// <summary>A word that announces a name.</summary>
    Label,
}
