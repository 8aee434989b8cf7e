using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Polly
{
    public class Context : Dictionary<string, object>
    {
        public Context() { }
        public Context(string operationKey) { }
        public Context(string operationKey, IDictionary<string, object> contextData) { }
        public string OperationKey => "";
    }

    public abstract class Policy
    {
        public static PolicyBuilder Handle<TException>() where TException : Exception => throw null!;
        public static PolicyBuilder Handle<TException>(Func<TException, bool> exceptionPredicate) where TException : Exception => throw null!;
    }

    public sealed class PolicyBuilder
    {
        public PolicyBuilder Or<TException>() where TException : Exception => throw null!;
    }

    public static class RetrySyntax
    {
        public static Retry.RetryPolicy WaitAndRetry(this PolicyBuilder policyBuilder, int retryCount, Func<int, TimeSpan> sleepDurationProvider, Action<Exception, TimeSpan> onRetry) => throw null!;
    }

    public static class AsyncRetrySyntax
    {
        public static Retry.AsyncRetryPolicy WaitAndRetryAsync(this PolicyBuilder policyBuilder, int retryCount, Func<int, TimeSpan> sleepDurationProvider, Action<Exception, TimeSpan> onRetry) => throw null!;
        public static Retry.AsyncRetryPolicy WaitAndRetryAsync(this PolicyBuilder policyBuilder, int retryCount, Func<int, TimeSpan> sleepDurationProvider, Action<Exception, TimeSpan, int, Context> onRetry) => throw null!;
    }

    public abstract class AsyncPolicy
    {
        public Task ExecuteAsync(Func<Task> action) => throw null!;
        public Task<TResult> ExecuteAsync<TResult>(Func<Task<TResult>> action) => throw null!;
        public Task<TResult> ExecuteAsync<TResult>(Func<Context, Task<TResult>> action, Context context) => throw null!;
        public Task<TResult> ExecuteAsync<TResult>(Func<CancellationToken, Task<TResult>> action, CancellationToken cancellationToken) => throw null!;
    }

    public sealed class ResiliencePipeline
    {
        public ValueTask ExecuteAsync(Func<CancellationToken, ValueTask> callback, CancellationToken cancellationToken = default) => throw null!;
        public ValueTask<TResult> ExecuteAsync<TResult>(Func<CancellationToken, ValueTask<TResult>> callback, CancellationToken cancellationToken = default) => throw null!;
        public ValueTask<TResult> ExecuteAsync<TResult, TState>(Func<TState, CancellationToken, ValueTask<TResult>> callback, TState state, CancellationToken cancellationToken = default) => throw null!;
        public TResult Execute<TResult>(Func<TResult> callback) => throw null!;
    }
}

namespace Polly.Retry
{
    public sealed class RetryPolicy : Policy
    {
        public void Execute(Action action) { }
        public TResult Execute<TResult>(Func<TResult> action) => throw null!;
    }

    public sealed class AsyncRetryPolicy : AsyncPolicy
    {
    }
}
