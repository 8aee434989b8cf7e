using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using GovDataSecurity.Tool.Commands;
using GovDataSecurity.Tool.Texts;

namespace GovDataSecurity.Tool;

/// <summary>The command line <c>govdata</c>: a filter first. Data on standard input and output, messages on standard error.</summary>
internal static class GovDataTool
{
    private const string LangOption = "--lang";

    /// <summary>Runs a command line.</summary>
    /// <returns>0 fine, 1 findings, 2 wrong usage or unreadable input, 3 refused by policy.</returns>
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken)
    {
        if (LanguageOf(args) is { } language)
        {
            CultureInfo.CurrentUICulture = language;
        }

        try
        {
            var parsed = Root(console).Parse(args);
            if (parsed.Errors.Count > 0)
            {
                foreach (var error in parsed.Errors)
                {
                    console.Error.WriteLine(Describe(error));
                }

                console.Error.WriteLine(UiText.Get(UiText.SeeHelp));
                return ExitCode.Usage;
            }

            var configuration = new InvocationConfiguration { Output = console.Out, Error = console.Error, EnableDefaultExceptionHandler = false };
            var code = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            await console.Out.FlushAsync(cancellationToken).ConfigureAwait(false);
            return code;
        }
        catch (Exception e) when (e is GovDataSecurityException or MalformedLineException)
        {
            console.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
        {
            // The message of a foreign exception may repeat input: only what kind of error it was is shown.
            console.Error.WriteLine(UiText.Get(UiText.InputUnreadable, e.GetType().Name));
            return ExitCode.Usage;
        }
    }

    private static RootCommand Root(ToolConsole console)
    {
        var root = new RootCommand(UiText.Get(UiText.Description))
        {
            KindsCommand.Create(console),
            IdentifiersCommand.Create(console),
            MaskCommand.Create(console),
            ScanCommand.Create(console),
            SimulateCommand.Create(console),
            AuditCommand.Create(console),
        };
        root.Options.OfType<HelpOption>().First().Description = UiText.Get(UiText.HelpOption);
        var language = new Option<string>(LangOption) { Description = UiText.Get(UiText.LangOption), Recursive = true };
        language.AcceptOnlyFromAmong("en", "zh-Hans");
        root.Add(language);
        return root;
    }

    /// <summary>What is wrong with the command line, without repeating it: an argument may be a value that belongs on standard input.</summary>
    private static string Describe(ParseError error)
    {
        if (error.Message == UiText.Get(UiText.TimeMalformed) || error.Message == UiText.Get(UiText.DurationMalformed))
        {
            return error.Message;
        }

        var option = error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult;
        return option is null ? UiText.Get(UiText.CommandLineMalformed) : UiText.Get(UiText.OptionMalformed, option.Option.Name);
    }

    /// <summary>The language is needed before parsing: the help texts depend on it.</summary>
    private static CultureInfo? LanguageOf(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var value = args[i] == LangOption && i + 1 < args.Length ? args[i + 1]
                : args[i].StartsWith(LangOption + "=", StringComparison.Ordinal) ? args[i][(LangOption.Length + 1)..] : null;
            switch (value)
            {
                case "en":
                    return CultureInfo.GetCultureInfo("en");
                case "zh-Hans":
                    return CultureInfo.GetCultureInfo("zh-Hans");
            }
        }

        return null;
    }
}
