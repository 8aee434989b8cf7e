using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GovDataSecurity.Analyzers.Testing;

/// <summary>
/// Fails a test project that verifies nothing, and one that prepares a verification without running it. A test project
/// says <c>[assembly: TestFramework("GovDataSecurity.Analyzers.Testing.CountingTestFramework", "GovDataSecurity.Analyzers.Testing")]</c>.
/// </summary>
public sealed class CountingTestFramework(IMessageSink messageSink) : XunitTestFramework(messageSink)
{
    /// <inheritdoc/>
    protected override ITestFrameworkExecutor CreateExecutor(AssemblyName assemblyName)
        => new Executor(assemblyName, SourceInformationProvider, DiagnosticMessageSink);

    private sealed class Executor(AssemblyName assemblyName, ISourceInformationProvider sources, IMessageSink diagnostics)
        : XunitTestFrameworkExecutor(assemblyName, sources, diagnostics)
    {
        protected override async void RunTestCases(IEnumerable<IXunitTestCase> testCases, IMessageSink executionMessageSink, ITestFrameworkExecutionOptions executionOptions)
        {
            // The base declares this method so; the run reports to the sink.
            using var runner = new Runner(TestAssembly, testCases, DiagnosticMessageSink, executionMessageSink, executionOptions);
            await runner.RunAsync().ConfigureAwait(false);
        }
    }

    private sealed class Runner(ITestAssembly assembly, IEnumerable<IXunitTestCase> testCases, IMessageSink diagnostics, IMessageSink execution, ITestFrameworkExecutionOptions options)
        : XunitTestAssemblyRunner(assembly, testCases, diagnostics, execution, options)
    {
        protected override Task BeforeTestAssemblyFinishedAsync()
        {
            Aggregator.Run(() => Verifications.Check(Verifications.Prepared, Verifications.Run, IsWhole()));
            return base.BeforeTestAssemblyFinishedAsync();
        }

        /// <summary>Whether every test of the assembly was selected; soaks are usually left out and don't count.</summary>
        private bool IsWhole()
        {
            var all = ((IReflectionAssemblyInfo)TestAssembly.Assembly).Assembly.GetTypes()
                .Where(type => !type.IsAbstract)
                .Sum(type => type.GetMethods().Count(method => method.IsDefined(typeof(FactAttribute)) && !IsSoak(method) && !IsSoak(type)));
            return TestCases.Select(test => (test.TestMethod.TestClass.Class.Name, test.TestMethod.Method.Name)).Distinct().Count() >= all;
        }

        private static bool IsSoak(MemberInfo member)
            => member.GetCustomAttributesData().Any(attribute => attribute.AttributeType == typeof(TraitAttribute)
                && attribute.ConstructorArguments.Select(argument => argument.Value).SequenceEqual(["Category", "Soak"]));
    }
}
