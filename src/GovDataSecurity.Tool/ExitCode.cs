namespace GovDataSecurity.Tool;

/// <summary>The exit status of every verb.</summary>
internal static class ExitCode
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Usage = 2;
    public const int Refused = 3;
}
