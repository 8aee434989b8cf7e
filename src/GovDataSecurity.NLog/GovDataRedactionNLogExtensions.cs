using GovDataSecurity.Masking;
using GovDataSecurity.NLog;
using NLog.Config;

namespace NLog;

/// <summary>Redacts what is logged through NLog.</summary>
public static class GovDataRedactionNLogExtensions
{
    /// <summary>Redacts everything that reaches the targets of a log factory, of configurations that are loaded later too.</summary>
    /// <param name="builder">The setup of a log factory; call this after a configuration was loaded.</param>
    /// <param name="options">Maskers, recognizer, clock and limits.</param>
    /// <returns>The setup.</returns>
    /// <remarks>NLog doesn't tell when targets are added to a configuration that is in use: call this again then. Objects are masked in those too, but text,
    /// templates and exceptions aren't.</remarks>
    public static ISetupBuilder WithGovDataRedaction(this ISetupBuilder builder, MaskingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var redactor = new LogRedactor(options);
        var factory = builder.LogFactory;
        builder
            .SetupExtensions(extensions => extensions
                .RegisterTarget(() => new RedactingTarget(redactor), "Redacting")
                .RegisterLayoutRenderer(() => new RedactedLayoutRenderer(redactor), "redacted"));
        if (Service<IValueFormatter>(factory) is var formatter and not RedactingValueFormatter)
        {
            builder.SetupSerialization(serialization => serialization
                .RegisterValueFormatter(new RedactingValueFormatter(formatter, redactor))
                .RegisterJsonConverter(new RedactingJsonConverter(Service<IJsonConverter>(factory), redactor)));
            factory.ConfigurationChanged += (_, change) => TargetWrapping.Wrap(change.ActivatedConfiguration, factory, redactor);
        }

        TargetWrapping.Wrap(factory.Configuration, factory, redactor);
        return builder;
    }

    private static T Service<T>(LogFactory factory)
        where T : class
        => (T)factory.ServiceRepository.GetService(typeof(T))!;
}
