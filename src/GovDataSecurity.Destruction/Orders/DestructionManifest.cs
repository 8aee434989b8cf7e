using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Destruction;

/// <summary>对象: what an order destroys, as counted by the system. Approval holds for its digest.</summary>
public sealed record DestructionManifest
{
    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>The data set, by its registered name.</summary>
    public required AuditCode DataSet { get; init; }

    /// <summary>Further data sets in which the same subjects have keys.</summary>
    public required IReadOnlyList<AuditCode> RelatedDataSets { get; init; }

    /// <summary>The level of the data.</summary>
    public required DataLevel Level { get; init; }

    /// <summary>The keyed references of the subjects, one for each data set that holds keys of theirs, in the order of their text. The key goes with the subject, so afterwards nobody can tell who it was.</summary>
    public required IReadOnlyList<RecordReference> Subjects { get; init; }

    /// <summary>How much each place holds.</summary>
    public required IReadOnlyList<LocationCount> Locations { get; init; }

    /// <summary>The records of all places together.</summary>
    [JsonIgnore]
    public long Records => Locations.Sum(location => location.Records);

    /// <summary>The persons of the place that holds most: a person who is kept in two places counts once.</summary>
    [JsonIgnore]
    public long Persons => Locations.Count == 0 ? 0 : Locations.Max(location => location.Persons);

    /// <summary>The SHA-256 of the manifest, in lower-case hex.</summary>
    /// <remarks>Over UTF-8 lines ended by a line feed: <c>gds-destruction-manifest-1</c>, tenant, data set, number of the level, one line
    /// <c>related NAME</c>, <c>subject REFERENCE</c>, <c>location NAME RECORDS PERSONS</c> each.</remarks>
    /// <returns>64 hex digits.</returns>
    public string ComputeDigest()
    {
        var text = new StringBuilder("gds-destruction-manifest-1\n")
            .Append(Tenant).Append('\n')
            .Append(DataSet.Value).Append('\n')
            .Append(CultureInfo.InvariantCulture, $"{(byte)Level}\n");
        foreach (var dataSet in RelatedDataSets)
        {
            text.Append("related ").Append(dataSet.Value).Append('\n');
        }

        foreach (var subject in Subjects)
        {
            text.Append("subject ").Append(subject.Hex).Append('\n');
        }

        foreach (var location in Locations)
        {
            text.Append(CultureInfo.InvariantCulture, $"location {location.Location} {location.Records} {location.Persons}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
