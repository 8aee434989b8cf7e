using System.Data.Common;
using System.Diagnostics;
using GovDataSecurity.Masking;
using NonCompliant.Model;

namespace NonCompliant.Exchange;

/// <summary>Asks other systems about an applicant. The data takes a local, a helper or a member on its way out.</summary>
public sealed class EligibilityCheck(HttpClient province, DbConnection register, IAnswerCache answers, IAssistant assistant)
{
    private string? _last;

    public async Task<string> AskAsync(FamilyMember applicant)
    {
        var number = applicant.IdNumber;
        var address = $"eligibility?id={number}";
        var answer = await province.GetStringAsync(address); // expect: GDS5005
        var key = "eligibility:" + number;
        answers.Set(key, "checked"); // expect: GDS2007
        answers.Set($"eligibility:{applicant.Id}", "checked");
        Activity.Current?.SetTag("applicant", Title(applicant)); // expect: GDS3010
        Activity.Current?.SetTag("applicant", applicant.Id);
        return answer;
    }

    public void Keep(FamilyMember applicant)
    {
        using var command = register.CreateCommand();
        command.CommandText = "insert into eligibility values ('" + Line(applicant) + "')"; // expect: GDS2001
        command.ExecuteNonQuery();
        File.AppendAllText("eligibility.csv", Line(applicant)); // expect: GDS2004
        File.AppendAllText("eligibility.csv", Mask.BankAccountNumber(Line(applicant)));
        _last = applicant.IdNumber;
    }

    public EligibilityRow Export(FamilyMember applicant)
    {
        var name = Title(applicant);
        return new EligibilityRow
        {
            MemberId = applicant.Id,
            Reference = name, // expect: GDS4001
            Remark = applicant.Disability, // expect: GDS0010
        };
    }

    public string Explain(FamilyMember applicant)
    {
        var prompt = "Why would he be refused? ";
        prompt += applicant.Disability;
        return assistant.Ask(prompt); // expect: GDS5006
    }

    public void Require(FamilyMember applicant)
    {
        if (applicant.BankAccount is null)
        {
            var message = $"no account: {applicant.Name}";
            throw new InvalidOperationException(message); // expect: GDS3003
        }

        Show(Title(applicant)); // expect: GDS3001
    }

    public void ShowLast() => Console.WriteLine(_last); // expect: GDS3001

    public static FamilyMember Try() => new() { Name = "示例", IdNumber = "11010519491231002X" }; // expect: GDS3005

    private static string Title(FamilyMember member) => member.Name.ToUpperInvariant();

    private static string Line(FamilyMember member) => member.BankAccount ?? "";

    private static void Show(string text) => Console.WriteLine(text);
}
