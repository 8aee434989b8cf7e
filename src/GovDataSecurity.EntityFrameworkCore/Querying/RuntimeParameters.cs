using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>The parameters of a query that are computed anew for each execution, with the keys and the tenant of its context.</summary>
internal sealed class RuntimeParameters(QueryCompilationContext compilation)
{
    private static readonly MethodInfo Searched = Method(nameof(SearchOne));
    private static readonly MethodInfo AllSearched = Method(nameof(SearchAll));
    private static readonly MethodInfo Opened = Method(nameof(OpenerOf));

    private readonly Dictionary<ProtectedMember, Expression> _openers = [];
    private int _count;

    /// <summary>The blind index of a value.</summary>
    public Expression Search(ProtectedMember member, Expression value) => Register("search", Searched, member, value);

    /// <summary>The blind indexes of the values in a list.</summary>
    public Expression SearchAny(ProtectedMember member, Expression values) => Register("search", AllSearched, member, values);

    /// <summary>The opener of a member.</summary>
    public Expression Opener(ProtectedMember member)
        => _openers.TryGetValue(member, out var opener) ? opener : _openers[member] = Register("open", Opened, member, null);

    /// <summary>Lets each execution of a bulk operation begin with its record in the audit log.</summary>
    public void Audit(ProtectedEntity type, DataActivity activity)
        => compilation.RegisterRuntimeParameter(
            $"gds_audit_{_count++}",
            Expression.Lambda(
                Expression.Call(typeof(BulkAudit), nameof(BulkAudit.Begin), null, QueryCompilationContext.QueryContextParameter, Expression.Constant(type), Expression.Constant(activity)),
                QueryCompilationContext.QueryContextParameter));

    private static MethodInfo Method(string name) => typeof(RuntimeParameters).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private static string? SearchOne(QueryContext query, ProtectedMember member, object? value)
    {
        var protection = Protection.For(query.Context);
        return value is null ? null : protection.Search(value, member, protection.Tenant);
    }

    private static List<string?> SearchAll(QueryContext query, ProtectedMember member, object? values)
    {
        var protection = Protection.For(query.Context);
        var tenant = protection.Tenant;
        return values is System.Collections.IEnumerable list
            ? [.. list.Cast<object?>().Select(value => value is null ? null : protection.Search(value, member, tenant)).Distinct()]
            : throw new GovDataSecurityException(ErrorCode.ArgumentEmpty, member.FullName);
    }

    private static MemberOpener OpenerOf(QueryContext query, ProtectedMember member) => new(Protection.For(query.Context), member);

    private QueryParameterExpression Register(string name, MethodInfo method, ProtectedMember member, Expression? value)
    {
        var arguments = new List<Expression> { QueryCompilationContext.QueryContextParameter, Expression.Constant(member) };
        if (value is not null)
        {
            arguments.Add(Expression.Convert(new ParameterReader().Visit(value), typeof(object)));
        }

        return compilation.RegisterRuntimeParameter($"gds_{name}_{_count++}", Expression.Lambda(Expression.Call(method, arguments), QueryCompilationContext.QueryContextParameter));
    }

    /// <summary>Replaces the parameters of the query by their values of the execution.</summary>
    private sealed class ParameterReader : ExpressionVisitor
    {
        private static readonly MemberExpression Values = Expression.Property(QueryCompilationContext.QueryContextParameter, nameof(QueryContext.Parameters));

        protected override Expression VisitExtension(Expression node)
            => node is QueryParameterExpression parameter
                ? Expression.Convert(Expression.Property(Values, "Item", Expression.Constant(parameter.Name)), parameter.Type)
                : base.VisitExtension(node);
    }
}
