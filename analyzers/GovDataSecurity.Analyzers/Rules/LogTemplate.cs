using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GovDataSecurity.Analyzers.Rules;

/// <summary>The message template of a log call: which argument is printed, and which is taken apart by <c>{@x}</c>.</summary>
internal sealed class LogTemplate
{
    private static readonly Regex Hole = new(@"\{\{|\}\}|\{(?<take>[@$]?)(?<name>[^{}:,]*)[^{}]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private readonly ImmutableArray<(string Name, bool IsTakenApart)> _holes;
    private readonly bool _isByName;
    private readonly bool _takesApart;
    private readonly int _position;

    private LogTemplate(ImmutableArray<(string Name, bool IsTakenApart)> holes, bool isByName, bool takesApart = false, int position = -1)
    {
        _holes = holes;
        _isByName = isByName;
        _takesApart = takesApart;
        _position = position;
    }

    /// <summary>The template that a constant argument or the attribute of a <c>[LoggerMessage]</c> method gives; without one, nothing is taken apart.</summary>
    public static LogTemplate Of(IOperation operation, IMethodSymbol method)
    {
        if (method.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute") is { } attribute)
        {
            var message = attribute.NamedArguments.FirstOrDefault(named => named.Key == "Message").Value.Value as string
                ?? attribute.ConstructorArguments.Select(argument => argument.Value).OfType<string>().LastOrDefault();
            return new LogTemplate(Holes(message), isByName: true);
        }

        if (operation is not IInvocationOperation call)
        {
            return new LogTemplate(ImmutableArray<(string Name, bool IsTakenApart)>.Empty, isByName: false);
        }

        var text = call.Arguments.LastOrDefault(argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_String } && argument.Value.ConstantValue is { HasValue: true, Value: string });
        var takesApart = call.Arguments.Any(argument => argument.Parameter is { Name: "destructureObjects" } && argument.Value.ConstantValue is { HasValue: true, Value: true });
        return new LogTemplate(Holes(text?.Value.ConstantValue.Value as string), isByName: false, takesApart, text?.Parameter?.Ordinal ?? -1);
    }

    /// <summary>How much of an object its place in the template shows; <see langword="null"/> for what isn't written at all.</summary>
    /// <param name="parameter">The parameter that takes the value.</param>
    /// <param name="element">Among the values of a parameter array, which one; otherwise -1.</param>
    /// <param name="sink">Where the value goes.</param>
    public View? ViewOf(IParameterSymbol parameter, int element, Sink sink)
    {
        // The condition of an assertion decides whether something is written; it isn't.
        if (sink.Kind is "trace" or "debug" && parameter.Type.SpecialType == SpecialType.System_Boolean)
        {
            return null;
        }

        if (sink.Kind != "log")
        {
            return sink.View;
        }

        if (_takesApart)
        {
            return View.Members;
        }

        var hole = element >= 0 ? element : _position >= 0 && parameter.Ordinal > _position ? parameter.Ordinal - _position - 1 : -1;
        var isTakenApart = _isByName
            ? _holes.Any(candidate => candidate.IsTakenApart && string.Equals(candidate.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))
            : hole >= 0 && hole < _holes.Length && _holes[hole].IsTakenApart;
        return isTakenApart ? View.Members : sink.View;
    }

    private static ImmutableArray<(string Name, bool IsTakenApart)> Holes(string? template)
        => Hole.Matches(template ?? "").Cast<Match>()
            .Where(match => match.Groups["name"].Success)
            .Select(match => (match.Groups["name"].Value.Trim(), match.Groups["take"].Value == "@"))
            .ToImmutableArray();
}
