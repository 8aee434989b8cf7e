// A stub: the names, parameters and shapes of the library, nothing else.
using System;
using System.Collections.Generic;

namespace NLog
{
    public delegate string LogMessageGenerator();

    public sealed class LogLevel
    {
        public static readonly LogLevel Trace = new();
        public static readonly LogLevel Debug = new();
        public static readonly LogLevel Info = new();
        public static readonly LogLevel Warn = new();
        public static readonly LogLevel Error = new();
        public static readonly LogLevel Fatal = new();
    }

    public class LogEventInfo
    {
        public LogEventInfo() { }
        public LogEventInfo(LogLevel level, string? loggerName, string message) { }
        public LogEventInfo(LogLevel level, string? loggerName, IFormatProvider? formatProvider, string message, object?[]? parameters) { }
        public LogLevel Level { get; set; } = LogLevel.Info;
        public string Message { get; set; } = "";
        public object?[]? Parameters { get; set; }
        public Exception? Exception { get; set; }
        public IDictionary<object, object?> Properties { get; } = new Dictionary<object, object?>();
        public static LogEventInfo Create(LogLevel logLevel, string? loggerName, string message) => new();
        public static LogEventInfo Create(LogLevel logLevel, string? loggerName, IFormatProvider? formatProvider, string message, object?[]? parameters) => new();
    }

    public interface ILoggerBase
    {
        string Name { get; }
        bool IsEnabled(LogLevel level);
        void Log(LogEventInfo logEvent);
        void Log<T>(LogLevel level, T? value);
        void Log(LogLevel level, string message);
        void Log(LogLevel level, string message, params object?[] args);
        void Log<TArgument>(LogLevel level, string message, TArgument? argument);
    }

