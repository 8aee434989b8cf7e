namespace GovDataSecurity.Analyzers.Shapes;

/// <summary>How much of an object a place shows.</summary>
internal enum View
{
    /// <summary>Nothing of an object; a value passes on as it is.</summary>
    Value,

    /// <summary>What its <c>ToString</c> prints.</summary>
    Text,

    /// <summary>As <see cref="Text"/>; of a sequence, what every element prints.</summary>
    Elements,

    /// <summary>The public properties at any depth, as a logger takes an object apart: <c>{@x}</c>.</summary>
    Members,

    /// <summary>What <c>System.Text.Json</c> writes with its default options.</summary>
    Json,

    /// <summary>What <c>Newtonsoft.Json</c> writes with its default settings.</summary>
    Newtonsoft,

    /// <summary>What <c>XmlSerializer</c> writes.</summary>
    Xml,

    /// <summary>What a database mapper stores of an entity, or passes of an object with parameters.</summary>
    Columns,
}
