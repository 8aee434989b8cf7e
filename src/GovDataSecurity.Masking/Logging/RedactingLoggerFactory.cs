using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking;

/// <summary>A logger factory whose loggers mask labeled values before any provider sees them.</summary>
internal sealed class RedactingLoggerFactory(ILoggerFactory inner, MaskingOptions options, bool ownsInner) : ILoggerFactory
{
    private readonly LogValueRedactor _redactor = new(options);

    public ILogger CreateLogger(string categoryName) => new RedactingLogger(inner.CreateLogger(categoryName), _redactor);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose()
    {
        if (ownsInner)
        {
            inner.Dispose();
        }
    }
}
