using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Rewrites a query over protected members: equality becomes a comparison of blind indexes, a projection opens values with the key of their row,
/// and everything else that would work on ciphertext is refused by name.</summary>
/// <remarks>Follows what each expression stands for (<see cref="Shape"/>) through the operators, so that an opened value can't slip back into an operation
/// of the database under another name.</remarks>
internal sealed class QueryRewriter
{
    private static readonly Dictionary<ExpressionType, string> Symbols = new()
    {
        [ExpressionType.Equal] = "==",
        [ExpressionType.NotEqual] = "!=",
        [ExpressionType.LessThan] = "<",
        [ExpressionType.LessThanOrEqual] = "<=",
        [ExpressionType.GreaterThan] = ">",
        [ExpressionType.GreaterThanOrEqual] = ">=",
        [ExpressionType.Add] = "+",
        [ExpressionType.Subtract] = "-",
        [ExpressionType.Multiply] = "*",
        [ExpressionType.Divide] = "/",
        [ExpressionType.Modulo] = "%",
        [ExpressionType.Not] = "!",
        [ExpressionType.Negate] = "-",
        [ExpressionType.Coalesce] = "??",
        [ExpressionType.AndAlso] = "&&",
        [ExpressionType.OrElse] = "||",
        [ExpressionType.Conditional] = "?:",
    };

    private readonly Dictionary<ParameterExpression, Shape> _scope = [];
    private readonly ProtectedModel _model;
    private readonly RuntimeParameters _parameters;
    private readonly RowReader _reader;
    private readonly OperatorRewriter _operators;

    public QueryRewriter(ProtectedModel model, RuntimeParameters parameters)
    {
        _model = model;
        _parameters = parameters;
        _reader = new RowReader(parameters);
        _operators = new OperatorRewriter(this);
    }

    /// <summary>Rewrites a whole query.</summary>
    /// <param name="query">The query as the application wrote it, captured values already parameters.</param>
    /// <returns>The query for Entity Framework.</returns>
    /// <exception cref="GovDataSecurityException">The query does what ciphertext cannot do.</exception>
    public Expression Rewrite(Expression query) => Read(Visit(query, Position.Projection), Position.Projection, "Select").Expression;

