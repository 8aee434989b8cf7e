using System.Collections.Concurrent;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GovDataSecurity.Analyzers.Testing.Diagnostics;

/// <summary>Analyzers that keep what they know of one compilation from one question to the next.</summary>
internal sealed class AnalyzerSession(string project, CompilationWithAnalyzers analyzers, ConcurrentQueue<Exception> failures)
{
    /// <exception cref="VerificationException">An analyzer threw.</exception>
    public async Task<AnalysisResult> AskAsync(CancellationToken cancellationToken)
    {
        var result = await Task.Run(() => analyzers.GetAnalysisResultAsync(cancellationToken), CancellationToken.None).ConfigureAwait(false);
        if (!failures.IsEmpty)
        {
            throw new VerificationException($"AD0001: an analyzer threw in {project}: {string.Join("\n\n", failures)}");
        }

        return result;
    }
}
