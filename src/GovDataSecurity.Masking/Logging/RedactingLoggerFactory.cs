using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking;

/// <summary>A logger factory whose loggers redact before any provider sees anything.</summary>
internal sealed class RedactingLoggerFactory : ILoggerFactory
{
    private readonly ILoggerFactory _inner;
    private readonly LogRedactor _redactor;
    private readonly bool _ownsInner;
    private readonly RedactingScopeProvider? _scopes;

    /// <summary>Wraps a factory.</summary>
    /// <param name="inner">The factory.</param>
    /// <param name="options">Maskers, clock and limits.</param>
    /// <param name="ownsInner">Whether disposing this disposes the factory.</param>
    /// <param name="providers">The providers that the factory has; they get their scopes from here.</param>
    public RedactingLoggerFactory(ILoggerFactory inner, MaskingOptions options, bool ownsInner, IEnumerable<ILoggerProvider>? providers = null)
    {
        _inner = inner;
        _ownsInner = ownsInner;
        _redactor = new LogRedactor(options);
        if (inner is LoggerFactory)
        {
            var probe = new ScopeProbe();
            inner.AddProvider(probe);
            _scopes = probe.Scopes is null ? null : new RedactingScopeProvider(probe.Scopes, _redactor);
        }

        foreach (var provider in providers ?? [])
        {
            RedactScopes(provider);
        }
    }

    public ILogger CreateLogger(string categoryName) => new RedactingLogger(_inner.CreateLogger(_redactor.RedactText(categoryName)), _redactor);

    public void AddProvider(ILoggerProvider provider)
    {
        _inner.AddProvider(provider);
        RedactScopes(provider);
    }

    public void Dispose()
    {
        if (_ownsInner)
        {
            _inner.Dispose();
        }
    }

    private void RedactScopes(ILoggerProvider provider)
    {
        if (_scopes is not null && provider is ISupportExternalScope scoped)
        {
            scoped.SetScopeProvider(_scopes);
        }
    }
}
