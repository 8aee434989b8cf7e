using GovDataSecurity.Masking;
using Serilog.Events;

namespace GovDataSecurity.Serilog;

/// <summary>Stands for an object that has labels: its text and its members are masked.</summary>
internal sealed class RedactedObject
{
    private readonly string _typeName;
    private readonly string _text;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _members;

    private RedactedObject(string typeName, string text, IReadOnlyList<KeyValuePair<string, string>> members)
    {
        _typeName = typeName;
        _text = text;
        _members = members;
    }

    /// <summary>The stand-in of an object; <see langword="null"/> when its type has no labels.</summary>
    public static RedactedObject? TryMake(object value, LogRedactor redactor)
        => redactor.RedactMembers(value) is { } members ? new(value.GetType().Name, redactor.Redact(value) as string ?? "", members) : null;

    public StructureValue ToStructure() => new(_members.Select(member => new LogEventProperty(member.Key, new ScalarValue(member.Value))), _typeName);

    public override string ToString() => _text;
}
