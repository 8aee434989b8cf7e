using GovDataSecurity;

namespace NonCompliant.Exchange;

/// <summary>A language model at a provider.</summary>
public interface IAssistant
{
    string Ask([Sink(SinkKind.ModelPrompt)] string prompt);
}
