using System.Diagnostics.CodeAnalysis;
using GovDataSecurity.Masking;
using Serilog.Core;
using Serilog.Events;

namespace GovDataSecurity.Serilog;

/// <summary>Takes an object that has labels apart into its masked members.</summary>
internal sealed class LabeledDestructuringPolicy(LogRedactor redactor) : IDestructuringPolicy
{
    public bool TryDestructure(object value, ILogEventPropertyValueFactory propertyValueFactory, [NotNullWhen(true)] out LogEventPropertyValue? result)
    {
        var redacted = value as RedactedObject ?? RedactedObject.TryMake(value, redactor);
        result = redacted?.ToStructure();
        return result is not null;
    }
}
