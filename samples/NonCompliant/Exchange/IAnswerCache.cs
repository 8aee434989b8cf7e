using GovDataSecurity;

namespace NonCompliant.Exchange;

/// <summary>A cache that all services share.</summary>
public interface IAnswerCache
{
    void Set([Sink(SinkKind.Cache)] string key, [Sink(SinkKind.Cache)] string value);
}
