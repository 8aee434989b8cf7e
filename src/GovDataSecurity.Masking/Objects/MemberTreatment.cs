namespace GovDataSecurity.Masking;

/// <summary>What happens to a value: it is shown, goes through a masker, or nobody labeled it.</summary>
internal readonly record struct MemberTreatment
{
    private MemberTreatment(bool isShown, Masker? masker)
    {
        IsShown = isShown;
        Masker = masker;
    }

    /// <summary>Public, or marked as not classified.</summary>
    public static MemberTreatment Show { get; } = new(true, null);

    /// <summary>Nobody labeled it: what it consists of decides, and text or numbers are not shown.</summary>
    public static MemberTreatment Unknown { get; }

    /// <summary>Nothing of it is shown, not even whether there is a value.</summary>
    public static MemberTreatment Erase { get; } = new(false, Maskers.Fixed);

    public bool IsShown { get; }

    public Masker? Masker { get; }

    public bool IsErased => Masker == Maskers.Fixed;

    public static MemberTreatment By(Masker masker) => new(false, masker);
}
