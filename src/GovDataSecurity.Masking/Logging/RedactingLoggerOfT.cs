using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking;

/// <summary>What the container gives for <see cref="ILogger{T}"/>: redacts also when somebody replaced the logger factory after redaction was added.</summary>
internal sealed class RedactingLogger<T>(ILoggerFactory factory, RedactionRegistration registration, IServiceProvider services)
    : Logger<T>(factory as RedactingLoggerFactory ?? new RedactingLoggerFactory(factory, registration.OptionsOf(services), ownsInner: false));
