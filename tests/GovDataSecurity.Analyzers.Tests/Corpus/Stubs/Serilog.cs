// A stub: the names, parameters and shapes of the library, nothing else.
using System;
using System.Collections.Generic;

namespace Serilog
{
    using Serilog.Context;
    using Serilog.Core;
    using Serilog.Events;

    public interface ILogger
    {
        ILogger ForContext(ILogEventEnricher enricher);
        ILogger ForContext(IEnumerable<ILogEventEnricher> enrichers);
        ILogger ForContext(string propertyName, object? value, bool destructureObjects = false);
        ILogger ForContext<TSource>();
        ILogger ForContext(Type source);
        bool IsEnabled(LogEventLevel level);
        void Write(LogEvent logEvent);
        void Write(LogEventLevel level, string messageTemplate);
        void Write<T>(LogEventLevel level, string messageTemplate, T propertyValue);
        void Write<T0, T1>(LogEventLevel level, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Write<T0, T1, T2>(LogEventLevel level, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Write(LogEventLevel level, string messageTemplate, params object?[]? propertyValues);
        void Write(LogEventLevel level, Exception? exception, string messageTemplate);
        void Write<T>(LogEventLevel level, Exception? exception, string messageTemplate, T propertyValue);
        void Write(LogEventLevel level, Exception? exception, string messageTemplate, params object?[]? propertyValues);
        void Verbose(string messageTemplate);
        void Verbose<T>(string messageTemplate, T propertyValue);
        void Verbose<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Verbose<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Verbose(string messageTemplate, params object?[]? propertyValues);
        void Verbose(Exception? exception, string messageTemplate);
        void Verbose<T>(Exception? exception, string messageTemplate, T propertyValue);
        void Verbose<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Verbose<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Verbose(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        void Debug(string messageTemplate);
        void Debug<T>(string messageTemplate, T propertyValue);
        void Debug<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Debug<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Debug(string messageTemplate, params object?[]? propertyValues);
        void Debug(Exception? exception, string messageTemplate);
        void Debug<T>(Exception? exception, string messageTemplate, T propertyValue);
        void Debug<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Debug<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Debug(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        void Information(string messageTemplate);
        void Information<T>(string messageTemplate, T propertyValue);
        void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Information<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Information(string messageTemplate, params object?[]? propertyValues);
        void Information(Exception? exception, string messageTemplate);
        void Information<T>(Exception? exception, string messageTemplate, T propertyValue);
        void Information<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Information<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Information(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        void Warning(string messageTemplate);
        void Warning<T>(string messageTemplate, T propertyValue);
        void Warning<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Warning<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Warning(string messageTemplate, params object?[]? propertyValues);
        void Warning(Exception? exception, string messageTemplate);
        void Warning<T>(Exception? exception, string messageTemplate, T propertyValue);
        void Warning<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Warning<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Warning(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        void Error(string messageTemplate);
        void Error<T>(string messageTemplate, T propertyValue);
        void Error<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Error<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Error(string messageTemplate, params object?[]? propertyValues);
        void Error(Exception? exception, string messageTemplate);
        void Error<T>(Exception? exception, string messageTemplate, T propertyValue);
        void Error<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Error<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Error(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        void Fatal(string messageTemplate);
        void Fatal<T>(string messageTemplate, T propertyValue);
        void Fatal<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Fatal<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Fatal(string messageTemplate, params object?[]? propertyValues);
        void Fatal(Exception? exception, string messageTemplate);
        void Fatal<T>(Exception? exception, string messageTemplate, T propertyValue);
        void Fatal<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        void Fatal<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        void Fatal(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        bool BindMessageTemplate(string messageTemplate, object?[]? propertyValues, out MessageTemplate? parsedTemplate, out IEnumerable<LogEventProperty>? boundProperties);
        bool BindProperty(string? propertyName, object? value, bool destructureObjects, out LogEventProperty? property);
    }

    public static class Log
    {
        public static ILogger Logger { get; set; } = null!;
        public static void CloseAndFlush() { }
        public static ILogger ForContext(ILogEventEnricher enricher) => Logger;
        public static ILogger ForContext(string propertyName, object? value, bool destructureObjects = false) => Logger;
        public static ILogger ForContext<TSource>() => Logger;
        public static ILogger ForContext(Type source) => Logger;
        public static bool IsEnabled(LogEventLevel level) => false;
        public static void Write(LogEventLevel level, string messageTemplate) { }
        public static void Write<T>(LogEventLevel level, string messageTemplate, T propertyValue) { }
        public static void Write<T0, T1>(LogEventLevel level, string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Write(LogEventLevel level, string messageTemplate, params object?[]? propertyValues) { }
        public static void Write(LogEventLevel level, Exception? exception, string messageTemplate, params object?[]? propertyValues) { }
        public static void Verbose(string messageTemplate) { }
        public static void Verbose<T>(string messageTemplate, T propertyValue) { }
        public static void Verbose<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Verbose<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Verbose(string messageTemplate, params object?[]? propertyValues) { }
        public static void Verbose(Exception? exception, string messageTemplate) { }
        public static void Verbose<T>(Exception? exception, string messageTemplate, T propertyValue) { }
        public static void Verbose<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Verbose<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Verbose(Exception? exception, string messageTemplate, params object?[]? propertyValues) { }
        public static void Debug(string messageTemplate) { }
        public static void Debug<T>(string messageTemplate, T propertyValue) { }
        public static void Debug<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Debug<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Debug(string messageTemplate, params object?[]? propertyValues) { }
        public static void Debug(Exception? exception, string messageTemplate) { }
        public static void Debug<T>(Exception? exception, string messageTemplate, T propertyValue) { }
        public static void Debug<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Debug<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Debug(Exception? exception, string messageTemplate, params object?[]? propertyValues) { }
        public static void Information(string messageTemplate) { }
        public static void Information<T>(string messageTemplate, T propertyValue) { }
        public static void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Information<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Information(string messageTemplate, params object?[]? propertyValues) { }
        public static void Information(Exception? exception, string messageTemplate) { }
        public static void Information<T>(Exception? exception, string messageTemplate, T propertyValue) { }
        public static void Information<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Information<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Information(Exception? exception, string messageTemplate, params object?[]? propertyValues) { }
        public static void Warning(string messageTemplate) { }
        public static void Warning<T>(string messageTemplate, T propertyValue) { }
        public static void Warning<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Warning<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Warning(string messageTemplate, params object?[]? propertyValues) { }
        public static void Warning(Exception? exception, string messageTemplate) { }
        public static void Warning<T>(Exception? exception, string messageTemplate, T propertyValue) { }
        public static void Warning<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Warning<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Warning(Exception? exception, string messageTemplate, params object?[]? propertyValues) { }
        public static void Error(string messageTemplate) { }
        public static void Error<T>(string messageTemplate, T propertyValue) { }
        public static void Error<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Error<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Error(string messageTemplate, params object?[]? propertyValues) { }
        public static void Error(Exception? exception, string messageTemplate) { }
        public static void Error<T>(Exception? exception, string messageTemplate, T propertyValue) { }
        public static void Error<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Error<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Error(Exception? exception, string messageTemplate, params object?[]? propertyValues) { }
        public static void Fatal(string messageTemplate) { }
        public static void Fatal<T>(string messageTemplate, T propertyValue) { }
        public static void Fatal<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Fatal<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Fatal(string messageTemplate, params object?[]? propertyValues) { }
        public static void Fatal(Exception? exception, string messageTemplate) { }
        public static void Fatal<T>(Exception? exception, string messageTemplate, T propertyValue) { }
        public static void Fatal<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
        public static void Fatal<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2) { }
        public static void Fatal(Exception? exception, string messageTemplate, params object?[]? propertyValues) { }
    }

    public class LoggerConfiguration
    {
        public Core.Logger CreateLogger() => null!;
    }
}

namespace Serilog.Core
{
    using Serilog.Events;

    public interface ILogEventEnricher
    {
        void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory);
    }

    public interface ILogEventPropertyFactory
    {
        LogEventProperty CreateProperty(string name, object? value, bool destructureObjects = false);
    }

    public abstract class Logger : ILogger, IDisposable
    {
        public void Dispose() { }
        public abstract ILogger ForContext(ILogEventEnricher enricher);
        public abstract ILogger ForContext(IEnumerable<ILogEventEnricher> enrichers);
        public abstract ILogger ForContext(string propertyName, object? value, bool destructureObjects = false);
        public abstract ILogger ForContext<TSource>();
        public abstract ILogger ForContext(Type source);
        public abstract bool IsEnabled(LogEventLevel level);
        public abstract void Write(LogEvent logEvent);
        public abstract void Write(LogEventLevel level, string messageTemplate);
        public abstract void Write<T>(LogEventLevel level, string messageTemplate, T propertyValue);
        public abstract void Write<T0, T1>(LogEventLevel level, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Write<T0, T1, T2>(LogEventLevel level, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Write(LogEventLevel level, string messageTemplate, params object?[]? propertyValues);
        public abstract void Write(LogEventLevel level, Exception? exception, string messageTemplate);
        public abstract void Write<T>(LogEventLevel level, Exception? exception, string messageTemplate, T propertyValue);
        public abstract void Write(LogEventLevel level, Exception? exception, string messageTemplate, params object?[]? propertyValues);
        public abstract void Verbose(string messageTemplate);
        public abstract void Verbose<T>(string messageTemplate, T propertyValue);
        public abstract void Verbose<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Verbose<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Verbose(string messageTemplate, params object?[]? propertyValues);
        public abstract void Verbose(Exception? exception, string messageTemplate);
        public abstract void Verbose<T>(Exception? exception, string messageTemplate, T propertyValue);
        public abstract void Verbose<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Verbose<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Verbose(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        public abstract void Debug(string messageTemplate);
        public abstract void Debug<T>(string messageTemplate, T propertyValue);
        public abstract void Debug<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Debug<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Debug(string messageTemplate, params object?[]? propertyValues);
        public abstract void Debug(Exception? exception, string messageTemplate);
        public abstract void Debug<T>(Exception? exception, string messageTemplate, T propertyValue);
        public abstract void Debug<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Debug<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Debug(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        public abstract void Information(string messageTemplate);
        public abstract void Information<T>(string messageTemplate, T propertyValue);
        public abstract void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Information<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Information(string messageTemplate, params object?[]? propertyValues);
        public abstract void Information(Exception? exception, string messageTemplate);
        public abstract void Information<T>(Exception? exception, string messageTemplate, T propertyValue);
        public abstract void Information<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Information<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Information(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        public abstract void Warning(string messageTemplate);
        public abstract void Warning<T>(string messageTemplate, T propertyValue);
        public abstract void Warning<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Warning<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Warning(string messageTemplate, params object?[]? propertyValues);
        public abstract void Warning(Exception? exception, string messageTemplate);
        public abstract void Warning<T>(Exception? exception, string messageTemplate, T propertyValue);
        public abstract void Warning<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Warning<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Warning(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        public abstract void Error(string messageTemplate);
        public abstract void Error<T>(string messageTemplate, T propertyValue);
        public abstract void Error<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Error<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Error(string messageTemplate, params object?[]? propertyValues);
        public abstract void Error(Exception? exception, string messageTemplate);
        public abstract void Error<T>(Exception? exception, string messageTemplate, T propertyValue);
        public abstract void Error<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Error<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Error(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        public abstract void Fatal(string messageTemplate);
        public abstract void Fatal<T>(string messageTemplate, T propertyValue);
        public abstract void Fatal<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Fatal<T0, T1, T2>(string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Fatal(string messageTemplate, params object?[]? propertyValues);
        public abstract void Fatal(Exception? exception, string messageTemplate);
        public abstract void Fatal<T>(Exception? exception, string messageTemplate, T propertyValue);
        public abstract void Fatal<T0, T1>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1);
        public abstract void Fatal<T0, T1, T2>(Exception? exception, string messageTemplate, T0 propertyValue0, T1 propertyValue1, T2 propertyValue2);
        public abstract void Fatal(Exception? exception, string messageTemplate, params object?[]? propertyValues);
        public abstract bool BindMessageTemplate(string messageTemplate, object?[]? propertyValues, out MessageTemplate? parsedTemplate, out IEnumerable<LogEventProperty>? boundProperties);
        public abstract bool BindProperty(string? propertyName, object? value, bool destructureObjects, out LogEventProperty? property);
    }
}

namespace Serilog.Context
{
    using Serilog.Core;

    public static class LogContext
    {
        public static IDisposable PushProperty(string name, object? value, bool destructureObjects = false) => null!;
        public static IDisposable Push(ILogEventEnricher enricher) => null!;
        public static IDisposable Push(params ILogEventEnricher[] enrichers) => null!;
    }
}

namespace Serilog.Core.Enrichers
{
    using Serilog.Events;

    public class PropertyEnricher : ILogEventEnricher
    {
        public PropertyEnricher(string name, object? value, bool destructureObjects = false) { }
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) { }
    }
}

namespace Serilog.Events
{
    public enum LogEventLevel
    {
        Verbose,
        Debug,
        Information,
        Warning,
        Error,
        Fatal,
    }

    public class LogEvent
    {
        public void AddOrUpdateProperty(LogEventProperty property) { }
        public void AddPropertyIfAbsent(LogEventProperty property) { }
    }

    public class LogEventProperty
    {
        public LogEventProperty(string name, LogEventPropertyValue value) { }
    }

    public abstract class LogEventPropertyValue
    {
    }

    public class ScalarValue : LogEventPropertyValue
    {
        public ScalarValue(object? value) { }
    }

    public class MessageTemplate
    {
    }
}
