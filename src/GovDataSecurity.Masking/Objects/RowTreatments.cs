namespace GovDataSecurity.Masking;

/// <summary>Decides for each member of a row how it is printed.</summary>
internal readonly struct RowTreatments(TypeLabels labels, object row, MaskingOptions options)
{
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

        var label = member.Label;
        if (label.EffectiveLevel >= DataLevel.Important || labels.DependsOnRow && IsRaised(member))
        {
            return MemberTreatment.Erase;
        }

        if (label.EffectiveLevel <= DataLevel.General1 && !label.Sensitive)
        {
            return MemberTreatment.Show;
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

    private bool IsRaised(MemberLabel member)
    {
        try
        {
            var raised = labels.LabelOf(member, row, options.Time.GetLocalNow());
            return raised.EffectiveLevel > member.Label.EffectiveLevel || raised.Sensitive && !member.Label.Sensitive;
        }
        catch (GovDataSecurityException)
        {
            MaskingMetrics.CountFailure("row-rule");
            return true;
        }
    }
}
