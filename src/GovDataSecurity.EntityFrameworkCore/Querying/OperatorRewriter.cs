using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Rewrites the LINQ operators: which of their lambdas the database computes, which the application, and what comes out of them.</summary>
internal sealed class OperatorRewriter(QueryRewriter rewriter)
{
    private static readonly HashSet<string> KeepElements =
    [
        "AsNoTracking", "AsNoTrackingWithIdentityResolution", "AsTracking", "AsQueryable", "AsEnumerable", "AsSplitQuery", "AsSingleQuery",
        "TagWith", "TagWithCallSite", "IgnoreQueryFilters", "IgnoreAutoIncludes", "NotQuiteInclude", "Include",
        "Take", "Skip", "TakeLast", "SkipLast", "Reverse", "ToList", "ToArray",
    ];

    private static readonly HashSet<string> Filters = ["Where", "TakeWhile", "SkipWhile"];

    private static readonly HashSet<string> Orderings = ["OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending"];

    private static readonly HashSet<string> PickOne =
        ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault"];

    private static readonly HashSet<string> Counts = ["Any", "All", "Count", "LongCount"];

    private static readonly HashSet<string> Aggregates = ["Sum", "Average", "Min", "Max"];

    private static readonly HashSet<string> Sets =
        ["Distinct", "Union", "Concat", "Intersect", "Except", "DistinctBy", "UnionBy", "IntersectBy", "ExceptBy"];

    private static readonly HashSet<string> Joins = ["Join", "GroupJoin", "LeftJoin", "RightJoin"];

    /// <summary>Rewrites a call of an operator.</summary>
    /// <param name="call">The call.</param>
    /// <param name="position">Where it stands.</param>
    /// <returns>What became of it; <see langword="null"/> when it is no operator.</returns>
    public Term? TryVisit(MethodCallExpression call, Position position)
    {
        if (call.Object is not null || call.Arguments.Count == 0 || !IsOperatorClass(call.Method.DeclaringType!))
        {
            return null;
        }

        var name = call.Method.Name;
        if (rewriter.Visit(call.Arguments[0], position) is not { Shape: not Shape.Unread } source)
        {
            // The characters of a text: no operator over rows.
            return null;
        }

        var element = rewriter.ElementOf(source.Shape, call.Arguments[0].Type);
        var same = source.Shape as Shape.Sequence ?? new Shape.Sequence(element);

        // Entity Framework loses track of which column is which when values opened in groups are projected again.
        source = Refused(source, name, same.IsOfGroups && (Aggregates.Contains(name) || Joins.Contains(name) || name is "Select" or "SelectMany" or "GroupBy"));
        return name switch
        {
            _ when KeepElements.Contains(name) => With(call, source, same, element),
            "DefaultIfEmpty" => With(call, Refused(source, name), same, element),
            "ThenInclude" => With(call, source, same),
            "OfType" or "Cast" => With(call, source, new Shape.Sequence(QueryRewriter.Seen(element, call.Method.GetGenericArguments()[0]))),
            _ when Filters.Contains(name) => With(call, source, same, element),
            _ when Orderings.Contains(name) => With(call, Refused(source, name, call.Arguments.Count == 1), same, element),
            _ when PickOne.Contains(name) => With(call, source, element, element),
            _ when Counts.Contains(name) => With(call, source, Shape.Plain, element),
            _ when Aggregates.Contains(name) => With(call, Refused(source, name, call.Arguments.Count == 1), Shape.Plain, element),
            _ when Sets.Contains(name) => With(call, Refused(source, name), same, element),
            _ when Joins.Contains(name) => Join(call, source, element),
            "Select" => Select(call, source, element),
            "SelectMany" => SelectMany(call, source, element),
            "GroupBy" => GroupBy(call, source, element),
            "MinBy" or "MaxBy" => With(call, source, element, element),
            "ExecuteUpdate" or "ExecuteDelete" => new BulkRewriter(rewriter).Rewrite(call, source, element),
            _ => With(call, Refused(source, name), rewriter.ShapeOf(call.Type), element),
        };
    }

    private static bool IsOperatorClass(Type type)
        => type == typeof(Queryable) || type == typeof(Enumerable) || type == typeof(EntityFrameworkQueryableExtensions)
            || (type.Namespace == typeof(DbContext).Namespace && type.Name.EndsWith("QueryableExtensions", StringComparison.Ordinal));

    private static Term Refused(Term source, string operation, bool applies = true)
        => applies && source.Shape.Inside is { } member ? throw Refusal.Of(member, operation) : source;

    private static MethodCallExpression Update(MethodCallExpression call, params Term[] arguments) => call.Update(null, arguments.Select(argument => argument.Expression));

