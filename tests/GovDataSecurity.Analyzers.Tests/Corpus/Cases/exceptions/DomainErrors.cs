// 领域异常:主构造函数、工厂、帮助方法、内部异常、记录。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Exceptions.DomainErrors;

public sealed record Patient
{
    public int BedNumber { get; init; }
    [PersonName] public required string Name { get; init; }
    [MedicalDiagnosis] public required string Diagnosis { get; init; }
    [SocialSecurityNumber] public string? InsuranceNumber { get; init; }
}

public sealed class WardException(string message, int bed) : Exception(message)
{
    public int Bed { get; } = bed;
}

public static class Guard
{
    public static void Against(bool condition, string message)
    {
        if (condition)
        {
            throw new InvalidOperationException(message); // GDS3003 @guard
        }
    }

    public static T NotNull<T>(T? value, string name)
        where T : class
        => value ?? throw new ArgumentNullException(name);
}

public sealed class Ward
{
    public void Move(Patient patient, int bed)
    {
        if (bed < 0)
        {
            throw new WardException($"{patient.Name} 不能转床", bed); // GDS3003
        }

        if (bed == patient.BedNumber)
        {
            throw new WardException($"{patient.BedNumber} 床已占用", bed); // clean
        }

        Guard.Against(bed > 99, $"诊断 {patient.Diagnosis} 不能转床"); // GDS3003 @guard hard
        Guard.Against(bed > 99, "床号不存在"); // clean
        Guard.NotNull(patient.InsuranceNumber, nameof(patient.InsuranceNumber)); // clean
        ArgumentException.ThrowIfNullOrEmpty(patient.InsuranceNumber); // clean
        ArgumentNullException.ThrowIfNull(patient); // clean
    }

    public void Whole(Patient patient)
        => throw new InvalidOperationException("病人 " + patient); // GDS3003

    public void WholeHidden(Patient patient)
        => throw new InvalidOperationException("病人 " + ObjectMasker.Format(patient)); // clean

    public Task FailAsync(Patient patient)
        => Task.FromException(new InvalidOperationException(patient.InsuranceNumber)); // GDS3003

    public Exception Describe(Patient patient)
    {
        var message = patient.BedNumber > 0 ? $"{patient.BedNumber} 床" : patient.Name;
        return new InvalidOperationException(message); // GDS3003
    }

    public Exception DescribeLength(Patient patient)
        => new InvalidOperationException($"姓名 {patient.Name.Length} 字"); // clean

    public Exception Several(IEnumerable<Patient> patients)
        => new AggregateException(patients.Select(p => new InvalidOperationException(p.Diagnosis))); // GDS3003

    public Exception SeveralBeds(IEnumerable<Patient> patients)
        => new AggregateException(patients.Select(p => new WardException("床位冲突", p.BedNumber))); // clean

    public string Kind(Patient patient) => patient.Diagnosis switch
    {
        "" => throw new FormatException("诊断为空"), // clean
        { Length: > 100 } long1 => throw new FormatException("诊断过长:" + long1), // GDS3003 hard
        _ => "ok",
    };
}
