// A stub: the names, parameters and shapes of Microsoft.Extensions.Compliance.Abstractions, nothing else.
using System;

namespace Microsoft.Extensions.Compliance.Classification
{
    public readonly struct DataClassification
    {
        public DataClassification(string taxonomyName, string value)
        {
            TaxonomyName = taxonomyName;
            Value = value;
        }

        public string TaxonomyName { get; }
        public string Value { get; }
    }

    [AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.ReturnValue | AttributeTargets.GenericParameter, AllowMultiple = true)]
    public class DataClassificationAttribute : Attribute
    {
        protected DataClassificationAttribute(DataClassification classification) { }
        public string Notes { get; set; } = "";
        public DataClassification Classification => default;
    }
}

namespace Microsoft.Extensions.Compliance.Redaction
{
    using Microsoft.Extensions.Compliance.Classification;

    public abstract class Redactor
    {
        public abstract int Redact(ReadOnlySpan<char> source, Span<char> destination);
        public abstract int GetRedactedLength(ReadOnlySpan<char> input);
        public string Redact(ReadOnlySpan<char> source) => "";
        public virtual string Redact(string? source) => "";
        public string Redact<T>(T value, string? format = null, IFormatProvider? provider = null) => "";
    }

    public interface IRedactorProvider
    {
        Redactor GetRedactor(DataClassification classification);
    }
}
