// FluentValidation:规则、消息、占位符、自定义。
using FluentValidation;
using FluentValidation.Results;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Practice.Rules;

public sealed class ApplyForm
{
    [PersonName] public string Name { get; set; } = "";
    [ResidentIdNumber] public string Card { get; set; } = "";
    [BankAccountNumber] public string Account { get; set; } = "";
    public string Project { get; set; } = "";
    public int Months { get; set; }
}

public sealed class ApplyFormRules : AbstractValidator<ApplyForm>
{
    public ApplyFormRules()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage("请填写姓名"); // clean
        RuleFor(f => f.Card).Length(18).WithMessage(f => $"证件号 {f.Card} 不是 18 位"); // GDS3003
        RuleFor(f => f.Card).Must(c => c[^1] != 'x').WithMessage("{PropertyName} 的 X 应大写"); // clean
        RuleFor(f => f.Account).Must(a => a.Length > 15).WithMessage((f, account) => "账号过短: " + account); // GDS3003 hard
        RuleFor(f => f.Months).Must(m => m < 12).WithMessage(f => $"{f.Months} 个月超过上限"); // clean
        RuleFor(f => f.Account).Custom((account, context) =>
        {
            context.AddFailure("Account", "账号不可用"); // clean
            context.AddFailure("Account", context.InstanceToValidate.Name + " 的账号不可用"); // GDS3003
        });
        RuleFor(f => f.Project).Custom((project, context) => context.AddFailure(project + " 已截止")); // clean
    }
}

public sealed class ApplyService(IValidator<ApplyForm> validator, ILogger<ApplyService> logger)
{
    public void Submit(ApplyForm form)
    {
        var result = validator.Validate(form);
        if (!result.IsValid)
        {
            logger.LogWarning("{Count} 处错误", result.Errors.Count); // clean
            logger.LogWarning("{Names}", string.Join(',', result.Errors.Select(e => e.PropertyName))); // clean
            throw new ValidationException(result.Errors);
        }

        if (form.Months == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(form), form.Months, "月数"); // clean
        }

        if (form.Card.EndsWith('x'))
        {
            throw new ArgumentOutOfRangeException(nameof(form), form.Card, "证件号"); // GDS3003
        }

        throw new ValidationException("重复", [new ValidationFailure("Card", "重复申请", Mask.ResidentIdNumber(form.Card)!)]); // clean
    }

    public void Duplicate(ApplyForm form)
        => throw new ValidationException("重复", [new ValidationFailure("Card", "重复申请", form.Card)]); // GDS3003
}
