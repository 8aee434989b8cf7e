using Microsoft.Extensions.DependencyInjection;

namespace GovDataSecurity.Masking;

/// <summary>Remembers which registration of the logger factory is ours, so that it isn't wrapped twice.</summary>
internal sealed record RedactionRegistration(ServiceDescriptor Factory);
