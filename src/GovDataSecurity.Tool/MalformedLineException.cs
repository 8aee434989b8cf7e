using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool;

/// <summary>A line of the input is not what it should be. Lines before it were written, this one and those after it were not.</summary>
internal sealed class MalformedLineException(long line, string what) : Exception(UiText.Get(UiText.LineMalformed, line, what));
