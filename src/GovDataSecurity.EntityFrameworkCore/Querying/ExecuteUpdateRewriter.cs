using System.Linq.Expressions;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Bulk updates: the database can set what is not protected, and nothing that rows are bound to.</summary>
internal sealed class ExecuteUpdateRewriter(QueryRewriter rewriter)
{
    private const string Operation = "ExecuteUpdate";

    public Term Rewrite(MethodCallExpression call, Term source, Shape element)
    {
        var setters = new Setters(rewriter, element);
        Expression[] arguments = [source.Expression, .. call.Arguments.Skip(1).Select(setters.Visit)!];
        return new Term(call.Update(null, arguments), Shape.Plain);
    }

    private sealed class Setters(QueryRewriter rewriter, Shape element) : ExpressionVisitor
    {
        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            var target = node.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : node.Body;
            if (element is Shape.Row row
                && target is MemberExpression { Expression: ParameterExpression } member
                && rewriter.Find(row.Type) is { } type
                && type.IsBoundTo(member.Member.Name))
            {
                throw new GovDataSecurityException(ErrorCode.RecordKeyChanged, type.Name);
            }

            return rewriter.VisitLambda(node, new Position(Operation), Operation, element).Expression;
        }
    }
}
