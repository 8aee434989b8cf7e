using System.Collections.ObjectModel;
using System.Linq.Expressions;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Puts the arguments of an invoked lambda in the place of its parameters.</summary>
internal sealed class ParameterReplacer(ReadOnlyCollection<ParameterExpression> parameters, ReadOnlyCollection<Expression> arguments) : ExpressionVisitor
{
    public static Expression Inline(LambdaExpression lambda, ReadOnlyCollection<Expression> arguments)
        => new ParameterReplacer(lambda.Parameters, arguments).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => parameters.IndexOf(node) is >= 0 and var i ? arguments[i] : node;
}
