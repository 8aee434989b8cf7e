using System.ComponentModel.DataAnnotations;
using FluentValidation.Results;
using GovDataSecurity;
using GovDataSecurity.Masking;
using ValidationResult = System.ComponentModel.DataAnnotations.ValidationResult;

namespace Gov.Complaints;

internal sealed class DuplicateApplicantException : Exception
{
    public DuplicateApplicantException(string message) : base(message) { }
    public DuplicateApplicantException(Applicant applicant) : base("重复：" + applicant.ApplicationNo) => ApplicationNo = applicant.ApplicationNo;
    public string ApplicationNo { get; } = "";
}

internal sealed class CardRejectedException(string card, int code) : Exception($"证件 {card} 被拒绝 {code}") // GDS3003 @reject
{
    public int Code { get; } = code;
}

internal sealed class ComplaintForm : IValidatableObject
{
    [MobilePhoneNumber] public string Contact { get; set; } = "";
    [HomeAddress] public string Place { get; set; } = "";
    public string Topic { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Contact.Length != 11)
        {
            yield return new ValidationResult($"联系电话 {Contact} 无效", [nameof(Contact)]); // GDS3003
        }

        if (Topic.Length == 0)
        {
            yield return new ValidationResult($"主题不能为空，{nameof(Topic)}"); // clean
        }
    }
}

internal sealed class ComplaintService
{
    public void Submit(ComplaintForm form, Applicant applicant)
    {
        if (applicant.Status == "黑名单")
        {
            throw new InvalidOperationException($"{applicant.Name} 不能投诉"); // GDS3003
        }

        if (applicant.Status == "重复")
        {
            throw new DuplicateApplicantException(applicant); // clean
        }

        if (applicant.Status == "重复2")
        {
            throw new DuplicateApplicantException("重复：" + applicant.IdNumber); // GDS3003
        }

        if (applicant.Status == "拒绝")
        {
            throw new CardRejectedException(applicant.IdNumber, 7); // GDS3003 @reject
        }

        if (form.Topic.Length > 50)
        {
            throw new ArgumentOutOfRangeException(nameof(form), form.Topic.Length, "主题太长"); // clean
        }

        if (form.Place.Length > 200)
        {
            throw new ArgumentException("地址太长：" + form.Place, nameof(form)); // GDS3003
        }
    }

    public void Wrap(Applicant applicant)
    {
        try
        {
            Send(applicant);
        }
        catch (HttpRequestException e) when (applicant.Phone.Length == 11)
        {
            e.Data["phone"] = applicant.Phone; // GDS3003
            e.Data["no"] = applicant.ApplicationNo; // clean
            throw;
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException("发送超时：" + Mask.MobilePhoneNumber(applicant.Phone), e); // clean
        }
    }

    public Applicant Require(IDictionary<string, Applicant> all, [ResidentIdNumber] string number)
        => all.TryGetValue(number, out var found) ? found : throw new KeyNotFoundException("没有 " + number); // GDS3003

    public Applicant RequireNo(IDictionary<string, Applicant> all, string no)
        => all.TryGetValue(no, out var found) ? found : throw new KeyNotFoundException("没有 " + no); // clean

    public ValidationFailure Check(Applicant a) => new("Phone", "手机号格式错误", a.Phone); // GDS3003

    public ValidationFailure CheckStatus(Applicant a) => new("Status", "状态错误", a.Status); // clean

    private static void Send(Applicant applicant) => ArgumentException.ThrowIfNullOrEmpty(applicant.Phone); // clean
}
