namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The rows of one data set that one save stores or destroys.</summary>
internal sealed class SaveGroup(string dataSet, DataActivity activity)
{
    private readonly SortedSet<string> _items = new(StringComparer.Ordinal);
    private readonly List<RecordReference> _references = [];
    private DataLabel _label = DataLabel.At(DataLevel.General1);
    private long _rows;

    public void Add(IEnumerable<ProtectedMember> members, object? row, RecordReference reference, DateTimeOffset now)
    {
        _rows++;
        if (!reference.IsNone)
        {
            _references.Add(reference);
        }

        foreach (var member in members)
        {
            _items.Add(ItemOf(member));
            _label = _label.Join(row is null ? member.Label.Label : member.Entity.Labels.LabelOf(member.Label, row, now));
        }
    }

    /// <summary>What is recorded before the save: one intent, or more when there are more references than one record holds.</summary>
    /// <param name="purpose">What the data is used for.</param>
    /// <returns>The intents, each with its rows.</returns>
    public IEnumerable<AuditIntent> Intents(AuditCode purpose)
    {
        const int referencesPerRecord = 1000;
        var chunks = _references.Count > 0 ? [.. _references.Chunk(referencesPerRecord)] : new RecordReference[][] { [] };
        return chunks.Select((references, i) => new AuditIntent
        {
            Activity = activity,
            Operation = activity == DataActivity.Destroy ? "delete" : "save",
            DataSet = dataSet,
            Items = [.. _items.Select(item => new AuditCode(item))],
            References = references,
            Level = _label.Level,
            Sensitive = _label.Sensitive,
            Purpose = purpose,
            Rows = references.Length + (i == 0 ? _rows - _references.Count : 0),
        });
    }

    /// <summary>What is recorded before a bulk operation, which names neither rows nor how many there are.</summary>
    /// <param name="type">The type of the rows.</param>
    /// <param name="purpose">What the data is used for.</param>
    /// <returns>The intent.</returns>
    public AuditIntent BulkIntent(ProtectedEntity type, AuditCode purpose)
    {
        var destroyed = activity == DataActivity.Destroy ? type.Members : [];
        var label = destroyed.Aggregate(DataLabel.At(DataLevel.General1), (label, member) => label.Join(member.Label.Label));
        return new AuditIntent
        {
            Activity = activity,
            Operation = activity == DataActivity.Destroy ? "bulk-delete" : "bulk-update",
            DataSet = dataSet,
            Items = [.. destroyed.Select(member => new AuditCode(ItemOf(member))).Distinct()],
            Level = label.Level,
            Sensitive = label.Sensitive,
            Purpose = purpose,
        };
    }

    // The log takes codes; a member with a Chinese name is named by its kind, else by its place.
    private static string ItemOf(ProtectedMember member)
        => AuditCode.IsCode(member.Name) ? member.Name : member.Kind?.Name ?? $"member-{member.Entity.Members.ToList().IndexOf(member)}";
}
