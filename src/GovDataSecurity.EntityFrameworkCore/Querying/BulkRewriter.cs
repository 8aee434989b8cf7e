using System.Linq.Expressions;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Bulk operations: the database can set what is not protected, and nothing that rows are bound to; each execution is recorded.</summary>
internal sealed class BulkRewriter(QueryRewriter rewriter)
{
    public Term Rewrite(MethodCallExpression call, Term source, Shape element)
    {
        var type = element is Shape.Row row ? rewriter.Find(row.Type) : null;
        if (type is not null)
        {
            rewriter.Audit(type, call.Method.Name == "ExecuteDelete" ? DataActivity.Destroy : DataActivity.Store);
        }

        var setters = new Setters(rewriter, element, type, call.Method.Name);
        Expression[] arguments = [source.Expression, .. call.Arguments.Skip(1).Select(setters.Visit)!];
        return new Term(call.Update(null, arguments), Shape.Plain);
    }

    private sealed class Setters(QueryRewriter rewriter, Shape element, ProtectedEntity? type, string operation) : ExpressionVisitor
    {
        // An expression tree holds what is set before what it is set to, as two lambdas or a lambda and a value.
        protected override Expression VisitNew(NewExpression node)
        {
            if (type is not null && node.Arguments is [var set, _] && Target(set) is { } member && type.IsBoundTo(member))
            {
                throw new GovDataSecurityException(ErrorCode.RecordKeyChanged, type.Name);
            }

            return base.VisitNew(node);
        }

        protected override Expression VisitLambda<T>(Expression<T> node) => rewriter.VisitLambda(node, new Position(operation), operation, element).Expression;

        private static string? Target(Expression set)
        {
            while (set is UnaryExpression unary)
            {
                set = unary.Operand;
            }

            var body = (set as LambdaExpression)?.Body;
            while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert)
            {
                body = convert.Operand;
            }

            return body switch
            {
                MemberExpression { Expression: ParameterExpression } member => member.Member.Name,
                MethodCallExpression { Method.Name: "Property", Arguments: [ParameterExpression, ConstantExpression { Value: string name }] } => name,
                _ => null,
            };
        }
    }
}
