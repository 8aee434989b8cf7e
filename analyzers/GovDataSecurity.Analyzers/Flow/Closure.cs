using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Flow;

/// <summary>The object that keeps the variables which a function uses, for when it is called and the method that had them is left.</summary>
internal static class Closure
{
    /// <summary>Begins the names under which an object keeps variables: no member is called so.</summary>
    public const char Mark = '<';

    /// <summary>A function made at an expression, with the values that the variables around it have now.</summary>
    public static FlowValue Make(BodyContext context, Target function, SyntaxNode syntax)
    {
        var captured = context.World.CapturedBy(function.Method, syntax);
        var content = HeapObject.Built;
        foreach (var variable in context.State.Variables)
        {
            if (captured.Names.Contains(variable.Key.Name) && !SymbolEqualityComparer.Default.Equals(variable.Key.ContainingSymbol, function.Method) && context.Carries(variable.Value))
            {
                content = content.With(Mark + variable.Key.Name, variable.Value);
                captured.Variables[variable.Key.Name] = variable.Key;
            }
        }

        var site = new Site(syntax, "closure");
        context.State = context.State.With(site, content);
        return FlowValue.Of(function).WithSite(site);
    }

    /// <summary>Gives the variables the values that the function was made with. What a variable holds whose method still runs is known better there.</summary>
    public static void Enter(BodyContext context, IMethodSymbol function, FlowValue value)
    {
        if (value.Sites.IsEmpty)
        {
            return;
        }

        foreach (var captured in context.World.CapturedBy(function, null).Variables)
        {
            if (IsLeft(context, captured.Value) && context.Tracked(value, Mark + captured.Key) is { } kept)
            {
                context.State = context.State.With(captured.Value, kept);
            }
        }
    }

    /// <summary>Keeps what the function made of its variables.</summary>
    public static void Leave(BodyContext context, IMethodSymbol function, FlowValue value)
    {
        if (value.Sites.IsEmpty)
        {
            return;
        }

        foreach (var captured in context.World.CapturedBy(function, null).Variables)
        {
            if (IsLeft(context, captured.Value) && context.State.Variables.TryGetValue(captured.Value, out var given))
            {
                context.AddToMember(value, Mark + captured.Key, given);
            }
        }
    }

    /// <summary>Functions that a function returns are other ones each time it is called.</summary>
    public static FlowValue Returned(BodyContext context, FlowValue result, SyntaxNode call)
    {
        if (result.Targets.IsEmpty || result.Sites.IsEmpty)
        {
            return result;
        }

        var moved = result.Detached();
        foreach (var site in result.Sites)
        {
            var there = site.Through(call);
            context.State = context.State.With(there, context.ObjectAt(site));
            moved = FlowValue.Join(moved, FlowValue.Of(there, null));
        }

        return moved;
    }

    private static bool IsLeft(BodyContext context, ISymbol variable)
        => !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, context.Method) && !context.Active.Contains(variable.ContainingSymbol);
}
