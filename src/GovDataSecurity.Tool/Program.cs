using GovDataSecurity.Tool;

using var console = ToolConsole.OfProcess();
return await GovDataTool.RunAsync(args, console, CancellationToken.None);
