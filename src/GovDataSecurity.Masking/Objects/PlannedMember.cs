namespace GovDataSecurity.Masking;

/// <summary>What stands before a member's value, and how the value is printed in a row that no rule raises.</summary>
internal sealed class PlannedMember
{
    private readonly bool _showsItselfMasked;
    private readonly MemberTreatment _treatment;
    private readonly MemberTreatment _shownTreatment;

    public PlannedMember(MemberProfile profile, bool isFirst, TypeLabels labels, MaskingOptions options)
    {
        Label = profile.Label;
        MayExpose = profile.MayExpose;
        _showsItselfMasked = TypeProfile.NatureOf(Label.MemberType) == TypeNature.Masked;
        Prefix = (isFirst ? "" : ", ") + Label.Name + " = ";
        if (!labels.DependsOnRow)
        {
            // Without a rule nobody looks at the row.
            var treatments = new RowTreatments(labels, labels, options);
            _treatment = treatments.Of(Label, isRowShown: false);
            _shownTreatment = treatments.Of(Label, isRowShown: true);
            Erased = IsErased(_treatment) ? Prefix + MaskWriter.FixedMask : null;
        }
    }

    public MemberLabel Label { get; }

    /// <summary>Whether a value of the member may contain labeled data of its own.</summary>
    public bool MayExpose { get; }

    public string Prefix { get; }

    /// <summary>All there is to print of a member of which nothing is ever shown; <see langword="null"/> where the value has to be read or the row to be looked at.</summary>
    public string? Erased { get; }

    /// <summary>Whether nothing of a value is printed. It isn't read then: whether a value that nobody labeled exists may tell as much as the value.</summary>
    public bool IsErased(MemberTreatment treatment)
        => treatment.IsErased || treatment is { IsShown: false, Masker: null } && !MayExpose && !_showsItselfMasked;

    public MemberTreatment Treatment(bool isRowShown) => isRowShown ? _shownTreatment : _treatment;
}
