using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Builds the expressions that read the columns of a protected member: opened with the key of their row, or as they are.</summary>
internal sealed class RowReader(RuntimeParameters parameters)
{
    private static readonly MethodInfo Property = typeof(EF).GetMethod(nameof(EF.Property))!;
    private static readonly MethodInfo OpenMethod = typeof(MemberOpener).GetMethod(nameof(MemberOpener.Open))!;
    private static readonly HashSet<string> PickOne = ["First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault"];

    /// <summary>Opens a member.</summary>
    /// <param name="unread">The member and its row.</param>
    /// <returns>The value, of the type that the query reads it as.</returns>
    /// <exception cref="GovDataSecurityException">It isn't known which row it is (<see cref="ErrorCode.ProjectionRefused"/>).</exception>
    public Expression Open(Shape.Unread unread)
    {
        if (unread.Of is MethodCallExpression call && IsPickOne(call))
        {
            return OpenInside(call, unread);
        }

        return IsOneRow(unread.Of)
            ? OpenOf(unread.Of, unread)
            : throw new GovDataSecurityException(ErrorCode.ProjectionRefused, unread.Member.FullName);
    }

    public static Expression IsNull(Shape.Unread unread, bool negated)
        => Compare(Column(unread.Of, unread.Member.Ciphertext), Expression.Constant(null, typeof(string)), negated);

    public Expression Matches(Shape.Unread unread, Expression value, bool negated)
        => Compare(Column(unread.Of, unread.Member.Index!), parameters.Search(unread.Member, value), negated);

    public Expression MatchesAny(Shape.Unread unread, Expression values)
        => Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [typeof(string)], parameters.SearchAny(unread.Member, values), Column(unread.Of, unread.Member.Index!));

    private static BinaryExpression Compare(Expression left, Expression right, bool negated) => negated ? Expression.NotEqual(left, right) : Expression.Equal(left, right);

    private static MethodCallExpression Column(Expression row, IProperty property)
        => Expression.Call(Property.MakeGenericMethod(property.ClrType), row, Expression.Constant(property.Name));

    // A column of a row that an outer join did not find is null, whatever the type says.
    private static UnaryExpression NullableColumn(Expression row, IProperty property)
    {
        Expression column = Column(row, property);
        if (property.ClrType.IsValueType && Nullable.GetUnderlyingType(property.ClrType) is null)
        {
            column = Expression.Convert(column, typeof(Nullable<>).MakeGenericType(property.ClrType));
        }

        return Expression.Convert(column, typeof(object));
    }

    // What is picked from a sequence without order may be another row each time it is asked: it is asked once, with all its columns.
    private static bool IsPickOne(MethodCallExpression call)
        => (call.Method.DeclaringType == typeof(Queryable) || call.Method.DeclaringType == typeof(Enumerable))
            && PickOne.Contains(call.Method.Name)
            && (call.Arguments.Count == 1 || Predicate(call) is not null || call.Arguments[1].Type == typeof(int));

    private static LambdaExpression? Predicate(MethodCallExpression call) => call.Arguments.Count < 2 ? null : call.Arguments[1] switch
    {
        LambdaExpression lambda => lambda,
        UnaryExpression { NodeType: ExpressionType.Quote, Operand: LambdaExpression lambda } => lambda,
        _ => null,
    };

    private static bool IsOneRow(Expression row) => row switch
    {
        ParameterExpression => true,
        MemberExpression { Expression: { } of } => IsOneRow(of),
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs } convert => IsOneRow(convert.Operand),
        MethodCallExpression { Method.Name: nameof(EF.Property) } call when call.Method.DeclaringType == typeof(EF) => IsOneRow(call.Arguments[0]),
        _ => false,
    };

    private Expression OpenOf(Expression row, Shape.Unread unread)
    {
        var (member, type) = (unread.Member, unread.Member.Entity);
        Expression key = type.Key.Count == 1
            ? NullableColumn(row, type.Key[0])
            : Expression.NewArrayInit(typeof(object), type.Key.Select(part => NullableColumn(row, part)));
        Expression subject = type.Subject is { } property ? NullableColumn(row, property) : Expression.Constant(null, typeof(object));

        // Read as the nullable type where the query asks for something that can be null.
        var canBeNull = !unread.As.IsValueType || Nullable.GetUnderlyingType(unread.As) is not null;
        var read = canBeNull && member.MemberType.IsValueType ? typeof(Nullable<>).MakeGenericType(member.ValueType)
            : canBeNull ? member.MemberType
            : member.ValueType;
        Expression open = Expression.Call(OpenMethod.MakeGenericMethod(read), parameters.Opener(member), Column(row, member.Ciphertext), key, subject);
        return open.Type == unread.As ? open : Expression.Convert(open, unread.As);
    }

    private MethodCallExpression OpenInside(MethodCallExpression call, Shape.Unread unread)
    {
        var (operators, source) = (call.Method.DeclaringType!, call.Arguments[0]);
        var element = call.Method.GetGenericArguments()[0];
        var row = Expression.Parameter(element, "row");
        if (Predicate(call) is { } predicate)
        {
            source = Expression.Call(operators, nameof(Queryable.Where), [element], source, Quoted(operators, predicate));
        }

        var opened = Expression.Call(
            operators, nameof(Queryable.Select), [element, unread.As], source, Quoted(operators, Expression.Lambda(OpenOf(row, unread), row)));
        return call.Arguments.Count > 1 && Predicate(call) is null
            ? Expression.Call(operators, call.Method.Name, [unread.As], opened, call.Arguments[1])
            : Expression.Call(operators, call.Method.Name, [unread.As], opened);
    }

    private static Expression Quoted(Type operators, LambdaExpression lambda) => operators == typeof(Queryable) ? Expression.Quote(lambda) : lambda;
}
