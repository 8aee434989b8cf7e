using System.Text;

namespace GovDataSecurity.Tool;

/// <summary>Where data comes from and goes to, as UTF-8 bytes, and where messages go.</summary>
internal sealed class ToolConsole : IDisposable
{
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Stream _output;

    public ToolConsole(Stream input, Stream output, TextWriter error, bool isTerminal)
    {
        _output = output;
        In = input;
        Out = new StreamWriter(output, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        Error = error;
        IsTerminal = isTerminal;
    }

    public Stream In { get; }

    public StreamWriter Out { get; }

    public TextWriter Error { get; }

    /// <summary>Whether a person reads the output: then it may have colors.</summary>
    public bool IsTerminal { get; }

    public static ToolConsole OfProcess()
    {
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" };
        return new ToolConsole(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, isTerminal: !Console.IsOutputRedirected);
    }

    public void Dispose()
    {
        Out.Dispose();
        _output.Flush();
        Error.Flush();
    }
}
