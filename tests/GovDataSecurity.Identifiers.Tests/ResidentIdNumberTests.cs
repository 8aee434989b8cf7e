namespace GovDataSecurity.Identifiers.Tests;

public sealed class ResidentIdNumberTests
{
    [Theory]
    [InlineData("990101198503150017")]
    [InlineData("990101198708220023")]
    [InlineData("990101201506010030")]
    [InlineData("990101195211030044")]
    public void HasValidCheckCharacter_AsIssued_True(string text) => Assert.True(ResidentIdNumber.HasValidCheckCharacter(text));

    // The examples that GB 11643-1999 itself prints.
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("440524188001010014")]
    public void HasValidCheckCharacter_ExamplesOfTheStandard_True(string text) => Assert.True(ResidentIdNumber.HasValidCheckCharacter(text));

    [Fact]
    public void HasValidCheckCharacter_AnyOneDigitChanged_False()
    {
        const string Number = "990101198503150017";
        for (var i = 0; i < Number.Length; i++)
        {
            for (var c = '0'; c <= '9'; c++)
            {
                if (c != Number[i])
                {
                    Assert.False(ResidentIdNumber.HasValidCheckCharacter(string.Concat(Number.AsSpan(0, i), [c], Number.AsSpan(i + 1))));
                }
            }
        }
    }

    [Theory]
    [InlineData("990101850315001")]
    [InlineData("99010119850315001")]
    [InlineData("９９０１０１１９８５０３１５００１７")]
    [InlineData("")]
    public void HasValidCheckCharacter_OtherForm_False(string text) => Assert.False(ResidentIdNumber.HasValidCheckCharacter(text));

    [Theory]
    [InlineData("990101198503150017", true)]
    [InlineData("99010119850315001X", true)]
    [InlineData("990101850315001", true)]
    [InlineData("99010185031500X", false)]
    [InlineData("99010119850315001Y", false)]
    [InlineData("9901011985031500１7", false)]
    [InlineData("990101198503150017 ", false)]
    [InlineData("", false)]
    public void HasShape_ByLengthAndCharacters(string text, bool expected) => Assert.Equal(expected, ResidentIdNumber.HasShape(text));

    [Theory]
    [InlineData("990101198503150017", 1985, 3, 15)]
    [InlineData("990101850315001", 1985, 3, 15)]
    [InlineData("990101200002290010", 2000, 2, 29)]
    [InlineData("440524188001010014", 1880, 1, 1)]
    public void TryGetBirthDate_RealDay_IsRead(string text, int year, int month, int day)
    {
        Assert.True(ResidentIdNumber.TryGetBirthDate(text, out var date));
        Assert.Equal(new DateTime(year, month, day), date);
    }

    [Theory]
    [InlineData("990101190002290010")]
    [InlineData("990101198513010010")]
    [InlineData("990101198500010010")]
    [InlineData("990101198504310010")]
    [InlineData("990101198504000010")]
    [InlineData("990101000004010010")]
    [InlineData("99010119850401001")]
    public void TryGetBirthDate_NoSuchDay_False(string text) => Assert.False(ResidentIdNumber.TryGetBirthDate(text, out _));
}
