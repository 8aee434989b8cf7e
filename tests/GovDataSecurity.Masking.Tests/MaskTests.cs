using System.Reflection;

namespace GovDataSecurity.Masking.Tests;

public sealed class MaskTests
{
    [Fact]
    public void EachMethod_MasksAsItsMasker()
    {
        Assert.Equal("示**", Masking.Mask.PersonName("示例甲"));
        Assert.Equal("9****************7", Masking.Mask.ResidentIdNumber("990101198503150017"));
        Assert.Equal("199****1234", Masking.Mask.MobilePhoneNumber("19900001234"));
        Assert.Equal("************1234", Masking.Mask.BankAccountNumber("6200000000001234"));
        Assert.Equal("e*@example.org", Masking.Mask.EmailAddress("ex@example.org"));
        Assert.Equal("***", Masking.Mask.Credential("示例甲乙"));
        Assert.Equal("****", Masking.Mask.All("示例甲乙"));
        Assert.Equal("9****************7", Masking.Mask.As<SocialSecurityNumberAttribute>("990101198503150017"));
        Assert.Equal("***", Masking.Mask.As<DisabilityStatusAttribute>("一级"));
    }

    [Fact]
    public void All_NumberOrDate_DoesNotTellItsLength()
    {
        Assert.Equal("***", Masking.Mask.All(98765.43m));
        Assert.Equal("***", Masking.Mask.All(new DateOnly(1985, 3, 15)));
        Assert.Equal("***", Masking.Mask.All(true));
        Assert.Null(Masking.Mask.All((int?)null));
        Assert.Equal("****", Masking.Mask.All((object)"示例甲乙"));
    }

    [Fact]
    public void As_NotAKind_Refuses()
        => Assert.Equal(ErrorCode.NotAKind, Assert.Throws<GovDataSecurityException>(() => Masking.Mask.As<ClassifiedAttribute>("示例")).Code);

    [Fact]
    public void EveryMethodThatMasks_SaysSo()
    {
        MethodInfo[] methods =
        [
            .. typeof(Mask).GetMethods(BindingFlags.Public | BindingFlags.Static),
            .. typeof(ObjectMasker).GetMethods(BindingFlags.Public | BindingFlags.Static),
            .. typeof(Masker).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly),
        ];
        Assert.True(methods.Length >= 12);
        Assert.All(methods, method => Assert.Equal(DeclassificationMethod.Masking, method.GetCustomAttribute<DeclassifierAttribute>()?.Method));
    }
}