    public interface ILogger : ILoggerBase
    {
        bool IsTraceEnabled { get; }
        void Trace<T>(T? value);
        void Trace<T>(IFormatProvider? formatProvider, T? value);
        void Trace(LogMessageGenerator messageFunc);
        void Trace(IFormatProvider? formatProvider, string message, params object?[] args);
        void Trace(string message);
        void Trace(string message, params object?[] args);
        void Trace(Exception? exception, string message);
        void Trace(Exception? exception, string message, params object?[] args);
        void Trace(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args);
        void Trace<TArgument>(string message, TArgument? argument);
        void Trace<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2);
        void Trace<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3);
        bool IsDebugEnabled { get; }
        void Debug<T>(T? value);
        void Debug<T>(IFormatProvider? formatProvider, T? value);
        void Debug(LogMessageGenerator messageFunc);
        void Debug(IFormatProvider? formatProvider, string message, params object?[] args);
        void Debug(string message);
        void Debug(string message, params object?[] args);
        void Debug(Exception? exception, string message);
        void Debug(Exception? exception, string message, params object?[] args);
        void Debug(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args);
        void Debug<TArgument>(string message, TArgument? argument);
        void Debug<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2);
        void Debug<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3);
        bool IsInfoEnabled { get; }
        void Info<T>(T? value);
        void Info<T>(IFormatProvider? formatProvider, T? value);
        void Info(LogMessageGenerator messageFunc);
        void Info(IFormatProvider? formatProvider, string message, params object?[] args);
        void Info(string message);
        void Info(string message, params object?[] args);
        void Info(Exception? exception, string message);
        void Info(Exception? exception, string message, params object?[] args);
        void Info(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args);
        void Info<TArgument>(string message, TArgument? argument);
        void Info<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2);
        void Info<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3);
        bool IsWarnEnabled { get; }
        void Warn<T>(T? value);
        void Warn<T>(IFormatProvider? formatProvider, T? value);
        void Warn(LogMessageGenerator messageFunc);
        void Warn(IFormatProvider? formatProvider, string message, params object?[] args);
        void Warn(string message);
        void Warn(string message, params object?[] args);
        void Warn(Exception? exception, string message);
        void Warn(Exception? exception, string message, params object?[] args);
        void Warn(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args);
        void Warn<TArgument>(string message, TArgument? argument);
        void Warn<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2);
        void Warn<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3);
        bool IsErrorEnabled { get; }
        void Error<T>(T? value);
        void Error<T>(IFormatProvider? formatProvider, T? value);
        void Error(LogMessageGenerator messageFunc);
        void Error(IFormatProvider? formatProvider, string message, params object?[] args);
        void Error(string message);
        void Error(string message, params object?[] args);
        void Error(Exception? exception, string message);
        void Error(Exception? exception, string message, params object?[] args);
        void Error(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args);
        void Error<TArgument>(string message, TArgument? argument);
        void Error<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2);
        void Error<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3);
        bool IsFatalEnabled { get; }
        void Fatal<T>(T? value);
        void Fatal<T>(IFormatProvider? formatProvider, T? value);
        void Fatal(LogMessageGenerator messageFunc);
        void Fatal(IFormatProvider? formatProvider, string message, params object?[] args);
        void Fatal(string message);
        void Fatal(string message, params object?[] args);
        void Fatal(Exception? exception, string message);
        void Fatal(Exception? exception, string message, params object?[] args);
        void Fatal(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args);
        void Fatal<TArgument>(string message, TArgument? argument);
        void Fatal<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2);
        void Fatal<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3);
    }

    public class Logger : ILogger
    {
        public string Name => "";
        public bool IsEnabled(LogLevel level) => false;
        public void Log(LogEventInfo logEvent) { }
        public void Log<T>(LogLevel level, T? value) { }
        public void Log(LogLevel level, string message) { }
        public void Log(LogLevel level, string message, params object?[] args) { }
        public void Log<TArgument>(LogLevel level, string message, TArgument? argument) { }
        public void Log(LogLevel level, Exception? exception, string message, params object?[] args) { }
        public void Swallow(Action action) { }
        public Logger WithProperty(string propertyKey, object? propertyValue) => this;
        public Logger WithProperties(IEnumerable<KeyValuePair<string, object?>> properties) => this;
        public void SetProperty(string propertyKey, object? propertyValue) { }
        public IDisposable PushScopeProperty(string propertyName, object? propertyValue) => null!;
        public IDisposable PushScopeNested<T>(T nestedState) => null!;
        public bool IsTraceEnabled => false;
        public void Trace<T>(T? value) { }
        public void Trace<T>(IFormatProvider? formatProvider, T? value) { }
        public void Trace(LogMessageGenerator messageFunc) { }
        public void Trace(IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Trace(string message) { }
        public void Trace(string message, params object?[] args) { }
        public void Trace(Exception? exception, string message) { }
        public void Trace(Exception? exception, string message, params object?[] args) { }
        public void Trace(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Trace<TArgument>(string message, TArgument? argument) { }
        public void Trace<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2) { }
        public void Trace<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3) { }
        public bool IsDebugEnabled => false;
        public void Debug<T>(T? value) { }
        public void Debug<T>(IFormatProvider? formatProvider, T? value) { }
        public void Debug(LogMessageGenerator messageFunc) { }
        public void Debug(IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Debug(string message) { }
        public void Debug(string message, params object?[] args) { }
        public void Debug(Exception? exception, string message) { }
        public void Debug(Exception? exception, string message, params object?[] args) { }
        public void Debug(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Debug<TArgument>(string message, TArgument? argument) { }
        public void Debug<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2) { }
        public void Debug<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3) { }
        public bool IsInfoEnabled => false;
        public void Info<T>(T? value) { }
        public void Info<T>(IFormatProvider? formatProvider, T? value) { }
        public void Info(LogMessageGenerator messageFunc) { }
        public void Info(IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Info(string message) { }
        public void Info(string message, params object?[] args) { }
        public void Info(Exception? exception, string message) { }
        public void Info(Exception? exception, string message, params object?[] args) { }
        public void Info(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Info<TArgument>(string message, TArgument? argument) { }
        public void Info<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2) { }
        public void Info<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3) { }
        public bool IsWarnEnabled => false;
        public void Warn<T>(T? value) { }
        public void Warn<T>(IFormatProvider? formatProvider, T? value) { }
        public void Warn(LogMessageGenerator messageFunc) { }
        public void Warn(IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Warn(string message) { }
        public void Warn(string message, params object?[] args) { }
        public void Warn(Exception? exception, string message) { }
        public void Warn(Exception? exception, string message, params object?[] args) { }
        public void Warn(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Warn<TArgument>(string message, TArgument? argument) { }
        public void Warn<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2) { }
        public void Warn<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3) { }
        public bool IsErrorEnabled => false;
        public void Error<T>(T? value) { }
        public void Error<T>(IFormatProvider? formatProvider, T? value) { }
        public void Error(LogMessageGenerator messageFunc) { }
        public void Error(IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Error(string message) { }
        public void Error(string message, params object?[] args) { }
        public void Error(Exception? exception, string message) { }
        public void Error(Exception? exception, string message, params object?[] args) { }
        public void Error(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Error<TArgument>(string message, TArgument? argument) { }
        public void Error<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2) { }
        public void Error<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3) { }
        public bool IsFatalEnabled => false;
        public void Fatal<T>(T? value) { }
        public void Fatal<T>(IFormatProvider? formatProvider, T? value) { }
        public void Fatal(LogMessageGenerator messageFunc) { }
        public void Fatal(IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Fatal(string message) { }
        public void Fatal(string message, params object?[] args) { }
        public void Fatal(Exception? exception, string message) { }
        public void Fatal(Exception? exception, string message, params object?[] args) { }
        public void Fatal(Exception? exception, IFormatProvider? formatProvider, string message, params object?[] args) { }
        public void Fatal<TArgument>(string message, TArgument? argument) { }
        public void Fatal<TArgument1, TArgument2>(string message, TArgument1? argument1, TArgument2? argument2) { }
        public void Fatal<TArgument1, TArgument2, TArgument3>(string message, TArgument1? argument1, TArgument2? argument2, TArgument3? argument3) { }
    }

    public static class LogManager
    {
        public static Logger GetCurrentClassLogger() => new();
        public static Logger GetLogger(string name) => new();
        public static void Shutdown() { }
    }

    public static class ScopeContext
    {
        public static IDisposable PushProperty(string key, object? value) => null!;
        public static IDisposable PushProperty<TValue>(string key, TValue? value) => null!;
        public static IDisposable PushNestedState<T>(T nestedState) => null!;
    }

    public static class MappedDiagnosticsLogicalContext
    {
        public static void Set(string item, string value) { }
        public static void Set(string item, object? value) { }
        public static IDisposable SetScoped(string item, object? value) => null!;
    }

    public static class GlobalDiagnosticsContext
    {
        public static void Set(string item, string? value) { }
        public static void Set(string item, object? value) { }
    }
}

namespace NLog
{
    public class LogEventBuilder
    {
        public LogEventBuilder Message(string message) => this;
        public LogEventBuilder Message(string message, params object?[] args) => this;
        public LogEventBuilder Message<TArgument>(string message, TArgument? argument) => this;
        public LogEventBuilder Exception(Exception? exception) => this;
        public LogEventBuilder Property(string name, object? value) => this;
        public LogEventBuilder Property<T>(string name, T? value) => this;
        public void Log() { }
    }

    public static class LoggerExtensions
    {
        public static LogEventBuilder ForTraceEvent(this ILogger logger) => new();
        public static LogEventBuilder ForDebugEvent(this ILogger logger) => new();
        public static LogEventBuilder ForInfoEvent(this ILogger logger) => new();
        public static LogEventBuilder ForWarnEvent(this ILogger logger) => new();
        public static LogEventBuilder ForErrorEvent(this ILogger logger) => new();
        public static LogEventBuilder ForFatalEvent(this ILogger logger) => new();
    }
}
