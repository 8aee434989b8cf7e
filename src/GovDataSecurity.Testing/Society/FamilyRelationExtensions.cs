namespace GovDataSecurity.Testing;

/// <summary>How registers write relations in a family.</summary>
public static class FamilyRelationExtensions
{
    /// <summary>The relation in Chinese.</summary>
    /// <param name="relation">One of the four relations.</param>
    /// <returns>户主, 配偶, 子女 or 父母.</returns>
    public static string InChinese(this FamilyRelation relation) => relation switch
    {
        FamilyRelation.Head => "户主",
        FamilyRelation.Spouse => "配偶",
        FamilyRelation.Child => "子女",
        _ => "父母",
    };
}
