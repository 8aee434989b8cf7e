using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GovDataSecurity.Masking;

/// <summary>A provider that logs nothing: a logger factory tells it which scopes it keeps, which it tells nobody else.</summary>
internal sealed class ScopeProbe : ILoggerProvider, ISupportExternalScope
{
    public IExternalScopeProvider? Scopes { get; private set; }

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

    public void Dispose()
    {
    }
}
