using System.Diagnostics.CodeAnalysis;
using GovDataSecurity.Masking;

namespace GovDataSecurity.Testing;

/// <summary>Opens values that show themselves masked, so that a contract knows what to look for. Nobody else is shown them, so no record is made.</summary>
internal static class MaskedValue
{
    private static readonly AuditCode Purpose = "egress-contract";

    private static readonly IRevealRecorder Nobody = new NoRecord();

    /// <summary>The kind and the value inside a <see cref="Masked{T}"/>; <see langword="null"/> for anything else.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Where the method was trimmed away, nothing of the application shows the value.")]
    public static (DataKind Kind, object? Value)? Open(object value)
    {
        var type = value.GetType();
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Masked<>)
            ? ((DataKind)type.GetProperty(nameof(Masked<>.Kind))!.GetValue(value)!, type.GetMethod(nameof(Masked<>.Reveal))?.Invoke(value, [Purpose, Nobody]))
            : null;
    }

    private sealed class NoRecord : IRevealRecorder
    {
        public void Reveal(DataKind kind, RecordReference reference, AuditCode purpose)
        {
        }
    }
}
