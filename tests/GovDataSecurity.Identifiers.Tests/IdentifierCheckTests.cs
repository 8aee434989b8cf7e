namespace GovDataSecurity.Identifiers.Tests;

public sealed class IdentifierCheckTests
{
    [Fact]
    public void Default_IsNotValid() => Assert.False(default(IdentifierCheck).IsValid);

    [Fact]
    public void Equality_ByVerdict()
    {
        var valid = ResidentIdNumber.Check("990101198503150017");

        Assert.True(valid == ResidentIdNumber.Check("990101198503150017"));
        Assert.True(valid != ResidentIdNumber.Check("990101198708220023"));
        Assert.False(valid.Equals(new object()));
        Assert.True(valid.Equals((object)valid));
        Assert.Equal(valid.GetHashCode(), ResidentIdNumber.Check("990101198503150017").GetHashCode());
    }

    [Fact]
    public void ToString_HasNoValueOfTheData()
    {
        Assert.Equal("Valid", ResidentIdNumber.Check("990101198503150017").ToString());
        Assert.Equal("CheckCharacter", ResidentIdNumber.Check("990101198503150018").ToString());
    }
}
