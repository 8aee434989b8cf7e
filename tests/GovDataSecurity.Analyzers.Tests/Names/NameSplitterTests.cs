using GovDataSecurity.Analyzers.Names;

namespace GovDataSecurity.Analyzers.Tests.Names;

public sealed class NameSplitterTests
{
    [Theory]
    [InlineData("PhoneNumber", "phone number")]
    [InlineData("phoneNumber", "phone number")]
    [InlineData("phone_number", "phone number")]
    [InlineData("_phone2", "phone")]
    [InlineData("IDCardNo", "id card no")]
    [InlineData("SFZH", "sfzh")]
    [InlineData("XMLName", "xml name")]
    [InlineData("F_SFZH_1", "f sfzh")]
    [InlineData("Phonetic", "phonetic")]
    [InlineData("身份证号", "身份证号")]
    [InlineData("申请人Phone", "申请人 phone")]
    [InlineData("address: home (2)", "address home")]
    [InlineData("", "")]
    [InlineData("123_4", "")]
    public void Split_GivesLowerCaseWords(string name, string words) => Assert.Equal(words, string.Join(' ', NameSplitter.Split(name)));
}
