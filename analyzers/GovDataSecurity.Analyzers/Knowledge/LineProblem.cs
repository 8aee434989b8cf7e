namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>Why a line of a knowledge file doesn't count.</summary>
internal enum LineProblem
{
    /// <summary>Not three columns.</summary>
    Columns,

    /// <summary>No such role.</summary>
    Role,

    /// <summary>Not a detail of the role.</summary>
    Detail,

    /// <summary>Not a documentation-comment id.</summary>
    Id,

    /// <summary>The id names nothing that the compilation knows.</summary>
    Unbound,

    /// <summary>The source names neither a kind nor a level.</summary>
    Label,

    /// <summary>There is no row to remove.</summary>
    NothingRemoved,
}
