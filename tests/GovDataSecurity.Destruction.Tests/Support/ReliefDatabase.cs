using GovDataSecurity.Cryptography;
using GovDataSecurity.Storage;

namespace GovDataSecurity.Destruction.Tests;

/// <summary>A table of family members in one file: data set, family, member, field, protected value, search index.</summary>
internal sealed class ReliefDatabase(string path)
{
    public const string Tenant = "320100";
    public const string DataSet = "relief";

    private static readonly string[] Fields = ["Name", "IdNumber"];

    public string Path => path;

    /// <summary>Is told before rows are deleted.</summary>
    public Action? BeforeDelete { get; set; }

    /// <summary>Is told before rows are counted.</summary>
    public Action? BeforeCount { get; set; }

    /// <summary>Further data sets that the subjects of this one have keys in.</summary>
    public IReadOnlyList<AuditCode> RelatedDataSets { get; set; } = [];

    /// <summary>Rows stay although deletion was reported.</summary>
    public bool ForgetsToDelete { get; set; }

    public IReadOnlyList<Row> Rows => File.Exists(path) ? [.. File.ReadAllLines(path).Select(Row.Parse)] : [];

    public void Add(KeyRing ring, string family, Guid member, string name, string idNumber, string dataSet = DataSet)
    {
        var protector = new FieldProtector(ring);
        var index = new BlindIndex(ring);
        string[] values = [name, idNumber];
        File.AppendAllLines(path, Fields.Zip(values, (field, value) => new Row(
            dataSet,
            family,
            member,
            field,
            protector.Protect(value, Place(dataSet, family, member, field)),
            index.Compute(value, null, Tenant, dataSet, field)).ToString()));
    }

    /// <summary>The values that the ring opens.</summary>
    public IReadOnlyList<string> Read(KeyRing ring)
    {
        var protector = new FieldProtector(ring);
        return [.. Rows.Select(row => protector.Unprotect(row.Envelope, Place(row.DataSet, row.Family, row.Member, row.Field)))];
    }

    public DestructionTarget Target() => new("db:relief")
    {
        Resolve = (type, id, _) => ValueTask.FromResult(type == typeof(FamilyMember) && Rows.FirstOrDefault(row => row.Member == id) is { } found
            ? new DestructionSubject(Tenant, DataSet, found.Family) { Level = DataLevel.General4, RelatedDataSets = RelatedDataSets }
            : null),
        Count = (subject, _) =>
        {
            BeforeCount?.Invoke();
            var rows = Of(subject);
            return ValueTask.FromResult(new DestructionCount(rows.Count, rows.DistinctBy(row => row.Member).Count()));
        },
        Sample = (subject, limit, _) => ValueTask.FromResult<IReadOnlyList<ProtectedSample>>(
            [.. Of(subject).Take(limit).Select(row => new ProtectedSample(row.Envelope, Place(row.DataSet, row.Family, row.Member, row.Field)))]),
        Delete = (subject, _) =>
        {
            BeforeDelete?.Invoke();
            var doomed = Of(subject);
            if (!ForgetsToDelete)
            {
                File.WriteAllLines(path, Rows.Except(doomed).Select(row => row.ToString()));
            }

            return ValueTask.FromResult((long)doomed.Count);
        },
    };

    private static FieldContext Place(string dataSet, string family, Guid member, string field) => new(Tenant, dataSet, field, member.ToString(), family);

    private List<Row> Of(DestructionSubject subject) => [.. Rows.Where(row => row.Family == subject.Subject && row.DataSet == subject.DataSet.Value)];

    /// <summary>One protected value.</summary>
    internal sealed record Row(string DataSet, string Family, Guid Member, string Field, string Envelope, string Index)
    {
        public static Row Parse(string line)
        {
            var parts = line.Split('\t');
            return new Row(parts[0], parts[1], Guid.Parse(parts[2]), parts[3], parts[4], parts[5]);
        }

        public override string ToString() => string.Join('\t', DataSet, Family, Member, Field, Envelope, Index);
    }
}
