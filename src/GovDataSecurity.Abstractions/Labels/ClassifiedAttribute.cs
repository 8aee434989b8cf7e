namespace GovDataSecurity;

/// <summary>Grades a type, property, field, parameter or result. On a type it labels every member.</summary>
/// <remarks>
/// <para>Kinds of data derive from <see cref="PersonalInformationAttribute"/> or <see cref="OrganizationDataAttribute"/>; this attribute itself
/// serves what is neither: <c>[Classified(DataLevel.General3)]</c>.</para>
/// <para>The member name <c>Classification</c> is reserved for a later bridge to the platform's compliance packages.</para>
/// </remarks>
[AttributeUsage(LabelTargets.All, AllowMultiple = true, Inherited = true)]
public class ClassifiedAttribute : Attribute
{
    /// <summary>Grades at a level.</summary>
    /// <param name="level">The level of the item.</param>
    public ClassifiedAttribute(DataLevel level) => Level = level;

    /// <summary>For kinds: the level is the floor of <see cref="KindFactsAttribute"/> unless <see cref="Level"/> raises it.</summary>
    protected ClassifiedAttribute()
    {
    }

    /// <summary>The level. On a kind it may only raise: a value below the kind's floor has no effect.</summary>
    public DataLevel Level { get; set; }

    /// <summary>Context for a review, such as the reason for the level. Never a value of the data.</summary>
    public string? Notes { get; set; }
}
