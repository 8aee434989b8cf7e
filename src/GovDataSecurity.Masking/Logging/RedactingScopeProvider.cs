using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking;

/// <summary>Shows providers the scopes redacted: those that didn't come through our loggers too, such as what the activity carries and what is pushed directly.</summary>
internal sealed class RedactingScopeProvider(IExternalScopeProvider inner, LogRedactor redactor) : IExternalScopeProvider
{
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
        => inner.ForEachScope(
            static (scope, call) => call.Callback(scope is null ? null : RedactedScope.Of(scope, call.Redactor), call.State),
            (Callback: callback, State: state, Redactor: redactor));

    public IDisposable Push(object? state) => inner.Push(state);
}
