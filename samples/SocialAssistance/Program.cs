using System.Globalization;
using System.Text;
using GovDataSecurity;
using SocialAssistance;

// dotnet run --project samples/SocialAssistance [-- --lang en|zh-Hans] [--output FOLDER]
Console.OutputEncoding = Encoding.UTF8;
string output = Path.Combine("artifacts", "social-assistance"), language = "en";
for (var i = 0; i < args.Length; i += 2)
{
    switch (args[i], i + 1 < args.Length ? args[i + 1] : "")
    {
        case ("--lang", "en" or "zh-Hans"):
            language = args[i + 1];
            break;
        case ("--output", { Length: > 0 } folder):
            output = folder;
            break;
        default:
            Console.Error.WriteLine("usage: SocialAssistance [--lang en|zh-Hans] [--output FOLDER]");
            return 2;
    }
}

CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo(language);
try
{
    return await Story.TellAsync(Path.Combine(AppContext.BaseDirectory, "data", "families.csv"), output, Console.Out) ? 0 : 1;
}
catch (GovDataSecurityException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
