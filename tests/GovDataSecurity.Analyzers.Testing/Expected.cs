using GovDataSecurity.Analyzers.Testing.Diagnostics;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Testing;

/// <summary>A diagnostic expected in more detail than a marker in the source can say.</summary>
public sealed record Expected
{
    private Expected(string id) => Id = id;

    internal string Id { get; }

    internal int? Marker { get; private init; }

    internal DiagnosticSeverity? Severity { get; private init; }

    internal string? Message { get; private init; }

    internal ImmutableArray<string>? Arguments { get; private init; }

    /// <summary>The numbered spans of the additional locations; null: not compared.</summary>
    internal ImmutableArray<int>? AdditionalLocations { get; private init; } = [];

    /// <summary>A diagnostic of an id, without a location until <see cref="At"/> names one.</summary>
    public static Expected Diagnostic(string id) => new(id);

    /// <summary>On the span <c>{|#marker:…|}</c>.</summary>
    public Expected At(int marker) => this with { Marker = marker };

    /// <summary>With this effective severity. Default: the descriptor's.</summary>
    public Expected WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <summary>With this message in the culture of the verification.</summary>
    public Expected WithMessage(string message) => this with { Message = message };

    /// <summary>With these message arguments, compared as text.</summary>
    public Expected WithArguments(params object?[] arguments) => this with { Arguments = [.. arguments.Select(DiagnosticFacts.Text)] };

    /// <summary>With additional locations at these numbered spans, in this order. Default: none at all.</summary>
    public Expected WithAdditionalLocations(params int[] markers) => this with { AdditionalLocations = [.. markers] };

    /// <summary>With whatever additional locations.</summary>
    public Expected WithAnyAdditionalLocations() => this with { AdditionalLocations = null };
}
