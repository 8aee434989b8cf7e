using System.Globalization;
using System.Text;

namespace GovDataSecurity.Tool.Tests;

/// <summary>One run of the command line, with what it was given and what it gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static Task<ToolRun> OfAsync(string input, params string[] args) => OfAsync(Encoding.UTF8.GetBytes(input), args);

    public static async Task<ToolRun> OfAsync(byte[] input, params string[] args)
    {
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            using var output = new MemoryStream();
            using var error = new StringWriter { NewLine = "\n" };
            int exitCode;
            using (var console = new ToolConsole(new MemoryStream(input), output, error, isTerminal: false))
            {
                exitCode = await GovDataTool.RunAsync(args, console, CancellationToken.None);
            }

            return new ToolRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }
}
