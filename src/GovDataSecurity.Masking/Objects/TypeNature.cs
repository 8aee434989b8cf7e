namespace GovDataSecurity.Masking;

/// <summary>What a value is to somebody who prints it.</summary>
internal enum TypeNature
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A <see cref="Guid"/>: a name for a record that says nothing about it.</summary>
    Key,

    /// <summary>A <see cref="Masked{T}"/>, which shows itself masked.</summary>
    Masked,

    /// <summary>A number, date, enumeration or the like.</summary>
    Scalar,

    /// <summary>A tuple.</summary>
    Tuple,

    /// <summary>A key with its value.</summary>
    Pair,

    /// <summary>A collection, or anything else that yields items.</summary>
    Sequence,

    /// <summary>An object of the application, with members.</summary>
    Object,

    /// <summary>A delegate: what it holds on to cannot be known.</summary>
    Delegate,

    /// <summary>A type of the framework whose members are never read: reading a task waits, reading a query runs it.</summary>
    Opaque,
}
