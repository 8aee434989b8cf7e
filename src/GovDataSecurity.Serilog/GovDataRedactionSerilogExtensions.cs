using GovDataSecurity.Masking;
using GovDataSecurity.Serilog;
using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;

namespace Serilog;

/// <summary>Redacts what is logged through Serilog.</summary>
public static class GovDataRedactionSerilogExtensions
{
    /// <summary>Creates a logger behind which nothing is logged unredacted: values, templates, properties, exceptions.</summary>
    /// <param name="configuration">A complete configuration.</param>
    /// <param name="options">Maskers, recognizer, clock and limits.</param>
    /// <returns>The logger. Disposing it disposes the sinks.</returns>
    /// <remarks>Values are redacted before Serilog turns them into text, so that <c>{Member}</c> is masked like <c>{@Member}</c>.</remarks>
    public static ILogger CreateRedactingLogger(this LoggerConfiguration configuration, MaskingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.WithGovDataRedaction(options).CreateLogger().WithGovDataRedaction(options);
    }

    /// <summary>Redacts the properties of events: objects that are taken apart by their labels, text by what is recognized in it.</summary>
    /// <param name="configuration">The configuration. Call this after other enrichers have been added.</param>
    /// <param name="options">Maskers, recognizer, clock and limits.</param>
    /// <returns>The configuration.</returns>
    /// <remarks>An object that is not taken apart is text before anybody is asked: records are found in it by their form, other objects are not;
    /// and an enricher can't change template and exception. <see cref="CreateRedactingLogger"/> leaves no such gap.</remarks>
    public static LoggerConfiguration WithGovDataRedaction(this LoggerConfiguration configuration, MaskingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var redactor = new LogRedactor(options);
        return configuration.Destructure.With(new LabeledDestructuringPolicy(redactor)).Enrich.With(new RedactingEnricher(redactor));
    }

    /// <summary>Redacts everything that is logged through a logger, before it becomes an event.</summary>
    /// <param name="logger">A logger.</param>
    /// <param name="options">Maskers, recognizer, clock and limits.</param>
    /// <returns>A logger that writes to it. Disposing it disposes the other.</returns>
    public static ILogger WithGovDataRedaction(this ILogger logger, MaskingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(logger);
        return logger as RedactingLogger ?? new RedactingLogger(logger, new LogRedactor(options));
    }

    /// <summary>Redacts every event on its way to sinks, wherever it comes from.</summary>
    /// <param name="to">Where the sinks are added.</param>
    /// <param name="configure">Adds the sinks.</param>
    /// <param name="options">Maskers, recognizer, clock and limits.</param>
    /// <returns>The configuration.</returns>
    public static LoggerConfiguration Redacted(this LoggerSinkConfiguration to, Action<LoggerSinkConfiguration> configure, MaskingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(configure);
        var redactor = new LogRedactor(options);
        return LoggerSinkConfiguration.Wrap(to, sink => new RedactingSink(sink, redactor), configure, LevelAlias.Minimum, (LoggingLevelSwitch?)null);
    }
}
