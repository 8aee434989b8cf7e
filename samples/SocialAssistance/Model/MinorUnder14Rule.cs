using GovDataSecurity;

namespace SocialAssistance.Model;

/// <summary>不满十四周岁未成年人: everything about a child is sensitive personal information, whatever the column.</summary>
/// <remarks>Personal Information Protection Law art. 28; Nanjing 2024 art. 18. The birthday itself still counts as under 14.</remarks>
public sealed class MinorUnder14Rule : RowLabelRule<FamilyMember>
{
    private static readonly DataLabel Child = DataLabel.At(DataLevel.General4) with { Sensitive = true };

    /// <summary>Whether a person born on a day is under 14 on another.</summary>
    public static bool Applies(DateOnly birth, DateOnly on) => on <= birth.AddYears(14);

    /// <inheritdoc />
    protected override DataLabel? Evaluate(FamilyMember row, DateTimeOffset on)
        => Applies(row.Birth, DateOnly.FromDateTime(on.Date)) ? Child : null;
}
