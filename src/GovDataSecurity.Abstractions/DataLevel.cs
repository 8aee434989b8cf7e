namespace GovDataSecurity;

/// <summary>The level of a data item or data set: one ordered scale, with gaps so that a province can insert levels.</summary>
/// <remarks>
/// <para>GB/T 43697-2024 grades data as core, important and general; its annex H divides general data into four levels.</para>
/// <para>There is no value for state secrets, on purpose: the SDK is not for systems that hold them
/// (Nanjing 2024 art. 2 and 27; Shanxi 2023 art. 3).</para>
/// </remarks>
public enum DataLevel : byte
{
    /// <summary>未标注: nobody has graded this yet. Not the lowest level: it counts as <see cref="General4"/> wherever levels are compared or joined.</summary>
    Unlabeled = 0,

    /// <summary>一般1级: public, open without condition.</summary>
    General1 = 10,

    /// <summary>一般2级: internal, ordinary personal information, shared under conditions.</summary>
    General2 = 20,

    /// <summary>一般3级: key identifiers such as identity and telephone numbers.</summary>
    General3 = 30,

    /// <summary>一般4级: sensitive personal information, trade secrets, data that is not shared.</summary>
    General4 = 40,

    /// <summary>重要数据: identified by an authority's catalog, never inferred.</summary>
    Important = 50,

    /// <summary>核心数据: identified by an authority's catalog, never inferred.</summary>
    Core = 60,
}
