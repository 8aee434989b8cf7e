namespace GovDataSecurity.Masking;

/// <summary>Decides for each member of a row how it is shown to a reader.</summary>
internal readonly struct RowTreatments(TypeLabels labels, object row, MaskingOptions options, Clearance? clearance = null)
{
    private readonly Clearance _clearance = clearance ?? Clearance.None;

    public MemberTreatment Of(MemberLabel member, bool isRowShown)
    {
        if (member.NotClassifiedReason is not null || isRowShown && !labels.HasLabels)
        {
            return MemberTreatment.Show;
        }

        if (!member.IsLabeled)
        {
            return IsRowKey(member) ? MemberTreatment.Show : MemberTreatment.Unknown;
        }

        if (LabelOf(member) is not { } label)
        {
            return MemberTreatment.Erase;
        }

        if (_clearance.Permits(label))
        {
            return MemberTreatment.Show;
        }

        if (label.EffectiveLevel >= DataLevel.Important || IsRaised(label, member.Label))
        {
            return MemberTreatment.Erase;
        }

        if (member.IsNested)
        {
            return MemberTreatment.Unknown;
        }

        return member.Kinds.Count switch
        {
            0 => MemberTreatment.By(Maskers.Fallback),
            1 => MemberTreatment.By(options.Maskers.For(member.Kinds[0])),
            _ => MemberTreatment.Erase,
        };
    }

    /// <summary>A GUID, or a whole number that is named as the key of its type: without it nobody finds the row of a log line again.</summary>
    private bool IsRowKey(MemberLabel member)
    {
        var type = Nullable.GetUnderlyingType(member.MemberType) ?? member.MemberType;
        if (type == typeof(Guid))
        {
            return true;
        }

        return (type == typeof(int) || type == typeof(long) || type == typeof(uint) || type == typeof(ulong) || type == typeof(short) || type == typeof(ushort))
            && (member.Name == "Id" || member.Name == labels.Type.Name + "Id");
    }

    private static bool IsRaised(DataLabel label, DataLabel own)
        => label.EffectiveLevel > own.EffectiveLevel || label.Sensitive && !own.Sensitive;

    /// <summary>The label of a member in this row; <see langword="null"/> when a rule failed.</summary>
    private DataLabel? LabelOf(MemberLabel member)
    {
        if (!labels.DependsOnRow)
        {
            return member.Label;
        }

        try
        {
            return labels.LabelOf(member, row, options.Time.GetLocalNow());
        }
        catch (GovDataSecurityException)
        {
            MaskingMetrics.CountFailure("row-rule");
            return null;
        }
    }
}