    /// <summary>Rewrites an expression.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="position">Where it stands.</param>
    /// <returns>What became of it. An unread member must be consumed by a comparison or read.</returns>
    public Term Visit(Expression node, Position position) => node switch
    {
        EntityQueryRootExpression root => new Term(root, new Shape.Sequence(new Shape.Row(root.EntityType))),
        ParameterExpression parameter => new Term(parameter, _scope.GetValueOrDefault(parameter) ?? ShapeOf(parameter.Type)),
        ConstantExpression or DefaultExpression or QueryParameterExpression or QueryRootExpression => new Term(node, ShapeOf(node.Type)),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked or ExpressionType.TypeAs } convert => VisitConvert(convert, position),
        MemberExpression { Expression: not null } member => VisitMember(member, position),
        BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual } binary => VisitComparison(binary, position),
        MethodCallExpression call => VisitCall(call, position),
        NewExpression made => VisitNew(made, position),
        MemberInitExpression made => VisitMemberInit(made, position),
        NewArrayExpression array => VisitNewArray(array, position),
        InvocationExpression { Expression: LambdaExpression lambda } call => Visit(ParameterReplacer.Inline(lambda, call.Arguments), position),
        _ => VisitParts(node, position, Symbols.GetValueOrDefault(node.NodeType) ?? position.Operation ?? node.NodeType.ToString()),
    };

    /// <summary>Makes a term usable as a value: opens an unread member in a projection, refuses anything opened in an operation of the database.</summary>
    /// <param name="term">The term.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="operation">What is done with it, for the message.</param>
    /// <returns>The term, read.</returns>
    /// <exception cref="GovDataSecurityException">It can't be read there.</exception>
    public Term Read(Term term, Position position, string operation)
    {
        if (term.Shape.Inside is { } member && !position.IsProjection)
        {
            throw Refusal.Of(member, operation);
        }

        return term.Shape is Shape.Unread unread ? new Term(_reader.Open(unread), new Shape.Opened(unread.Member)) : term;
    }

    /// <summary>Rewrites a lambda.</summary>
    /// <param name="argument">The lambda, quoted or not; anything else is rewritten as a value.</param>
    /// <param name="position">Where its result stands.</param>
    /// <param name="operation">The operator it belongs to.</param>
    /// <param name="parameters">What its parameters stand for.</param>
    /// <returns>The lambda, with the shape of its result.</returns>
    public Term VisitLambda(Expression argument, Position position, string operation, params ReadOnlySpan<Shape> parameters)
    {
        if (argument is UnaryExpression { NodeType: ExpressionType.Quote } quote)
        {
            var term = VisitLambda(quote.Operand, position, operation, parameters);
            return term with { Expression = Expression.Quote(term.Expression) };
        }

        if (argument is not LambdaExpression lambda)
        {
            return Read(Visit(argument, position), position, operation);
        }

        for (var i = 0; i < lambda.Parameters.Count; i++)
        {
            _scope[lambda.Parameters[i]] = i < parameters.Length ? parameters[i] : ShapeOf(lambda.Parameters[i].Type);
        }

        var body = Read(Visit(lambda.Body, position), position, operation);
        return new Term(Expression.Lambda(lambda.Type, body.Expression, lambda.Name, lambda.TailCall, lambda.Parameters), body.Shape);
    }

    /// <summary>Rewrites the parts of an expression that has no meaning of its own here.</summary>
    public Term VisitParts(Expression node, Position position, string operation)
    {
        var parts = new PartVisitor(this, position, operation);
        var rewritten = parts.VisitPartsOf(node);
        return new Term(rewritten, parts.Opened is { } member ? new Shape.Opened(member) : ShapeOf(node.Type));
    }

    /// <summary>What an expression of a type stands for when nothing more is known.</summary>
    public Shape ShapeOf(Type type)
        => _model.Model.FindEntityType(type) is { } entity ? new Shape.Row(entity)
            : type != typeof(string) && ElementType(type) is { } element && _model.Model.FindEntityType(element) is { } row ? new Shape.Sequence(new Shape.Row(row))
            : Shape.Plain;

    public Shape ElementOf(Shape shape, Type sequence) => shape switch
    {
        Shape.Sequence many => many.Element,
        Shape.Group group => group.Element,
        _ => ElementType(sequence) is { } element ? ShapeOf(element) : Shape.Plain,
    };

    /// <summary>What is protected in a type or in those derived from it.</summary>
    public ProtectedEntity? Find(IEntityType type) => type.GetDerivedTypesInclusive().Select(_model.Find).FirstOrDefault(found => found is not null);

    public void Audit(ProtectedEntity type, DataActivity activity) => _parameters.Audit(type, activity);

    /// <summary>The entity type behind a shape when it is seen as another type of the hierarchy.</summary>
    public static Shape Seen(Shape shape, Type type)
        => shape is Shape.Row row && row.Type.GetDerivedTypesInclusive().FirstOrDefault(derived => derived.ClrType == type) is { } seen ? new Shape.Row(seen) : shape;

    private static Type? ElementType(Type type)
        => type.IsArray ? type.GetElementType()
            : (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>) ? type : type.GetInterfaces().FirstOrDefault(IsEnumerable))?.GetGenericArguments()[0];

    private static bool IsEnumerable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private Term VisitConvert(UnaryExpression convert, Position position)
    {
        var operand = Visit(convert.Operand, position);
        return operand.Shape is Shape.Unread unread
            ? new Term(convert, unread with { As = convert.Type })
            : new Term(convert.Update(operand.Expression), Seen(operand.Shape, convert.Type));
    }

    private Term VisitMember(MemberExpression node, Position position)
    {
        var owner = Visit(node.Expression!, position);
        switch (owner.Shape)
        {
            case Shape.Row row:
                return new Term(node.Update(owner.Expression), MemberOf(row, owner.Expression, node.Member.Name, node.Type));

            case Shape.Composite composite when composite.Parts.TryGetValue(node.Member.Name, out var part):
                return new Term(node.Update(owner.Expression), part);

            case Shape.Group group when node.Member.Name == nameof(IGrouping<,>.Key):
                return new Term(node.Update(owner.Expression), group.Key);

            case Shape.Unread unread when Nullable.GetUnderlyingType(unread.As) is { } value && node.Member.Name == nameof(Nullable<>.Value):
                return new Term(node, unread with { As = value });

            case Shape.Unread unread when Nullable.GetUnderlyingType(unread.As) is not null && node.Member.Name == nameof(Nullable<>.HasValue):
                return new Term(RowReader.IsNull(unread, negated: true), Shape.Plain);

            default:
                var read = Read(owner, position, node.Member.Name);
                return new Term(node.Update(read.Expression), read.Shape.Inside is { } member ? new Shape.Opened(member) : ShapeOf(node.Type));
        }
    }

    private Shape MemberOf(Shape.Row row, Expression owner, string name, Type type)
    {
        if (_model.Find(row.Type)?.Find(name) is { } member)
        {
            return new Shape.Unread(member, owner, type);
        }

        INavigationBase? navigation = row.Type.FindNavigation(name) ?? (INavigationBase?)row.Type.FindSkipNavigation(name);
        return navigation is null ? ShapeOf(type)
            : navigation.IsCollection ? new Shape.Sequence(new Shape.Row(navigation.TargetEntityType))
            : new Shape.Row(navigation.TargetEntityType);
    }

    private Term VisitComparison(BinaryExpression node, Position position)
    {
        var (left, right) = (Visit(node.Left, position), Visit(node.Right, position));
        if (Compare(left, right, node.NodeType == ExpressionType.NotEqual) is { } compared)
        {
            return compared;
        }

        (left, right) = (Read(left, position, Symbols[node.NodeType]), Read(right, position, Symbols[node.NodeType]));
        return new Term(node.Update(left.Expression, node.Conversion, right.Expression), Computed(node.Type, left, right));
    }

    // By index, or by whether there is a value at all; null when neither applies.
    private Term? Compare(Term left, Term right, bool negated)
        => left.Shape is Shape.Unread first ? Compare(first, right.Expression, negated)
            : right.Shape is Shape.Unread second ? Compare(second, left.Expression, negated)
            : null;

    private Term? Compare(Shape.Unread unread, Expression value, bool negated)
        => ValueFinder.IsNull(value) ? new Term(RowReader.IsNull(unread, negated), Shape.Plain)
            : unread.Member.Index is not null && ValueFinder.IsValue(value) ? new Term(_reader.Matches(unread, value, negated), Shape.Plain)
            : null;

    private Shape Computed(Type type, params ReadOnlySpan<Term> from)
    {
        foreach (var term in from)
        {
            if (term.Shape.Inside is { } member)
            {
                return new Shape.Opened(member);
            }
        }

        return ShapeOf(type);
    }

    private Term VisitCall(MethodCallExpression call, Position position)
    {
        if (call.Method.IsGenericMethod && call.Method.DeclaringType == typeof(EF) && call.Method.Name == nameof(EF.Property))
        {
            return VisitProperty(call, position);
        }

        if (call.Method.Name == nameof(Equals) && call.Arguments.Count == (call.Object is null ? 2 : 1))
        {
            return VisitEquals(call, position);
        }

        if (Searched(call) is { } search && ValueFinder.IsValue(search.Values) && Visit(search.Item, position).Shape is Shape.Unread { Member.Index: not null } item)
        {
            return new Term(_reader.MatchesAny(item, search.Values), Shape.Plain);
        }

        return _operators.TryVisit(call, position) ?? VisitOtherCall(call, position);
    }

    private Term VisitEquals(MethodCallExpression call, Position position)
    {
        var left = Visit(call.Object ?? call.Arguments[0], position);
        var right = Visit(call.Arguments[^1], position);
        if (Compare(left, right, negated: false) is { } compared)
        {
            return compared;
        }

        (left, right) = (Read(left, position, call.Method.Name), Read(right, position, call.Method.Name));
        var rewritten = call.Object is null ? call.Update(null, [left.Expression, right.Expression]) : call.Update(left.Expression, [right.Expression]);
        return new Term(rewritten, Computed(call.Type, left, right));
    }

    private Term VisitOtherCall(MethodCallExpression call, Position position)
    {
        var term = VisitParts(call, position, call.Method.Name);
        return term.Shape is Shape.Opened opened && call.Method.DeclaringType!.Name.EndsWith("DbFunctionsExtensions", StringComparison.Ordinal)
            ? throw Refusal.Of(opened.Member, call.Method.Name)
            : term;
    }

    private Term VisitProperty(MethodCallExpression call, Position position)
    {
        var owner = Visit(call.Arguments[0], position);
        if (owner.Shape is not Shape.Row row || call.Arguments[1] is not ConstantExpression { Value: string name })
        {
            return VisitParts(call, position, nameof(EF.Property));
        }

        if (_model.Find(row.Type)?.Members.FirstOrDefault(member => member.Ciphertext.Name == name || member.Index?.Name == name) is { } raw)
        {
            throw Refusal.Of(raw, "EF.Property, GetDatabaseValues and Reload");
        }

        return new Term(call.Update(null, [owner.Expression, call.Arguments[1]]), MemberOf(row, owner.Expression, name, call.Type));
    }

    private static (Expression Values, Expression Item)? Searched(MethodCallExpression call) => call switch
    {
        { Method.Name: nameof(Enumerable.Contains), Object: { } list, Arguments: [var item] } when list.Type != typeof(string) => (list, item),
        { Method.Name: nameof(Enumerable.Contains), Object: null, Arguments: [var list, var item] } when list.Type != typeof(string) => (list, item),
        _ => null,
    };

    private Term VisitNew(NewExpression made, Position position)
    {
        var arguments = made.Arguments.Select(argument => Read(Visit(argument, position), position, position.Operation ?? "new")).ToList();
        return new Term(made.Update(arguments.Select(argument => argument.Expression)), Composite(made, arguments));
    }

    private static Shape.Composite Composite(NewExpression made, List<Term> arguments)
    {
        var parts = new Dictionary<string, Shape>(StringComparer.Ordinal);
        var parameters = made.Constructor?.GetParameters() ?? [];
        var isTuple = made.Type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true || made.Type.FullName?.StartsWith("System.Tuple`", StringComparison.Ordinal) == true;
        for (var i = 0; i < arguments.Count; i++)
        {
            // Members where the compiler gives them, else what a constructor's parameter is conventionally stored as.
            var name = made.Members?[i].Name
                ?? (isTuple ? $"Item{i + 1}" : made.Type.GetProperties().FirstOrDefault(property => string.Equals(property.Name, parameters[i].Name, StringComparison.OrdinalIgnoreCase))?.Name)
                ?? $"({i})";
            parts[name] = arguments[i].Shape;
        }

        return new Shape.Composite(parts);
    }

    private Term VisitMemberInit(MemberInitExpression made, Position position)
    {
        var constructed = VisitNew(made.NewExpression, position);
        var parts = new Dictionary<string, Shape>(((Shape.Composite)constructed.Shape).Parts, StringComparer.Ordinal);
        var bindings = new List<MemberBinding>();
        foreach (var binding in made.Bindings)
        {
            if (binding is not MemberAssignment assignment)
            {
                return VisitParts(made, position, position.Operation ?? "new");
            }

            var value = Read(Visit(assignment.Expression, position), position, position.Operation ?? "new");
            bindings.Add(assignment.Update(value.Expression));
            parts[binding.Member.Name] = value.Shape;
        }

        return new Term(made.Update((NewExpression)constructed.Expression, bindings), new Shape.Composite(parts));
    }

    private Term VisitNewArray(NewArrayExpression array, Position position)
    {
        var items = array.Expressions.Select(item => Read(Visit(item, position), position, position.Operation ?? "new[]")).ToList();
        var opened = items.Select(item => item.Shape.Inside).FirstOrDefault(member => member is not null);
        return new Term(array.Update(items.Select(item => item.Expression)), new Shape.Sequence(opened is null ? Shape.Plain : new Shape.Opened(opened)));
    }

    private sealed class PartVisitor(QueryRewriter rewriter, Position position, string operation) : ExpressionVisitor
    {
        private Expression? _whole;

        public ProtectedMember? Opened { get; private set; }

        public Expression VisitPartsOf(Expression node)
        {
            _whole = node;
            return Visit(node);
        }

        [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node)
        {
            if (node is null || node == _whole)
            {
                _whole = null;
                return base.Visit(node);
            }

            var term = rewriter.Read(rewriter.Visit(node, position), position, operation);
            Opened ??= term.Shape.Inside;
            return term.Expression;
        }
    }
}
