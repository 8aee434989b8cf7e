using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Tells values, which are the same for all rows, from expressions that depend on a row.</summary>
internal sealed class ValueFinder : ExpressionVisitor
{
    private bool _isValue = true;

    public static bool IsValue(Expression expression)
    {
        var finder = new ValueFinder();
        finder.Visit(expression);
        return finder._isValue;
    }

    public static bool IsNull(Expression expression)
        => expression is ConstantExpression { Value: null } or DefaultExpression { Type.IsValueType: false }
            || (expression is DefaultExpression nothing && Nullable.GetUnderlyingType(nothing.Type) is not null)
            || (expression is UnaryExpression { NodeType: ExpressionType.Convert } convert && IsNull(convert.Operand));

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isValue = false;
        return node;
    }

    protected override Expression VisitExtension(Expression node)
    {
        _isValue &= node is QueryParameterExpression;
        return node;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _isValue &= node.Method.DeclaringType != typeof(EF);
        return base.VisitMethodCall(node);
    }
}
