namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The annotations that the conventions leave in the model, all texts, so that compiled models keep them.</summary>
internal static class ProtectionAnnotations
{
    /// <summary>On the model: it was built with protection.</summary>
    public const string Protected = "GovDataSecurity:Protected";

    /// <summary>On an entity type: the name of its data set.</summary>
    public const string DataSet = "GovDataSecurity:DataSet";

    /// <summary>On a shadow property: the member whose envelope it holds.</summary>
    public const string Ciphertext = "GovDataSecurity:Ciphertext";

    /// <summary>On a shadow property: the member whose blind index it holds.</summary>
    public const string Index = "GovDataSecurity:Index";

    // No C# member can have these names, so they can't collide with one.
    public static string CiphertextName(string member) => member + ":ciphertext";

    public static string IndexName(string member) => member + ":index";
}
