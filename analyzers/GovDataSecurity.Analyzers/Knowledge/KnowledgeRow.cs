using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;

namespace GovDataSecurity.Analyzers.Knowledge;

/// <summary>One fact about a member. Rows are equal when they are written equally.</summary>
internal sealed class KnowledgeRow : IEquatable<KnowledgeRow>
{
    /// <summary>The detail of a role that has none.</summary>
    private const string NoDetail = "-";

    private KnowledgeRow(Role role, string detail, string id)
    {
        Role = role;
        Detail = detail;
        Id = id;
    }

    public Role Role { get; }

    public string Detail { get; }

    public string Id { get; }

    /// <summary>Where a sink's values go.</summary>
    public ImmutableArray<SinkTarget> Targets { get; private init; } = ImmutableArray<SinkTarget>.Empty;

    public Declassification Declassification { get; private init; }

    /// <summary>Reads the three columns of a line.</summary>
    /// <returns>The row, or what is wrong and the text that is.</returns>
    public static (KnowledgeRow? Row, LineProblem Problem, string Text) Read(string role, string detail, string id)
    {
        if (ParseRole(role) is not { } known)
        {
            return (null, LineProblem.Role, role);
        }

        if (!HasShapeOfId(id) || id[0] == 'F' && known != Role.Source)
        {
            return (null, LineProblem.Id, id);
        }

        var row = known switch
        {
            Role.Sink or Role.SinkFactory when SinkTarget.TryParse(detail) is { } targets => new KnowledgeRow(known, detail, id) { Targets = targets },
            Role.Declassifier when ParseMethod(detail) is { } method => new KnowledgeRow(known, detail, id) { Declassification = method },
            Role.Serializer when detail is "json" or "xml" or "other" => new KnowledgeRow(known, detail, id),
            Role.Source when IsTypeName(detail) => new KnowledgeRow(known, detail, id),
            Role.Reveal or Role.Text or Role.Carrier or Role.Neutral or Role.Mapper when detail == NoDetail => new KnowledgeRow(known, detail, id),
            _ => null,
        };
        return (row, LineProblem.Detail, detail);
    }

    public bool Equals(KnowledgeRow? other) => other is not null && Role == other.Role && Detail == other.Detail && Id == other.Id;

    public override bool Equals(object? obj) => Equals(obj as KnowledgeRow);

    public override int GetHashCode() => (StringComparer.Ordinal.GetHashCode(Id) * 31) + (int)Role;

    private static Role? ParseRole(string name) => name switch
    {
        "sink" => Role.Sink,
        "sinkfactory" => Role.SinkFactory,
        "declassifier" => Role.Declassifier,
        "reveal" => Role.Reveal,
        "serializer" => Role.Serializer,
        "text" => Role.Text,
        "carrier" => Role.Carrier,
        "neutral" => Role.Neutral,
        "mapper" => Role.Mapper,
        "source" => Role.Source,
        _ => null,
    };

    private static Declassification? ParseMethod(string name) => name switch
    {
        "masking" or "generalization" or "aggregation" or "suppression" or "anonymization" => Declassification.Masking,
        "pseudonymization" => Declassification.Pseudonymization,
        "encryption" => Declassification.Encryption,
        _ => null,
    };

    private static bool HasShapeOfId(string id) => id.Length > 2 && id[1] == ':' && id[0] is 'T' or 'M' or 'P' or 'F' or 'A';

    private static bool IsTypeName(string text) => text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '+') && !char.IsDigit(text[0]);
}
