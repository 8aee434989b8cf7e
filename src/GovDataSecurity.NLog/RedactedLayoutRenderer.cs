using GovDataSecurity.Masking;
using NLog.LayoutRenderers.Wrappers;

namespace GovDataSecurity.NLog;

/// <summary><c>${redacted:…}</c>: what stands inside, scanned.</summary>
internal sealed class RedactedLayoutRenderer(LogRedactor redactor) : WrapperLayoutRendererBase
{
    protected override string Transform(string text) => text is null ? "" : redactor.RedactText(text);
}
