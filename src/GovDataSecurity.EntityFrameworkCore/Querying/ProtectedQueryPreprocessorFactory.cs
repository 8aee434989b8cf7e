using Microsoft.EntityFrameworkCore.Query;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Puts <see cref="ProtectedQueryPreprocessor"/> before the preprocessor of the provider.</summary>
internal sealed class ProtectedQueryPreprocessorFactory(IQueryTranslationPreprocessorFactory inner, QueryTranslationPreprocessorDependencies dependencies) : IQueryTranslationPreprocessorFactory
{
    public QueryTranslationPreprocessor Create(QueryCompilationContext queryCompilationContext)
        => new ProtectedQueryPreprocessor(inner.Create(queryCompilationContext), dependencies, queryCompilationContext);
}
