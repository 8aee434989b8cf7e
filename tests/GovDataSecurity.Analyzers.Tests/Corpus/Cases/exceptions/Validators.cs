// FluentValidation:失败信息与尝试值。
using System;
using System.Collections.Generic;
using System.Linq;
using FluentValidation;
using FluentValidation.Results;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Exceptions.Validators;

public sealed record Enrollment
{
    public int Number { get; init; }
    [PersonName] public string Child { get; init; } = "";
    [ResidentIdNumber] public string ChildIdNumber { get; init; } = "";
    [MobilePhoneNumber] public string GuardianPhone { get; init; } = "";
    public string School { get; init; } = "";
}

public sealed class EnrollmentValidator
{
    public IEnumerable<ValidationFailure> Validate(Enrollment enrollment)
    {
        if (enrollment.Child.Length == 0)
        {
            yield return new ValidationFailure(nameof(enrollment.Child), "姓名必填"); // clean
        }

        if (enrollment.ChildIdNumber.Length != 18)
        {
            yield return new ValidationFailure(nameof(enrollment.ChildIdNumber), "证件号不合法", enrollment.ChildIdNumber); // GDS3003
        }

        if (enrollment.GuardianPhone.Length != 11)
        {
            yield return new ValidationFailure(nameof(enrollment.GuardianPhone), $"电话 {enrollment.GuardianPhone} 不合法"); // GDS3003
        }

        if (enrollment.School.Length == 0)
        {
            yield return new ValidationFailure(nameof(enrollment.School), "学校不合法", enrollment.School); // clean
        }
    }

    public ValidationFailure Attempted(Enrollment enrollment)
        => new("Phone", "不合法") { AttemptedValue = enrollment.GuardianPhone }; // GDS3003

    public ValidationFailure AttemptedHidden(Enrollment enrollment)
        => new("Phone", "不合法") { AttemptedValue = Mask.MobilePhoneNumber(enrollment.GuardianPhone) }; // clean

    public void Custom(Enrollment enrollment, ValidationContext<Enrollment> context)
    {
        context.AddFailure("Child", enrollment.Child + " 已入学"); // GDS3003
        context.AddFailure("School", enrollment.School + " 无学位"); // clean
        context.AddFailure(nameof(enrollment.ChildIdNumber), "证件号重复"); // clean
    }

    public void Throw(Enrollment enrollment)
    {
        var failures = Validate(enrollment).ToList();
        if (failures.Count > 0)
        {
            throw new ValidationException($"报名 {enrollment.Number} 有 {failures.Count} 处错误"); // clean
        }

        throw new ValidationException("学生 " + enrollment.Child); // GDS3003
    }
}
