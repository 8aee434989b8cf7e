using GovDataSecurity.Analyzers.Labels;
using GovDataSecurity.Analyzers.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovDataSecurity.Analyzers.Tests.Names;

public sealed class HintTableTests
{
    private static readonly HintTable Hints = new(Kinds(), Words.Packaged);

    [Theory]
    [InlineData("Phone", "MobilePhoneNumber")]
    [InlineData("ContactPhone2", "MobilePhoneNumber")]
    [InlineData("phoneno", "MobilePhoneNumber")]
    [InlineData("EmailAddress", "EmailAddress")]
    [InlineData("email_addr", "EmailAddress")]
    [InlineData("IpAddress", "IpAddress")]
    [InlineData("MacAddress", "MacAddress")]
    [InlineData("HomeAddress", "HomeAddress")]
    [InlineData("UserAddress", "HomeAddress")]
    [InlineData("IdCardNumber", "ResidentIdNumber")]
    [InlineData("ResidentIdNumber", "ResidentIdNumber")]
    [InlineData("IdNumber", "ResidentIdNumber")]
    [InlineData("IDNumber", "ResidentIdNumber")]
    [InlineData("Birthday", "BirthDate")]
    [InlineData("IdCardImage", "ResidentIdImage")]
    [InlineData("GMSFHM", "ResidentIdNumber")]
    [InlineData("sqrsfzh", "ResidentIdNumber")]
    [InlineData("FullName", "PersonName")]
    [InlineData("DateOfBirth", "BirthDate")]
    [InlineData("BirthDate", "BirthDate")]
    [InlineData("BankAccountNumber", "BankAccountNumber")]
    [InlineData("MaritalStatus", "MaritalStatus")]
    [InlineData("OpenId", "NetworkIdentity")]
    [InlineData("AccessToken", "Credential")]
    [InlineData("UserPassword", "Credential")]
    [InlineData("PasswordHash", "Credential")]
    [InlineData("LowIncome", "LowIncomeStatus")]
    [InlineData("AnnualIncome", "Income")]
    [InlineData("公民身份号码", "ResidentIdNumber")]
    [InlineData("身份证照片", "ResidentIdImage")]
    [InlineData("家庭住址", "HomeAddress")]
    [InlineData("IP地址", "IpAddress")]
    [InlineData("地址", "HomeAddress")]
    [InlineData("工作单位", "Occupation")]
    [InlineData("银行卡号", "BankAccountNumber")]
    [InlineData("病历号", "MedicalRecord")]
    [InlineData("出生日期", "BirthDate")]
    [InlineData("Phonetic", null)]
    [InlineData("EmailHost", null)]
    [InlineData("EmailServer", null)]
    [InlineData("PhonePrefix", null)]
    [InlineData("MobileOperatingSystem", null)]
    [InlineData("AddressFamily", null)]
    [InlineData("手机型号", null)]
    [InlineData("出生率", null)]
    [InlineData("Microphone", null)]
    [InlineData("FaceValue", null)]
    [InlineData("Benchmark", null)]
    [InlineData("Latitude2", null)]
    [InlineData("Plateau", null)]
    [InlineData("Geneva", null)]
    [InlineData("PropertyName", null)]
    [InlineData("ServerAddress", null)]
    [InlineData("EmailConfirmed", null)]
    [InlineData("PhoneNumberLength", null)]
    [InlineData("AddressId", null)]
    [InlineData("PasswordPolicy", null)]
    [InlineData("CreditHours", null)]
    [InlineData("计量单位", null)]
    [InlineData("手机号数量", null)]
    [InlineData("服务器地址", null)]
    [InlineData("Name", null)]
    [InlineData("Age", null)]
    [InlineData("xm", null)]
    [InlineData("", null)]
    [InlineData("_", null)]
    public void Strong_ByWholeWords_GivesTheKind(string name, string? kind) => Assert.Equal(kind, Hints.Strong(name)?.Kind.AttributeName);

    [Theory]
    [InlineData("Name", "PersonName", false)]
    [InlineData("xm", "PersonName", false)]
    [InlineData("Age", "Age", false)]
    [InlineData("ApplicantName", "PersonName", true)]
    [InlineData("applicantname", "PersonName", true)]
    [InlineData("sqrxm", "PersonName", true)]
    [InlineData("ClientIp", "IpAddress", true)]
    [InlineData("FatherFirstName", "PersonName", true)]
    [InlineData("FileName", null, false)]
    [InlineData("FaceValue", null, false)]
    [InlineData("NameOfTable", null, false)]
    [InlineData("Page", null, false)]
    [InlineData("Surname", "PersonName", true)]
    [InlineData("Surface", null, false)]
    [InlineData("Surtax", null, false)]
    [InlineData("Applicant", null, false)]
    [InlineData("Phone", null, false)]
    [InlineData("", null, false)]
    public void Weak_OfAWholeName_GivesTheKind(string name, string? kind, bool namesPerson)
    {
        var found = Hints.Weak(name);
        Assert.Equal(kind, found?.Hint.Kind.AttributeName);
        Assert.Equal(namesPerson, found?.NamesPerson ?? false);
    }

    [Theory]
    [InlineData("Citizen", true)]
    [InlineData("FamilyMember", true)]
    [InlineData("ApplicantDto", true)]
    [InlineData("UserInfoEntity", true)]
    [InlineData("申请人信息", true)]
    [InlineData("MemberService", false)]
    [InlineData("PersonnelTable", false)]
    [InlineData("Dto", false)]
    [InlineData("Invoice", false)]
    public void IsPerson_OfATypeName_LooksAtItsLastWord(string name, bool expected) => Assert.Equal(expected, Hints.IsPerson(name));

    [Fact]
    public void Hints_OfEveryShippedKind_LeadToAKind()
        => Assert.All(
            DataKinds.All.SelectMany(kind => kind.NameHints.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(hint => (kind, hint))),
            pair => Assert.NotNull(pair.hint.StartsWith('(') ? Hints.Weak(pair.hint.Trim('(', ')'))?.Hint : Hints.Strong(pair.hint)));

    private static System.Collections.Immutable.ImmutableArray<Kind> Kinds()
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(ClassifiedAttribute).Assembly.Location).Distinct();
        var compilation = CSharpCompilation.Create("Kinds", references: platform.Select(path => MetadataReference.CreateFromFile(path)));
        return new KindCatalog(compilation, KnownSymbols.TryCreate(compilation)!).All;
    }
}
