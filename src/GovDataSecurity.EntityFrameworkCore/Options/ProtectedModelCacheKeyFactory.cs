using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>Keeps the models of contexts with and without protection, or with other settings, apart even where applications share a model cache.</summary>
internal sealed class ProtectedModelCacheKeyFactory(IModelCacheKeyFactory inner, ProtectionSettings settings) : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (inner.Create(context, designTime), settings.Signature);
}
