using System.Reflection;
using GovDataSecurity.Analyzers.Testing.Tests.Toys;
using Xunit.Abstractions;

namespace GovDataSecurity.Analyzers.Testing.Tests;

public sealed class CountingTestFrameworkTests
{
    /// <summary>Runs the framework inside itself, on no test at all, while a verification is pending.</summary>
    [Fact]
    public async Task Run_VerificationNeverRun_ReportsFailureOfTheAssembly()
    {
        var pending = Verify.Analyzer<ToyAnalyzer>().WithSource("class Good;");
        using var sink = new Sink();
        using var framework = new CountingTestFramework(sink);
        using var executor = framework.GetExecutor(Assembly.GetExecutingAssembly().GetName());

        executor.RunTests([], sink, new Options());
        Assert.True(sink.Finished.Wait(TimeSpan.FromSeconds(30)));
        await pending.RunAsync();

        Assert.Contains("prepared but never ran", Assert.Single(sink.Failures), StringComparison.Ordinal);
    }

    private sealed class Sink : LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        public ManualResetEventSlim Finished { get; } = new();

        public List<string> Failures { get; } = [];

        public bool OnMessage(IMessageSinkMessage message)
        {
            if (message is ITestAssemblyCleanupFailure failure)
            {
                Failures.AddRange(failure.Messages);
            }

            if (message is ITestAssemblyFinished)
            {
                Finished.Set();
            }

            return true;
        }

        public void Dispose() => Finished.Dispose();
    }

    private sealed class Options : ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = [];

        public TValue GetValue<TValue>(string name) => _values.TryGetValue(name, out var value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }
}
