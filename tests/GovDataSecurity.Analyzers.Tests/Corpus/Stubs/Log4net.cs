// A stub: the names, parameters and shapes of the library, nothing else.
using System;

namespace log4net
{
    public interface ILog
    {
        void Debug(object? message);
        void Debug(object? message, Exception? exception);
        void DebugFormat(string format, params object?[]? args);
        void DebugFormat(string format, object? arg0);
        void DebugFormat(string format, object? arg0, object? arg1);
        void DebugFormat(string format, object? arg0, object? arg1, object? arg2);
        void DebugFormat(IFormatProvider? provider, string format, params object?[]? args);
        bool IsDebugEnabled { get; }
        void Info(object? message);
        void Info(object? message, Exception? exception);
        void InfoFormat(string format, params object?[]? args);
        void InfoFormat(string format, object? arg0);
        void InfoFormat(string format, object? arg0, object? arg1);
        void InfoFormat(string format, object? arg0, object? arg1, object? arg2);
        void InfoFormat(IFormatProvider? provider, string format, params object?[]? args);
        bool IsInfoEnabled { get; }
        void Warn(object? message);
        void Warn(object? message, Exception? exception);
        void WarnFormat(string format, params object?[]? args);
        void WarnFormat(string format, object? arg0);
        void WarnFormat(string format, object? arg0, object? arg1);
        void WarnFormat(string format, object? arg0, object? arg1, object? arg2);
        void WarnFormat(IFormatProvider? provider, string format, params object?[]? args);
        bool IsWarnEnabled { get; }
        void Error(object? message);
        void Error(object? message, Exception? exception);
        void ErrorFormat(string format, params object?[]? args);
        void ErrorFormat(string format, object? arg0);
        void ErrorFormat(string format, object? arg0, object? arg1);
        void ErrorFormat(string format, object? arg0, object? arg1, object? arg2);
        void ErrorFormat(IFormatProvider? provider, string format, params object?[]? args);
        bool IsErrorEnabled { get; }
        void Fatal(object? message);
        void Fatal(object? message, Exception? exception);
        void FatalFormat(string format, params object?[]? args);
        void FatalFormat(string format, object? arg0);
        void FatalFormat(string format, object? arg0, object? arg1);
        void FatalFormat(string format, object? arg0, object? arg1, object? arg2);
        void FatalFormat(IFormatProvider? provider, string format, params object?[]? args);
        bool IsFatalEnabled { get; }
    }

    public static class LogManager
    {
        public static ILog GetLogger(Type type) => null!;
        public static ILog GetLogger(string name) => null!;
    }

    public static class LogicalThreadContext
    {
        public static Util.LogicalThreadContextProperties Properties { get; } = new();
        public static Util.LogicalThreadContextStacks Stacks { get; } = new();
    }

    public static class ThreadContext
    {
        public static Util.ThreadContextProperties Properties { get; } = new();
        public static Util.ThreadContextStacks Stacks { get; } = new();
    }

    public static class GlobalContext
    {
        public static Util.GlobalContextProperties Properties { get; } = new();
    }

    public static class NDC
    {
        public static IDisposable Push(string message) => null!;
    }

    public static class MDC
    {
        public static void Set(string key, string value) { }
    }
}

namespace log4net.Util
{
    public abstract class ContextPropertiesBase
    {
        public abstract object? this[string key] { get; set; }
    }

    public sealed class LogicalThreadContextProperties : ContextPropertiesBase
    {
        public override object? this[string key] { get => null; set { } }
    }

    public sealed class ThreadContextProperties : ContextPropertiesBase
    {
        public override object? this[string key] { get => null; set { } }
    }

    public sealed class GlobalContextProperties : ContextPropertiesBase
    {
        public override object? this[string key] { get => null; set { } }
    }

    public sealed class LogicalThreadContextStacks
    {
        public LogicalThreadContextStack this[string key] => new();
    }

    public sealed class ThreadContextStacks
    {
        public ThreadContextStack this[string key] => new();
    }

    public sealed class LogicalThreadContextStack
    {
        public IDisposable Push(string? message) => null!;
    }

    public sealed class ThreadContextStack
    {
        public IDisposable Push(string? message) => null!;
    }
}
