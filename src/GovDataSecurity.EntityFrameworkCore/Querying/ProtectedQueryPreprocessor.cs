using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Rewrites a query before Entity Framework translates it. Values that depend on keys or tenant become parameters of each execution, since the
/// translated query is cached for all contexts of a type.</summary>
/// <remarks>Not a query interceptor: those run just before, and can't register such parameters.</remarks>
internal sealed class ProtectedQueryPreprocessor(QueryTranslationPreprocessor inner, QueryTranslationPreprocessorDependencies dependencies, QueryCompilationContext compilation)
    : QueryTranslationPreprocessor(dependencies, compilation)
{
    public override Expression Process(Expression query)
    {
        var model = ProtectedModel.Of(QueryCompilationContext.Model, QueryCompilationContext.ContextType.Name);
        return inner.Process(model.Entities.Count == 0 ? query : new QueryRewriter(model, new RuntimeParameters(QueryCompilationContext)).Rewrite(query));
    }
}
