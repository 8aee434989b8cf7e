namespace GovDataSecurity.Analyzers.Tests.Library;

/// <summary>A class of a library that knows no labels, which cases see as metadata.</summary>
public sealed class Contact
{
    public string Number { get; set; } = "";

    public string Amount { get; set; } = "";

    public string IdCardNumber { get; set; } = "";
}
