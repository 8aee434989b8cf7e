namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>What a row says about the member it names; in a file, the name in lower case.</summary>
internal enum Role
{
    /// <summary>What is passed or assigned leaves.</summary>
    Sink,

    /// <summary>Returns a delegate; what that is given leaves.</summary>
    SinkFactory,

    /// <summary>The result is lower than the input.</summary>
    Declassifier,

    /// <summary>Takes protection off again.</summary>
    Reveal,

    /// <summary>The result shows the members of the objects passed.</summary>
    Serializer,

    /// <summary>The result shows what the arguments print.</summary>
    Text,

    /// <summary>The result, or the object it is called on, holds what the arguments hold.</summary>
    Carrier,

    /// <summary>The result tells nothing about the data.</summary>
    Neutral,

    /// <summary>The result has the values of the argument's members of the same names.</summary>
    Mapper,

    /// <summary>What the member holds is labeled.</summary>
    Source,
}