    // Everything after the source is a lambda over elements, another sequence, or a value.
    private Term With(MethodCallExpression call, Term source, Shape result, params Shape[] elements)
    {
        var name = call.Method.Name;
        return new Term(Update(call, [source, .. call.Arguments.Skip(1).Select(argument => rewriter.VisitLambda(argument, new Position(name), name, elements))]), result);
    }

    private Term Select(MethodCallExpression call, Term source, Shape element)
    {
        var selector = rewriter.VisitLambda(call.Arguments[1], Position.Projection, "Select", element, Shape.Plain);
        return new Term(Update(call, source, selector), new Shape.Sequence(selector.Shape, IsOfGroups: element is Shape.Group));
    }

    private Term SelectMany(MethodCallExpression call, Term source, Shape element)
    {
        const string name = "SelectMany";
        var many = rewriter.VisitLambda(call.Arguments[1], Position.Projection, name, element, Shape.Plain);
        if (many.Shape.Inside is { } member)
        {
            // Entity Framework can't open values inside the sequences that it flattens, only in what is made of the flattened rows.
            return Flattened(call) is { } flattened ? SelectMany(flattened, source, element) : throw Refusal.Of(member, name);
        }

        var inner = rewriter.ElementOf(many.Shape, Lambda(call.Arguments[1])?.ReturnType ?? call.Type);
        if (call.Arguments.Count == 2)
        {
            return new Term(Update(call, source, many), new Shape.Sequence(inner));
        }

        var result = rewriter.VisitLambda(call.Arguments[2], Position.Projection, name, element, inner);
        return new Term(Update(call, source, many, result), new Shape.Sequence(result.Shape));
    }

    // SelectMany(x => x.Many.Select(y => f(y))) is SelectMany(x => x.Many, (x, y) => f(y)).
    private static MethodCallExpression? Flattened(MethodCallExpression call)
    {
        if (call.Arguments.Count != 2
            || Lambda(call.Arguments[1]) is not { Parameters: [var outer], Body: MethodCallExpression { Method.Name: "Select", Object: null } select }
            || Lambda(select.Arguments[1]) is not { Parameters: [var inner] } made)
        {
            return null;
        }

        var many = Expression.Lambda(typeof(Func<,>).MakeGenericType(outer.Type, typeof(IEnumerable<>).MakeGenericType(inner.Type)), select.Arguments[0], outer);
        return Expression.Call(
            call.Method.DeclaringType!, "SelectMany", [outer.Type, inner.Type, made.ReturnType], call.Arguments[0], many, Expression.Lambda(made.Body, outer, inner));
    }

    private Term Join(MethodCallExpression call, Term outer, Shape outerElement)
    {
        var name = call.Method.Name;
        var inner = rewriter.Visit(call.Arguments[1], Position.Projection);
        var innerElement = rewriter.ElementOf(inner.Shape, call.Arguments[1].Type);
        var outerKey = rewriter.VisitLambda(call.Arguments[2], new Position(name), name, outerElement);
        var innerKey = rewriter.VisitLambda(call.Arguments[3], new Position(name), name, innerElement);
        var result = rewriter.VisitLambda(call.Arguments[4], Position.Projection, name, outerElement, name == "GroupJoin" ? new Shape.Sequence(innerElement) : innerElement);
        Term[] rest = [.. call.Arguments.Skip(5).Select(argument => new Term(argument, Shape.Plain))];
        return new Term(Update(call, [outer, inner, outerKey, innerKey, result, .. rest]), new Shape.Sequence(result.Shape));
    }

    private Term GroupBy(MethodCallExpression call, Term source, Shape element)
    {
        const string name = "GroupBy";
        var key = rewriter.VisitLambda(call.Arguments[1], new Position(name), name, element);
        Term[] arguments = [source, key];
        var grouped = element;
        Shape? result = null;
        foreach (var argument in call.Arguments.Skip(2))
        {
            // One parameter: what the groups hold. Two: what is made of a key and its group.
            var term = Parameters(argument) switch
            {
                1 => rewriter.VisitLambda(argument, new Position(name), name, element),
                2 => rewriter.VisitLambda(argument, Position.Projection, name, key.Shape, new Shape.Sequence(grouped)),
                _ => new Term(argument, Shape.Plain),
            };
            grouped = Parameters(argument) == 1 ? term.Shape : grouped;
            result = Parameters(argument) == 2 ? term.Shape : result;
            arguments = [.. arguments, term];
        }

        return new Term(Update(call, arguments), new Shape.Sequence(result ?? new Shape.Group(key.Shape, grouped), IsOfGroups: result is not null));
    }

    private static int Parameters(Expression argument) => Lambda(argument)?.Parameters.Count ?? 0;

    private static LambdaExpression? Lambda(Expression argument)
        => argument as LambdaExpression ?? (argument as UnaryExpression)?.Operand as LambdaExpression;
}
