// 重写与实现降低了级别。
using System;
using System.Collections.Generic;
using GovDataSecurity;

namespace Corpus.Downgrade.LoweringMembers;

public abstract class Certificate
{
    [ResidentIdNumber] public abstract string HolderNumber { get; }

    [PersonName] public virtual string Holder => "";

    [MedicalDiagnosis] public virtual string Finding { get; set; } = "";

    [Classified(DataLevel.General2)] public virtual string Office => "";

    [return: BankAccountNumber]
    public abstract string PayTo();

    public abstract void Notify([MobilePhoneNumber] string phone, string office);
}

public sealed class DisabilityCertificate : Certificate
{
    [NotClassified("证件上公开")] public override string HolderNumber => ""; // GDS4001

    public override string Holder => ""; // clean

    [Classified(DataLevel.General2)] public override string Finding { get; set; } = ""; // GDS4001

    [Classified(DataLevel.General3)] public override string Office => ""; // clean

    [return: BankAccountNumber] public override string PayTo() => ""; // clean

    public override void Notify([Classified(DataLevel.General1)] string phone, string office) // GDS4001
    {
    }
}

public sealed class BirthCertificate : Certificate
{
    [ResidentIdNumber] public override string HolderNumber => ""; // clean

    [Classified(DataLevel.General1)] public override string Holder => ""; // GDS4001

    public override string Finding { get; set; } = ""; // clean

    [NotClassified("公开")] public override string Office => ""; // GDS4001

    [return: NotClassified("没有账户")] public override string PayTo() => ""; // GDS4001

    public override void Notify([MobilePhoneNumber] string phone, [Classified(DataLevel.General2)] string office) // clean
    {
    }
}

public interface IContact
{
    [MobilePhoneNumber] string Phone { get; }

    [EmailAddress] string Mail { get; set; }

    [return: HomeAddress] string AddressOf(int id);

    void Call([MobilePhoneNumber] string phone);
}

public sealed class OfficeContact : IContact
{
    [NotClassified("办公电话")] public string Phone => ""; // GDS4001

    public string Mail { get; set; } = ""; // clean

    [return: HomeAddress] public string AddressOf(int id) => ""; // clean

    public void Call(string phone) // clean
    {
    }
}

public sealed class PersonContact : IContact
{
    [MobilePhoneNumber] public string Phone => ""; // clean

    [Classified(DataLevel.General1)] public string Mail { get; set; } = ""; // GDS4001

    [return: Classified(DataLevel.General2)] public string AddressOf(int id) => ""; // GDS4001

    public void Call([MobilePhoneNumber] string phone) // clean
    {
    }
}

public sealed class HiddenContact : IContact
{
    [MobilePhoneNumber] string IContact.Phone => ""; // clean

    [NotClassified("工作邮箱")] string IContact.Mail { get; set; } = ""; // GDS4001 hard

    string IContact.AddressOf(int id) => ""; // clean

    void IContact.Call([NotClassified("总机")] string phone) // GDS4001 hard
    {
    }
}
