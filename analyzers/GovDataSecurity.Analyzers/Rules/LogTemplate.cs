using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GovDataSecurity.Analyzers.Knowledge;
using GovDataSecurity.Analyzers.Search;
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

    private LogTemplate(ImmutableArray<(string Name, bool IsTakenApart)> holes, bool isByName)
    {
        _holes = holes;
        _isByName = isByName;
    }

    /// <summary>The template that a constant argument or the attribute of a <c>[LoggerMessage]</c> method gives; without one, nothing is taken apart.</summary>
    public static LogTemplate Of(IInvocationOperation call)
    {
        if (call.TargetMethod.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "LoggerMessageAttribute") is { } attribute)
        {
            var message = attribute.NamedArguments.FirstOrDefault(named => named.Key == "Message").Value.Value as string
                ?? attribute.ConstructorArguments.Select(argument => argument.Value).OfType<string>().LastOrDefault();
            return new LogTemplate(Holes(message), isByName: true);
        }

        var text = call.Arguments.LastOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String && argument.Value.ConstantValue.HasValue);
        return new LogTemplate(Holes(text?.Value.ConstantValue.Value as string), isByName: false);
    }

    /// <summary>Looks into an argument with the view that its place in the template gives.</summary>
    public void Visit(IArgumentOperation argument, ValueSearch search, Sink sink)
    {
        // The condition of an assertion decides whether something is written; it isn't.
        if (sink.Kind is "trace" or "debug" && argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean)
        {
            return;
        }

        // A log that keeps structured values prints the elements of a sequence; a text writer prints its type.
        var view = sink.Kind == "log" ? View.Elements : View.Text;
        if (_isByName)
        {
            var isTakenApart = _holes.Any(hole => hole.IsTakenApart && string.Equals(hole.Name, argument.Parameter?.Name, StringComparison.OrdinalIgnoreCase));
            search.Search(argument.Value, isTakenApart ? View.Members : view);
        }
        else if (argument.Parameter is { IsParams: true } && argument.Value is IArrayCreationOperation { Initializer.ElementValues: var values })
        {
            for (var i = 0; i < values.Length; i++)
            {
                search.Search(values[i], sink.Kind == "log" && i < _holes.Length && _holes[i].IsTakenApart ? View.Members : view);
            }
        }
        else
        {
            search.Search(argument.Value, view);
        }
    }

    private static ImmutableArray<(string Name, bool IsTakenApart)> Holes(string? template)
        => Hole.Matches(template ?? "").Cast<Match>()
            .Where(match => match.Groups["name"].Success)
            .Select(match => (match.Groups["name"].Value.Trim(), match.Groups["take"].Value == "@"))
            .ToImmutableArray();
}
