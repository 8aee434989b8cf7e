using System.Globalization;
using FsCheck;

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

    [Theory]
    [InlineData("990101198503150017")]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("440524188001010014")]
    [InlineData("990101850315001")]
    [InlineData("810000198503150017")]
    [InlineData("820000198503150027")]
    [InlineData("830000198503150037")]
    public void Check_Wellformed_IsValid(string text) => Assert.Equal((true, IdentifierFault.None), (ResidentIdNumber.Check(text).IsValid, ResidentIdNumber.Check(text).Fault));

    [Theory]
    [InlineData("", IdentifierFault.Empty)]
    [InlineData("990101198503150018", IdentifierFault.CheckCharacter)]
    [InlineData("99010119850315001", IdentifierFault.Length)]
    [InlineData("9901011985031500179", IdentifierFault.Length)]
    [InlineData("990101198503150017\n", IdentifierFault.Length)]
    [InlineData("990101198503150017 ", IdentifierFault.Separator)]
    [InlineData("990101 19850315 0017", IdentifierFault.Separator)]
    [InlineData("990101-19850315-0017", IdentifierFault.Separator)]
    [InlineData("\u200B990101198503150017", IdentifierFault.Separator)]
    [InlineData("９９０１０１１９８５０３１５００１７", IdentifierFault.Width)]
    [InlineData("99010119850315001\u0667", IdentifierFault.Width)]
    [InlineData("99010119850315001A", IdentifierFault.Character)]
    [InlineData("X90101198503150017", IdentifierFault.Character)]
    [InlineData("99010185031500X", IdentifierFault.Character)]
    [InlineData("160101198503150012", IdentifierFault.Division)]
    [InlineData("000000198503150016", IdentifierFault.Division)]
    [InlineData("910101850315001", IdentifierFault.Division)]
    [InlineData("990101198502290010", IdentifierFault.Date)]
    [InlineData("990101190002290010", IdentifierFault.Date)]
    [InlineData("990101198513010010", IdentifierFault.Date)]
    [InlineData("990101179912310010", IdentifierFault.Date)]
    [InlineData("990101850229001", IdentifierFault.Date)]
    [InlineData("990101000229001", IdentifierFault.Date)]
    public void Check_AnythingElse_TellsTheFault(string text, IdentifierFault fault)
        => Assert.Equal((false, fault), (ResidentIdNumber.Check(text).IsValid, ResidentIdNumber.Check(text).Fault));

    [Theory]
    [InlineData("11010519491231002X", 'X')]
    [InlineData("110105194912310020", 'X')]
    [InlineData("990101198503150010", '7')]
    [InlineData("160101198503150010", '2')]
    [InlineData("990101850315001", '\0')]
    [InlineData("99010119850315001A", '\0')]
    public void Check_WhateverTheVerdict_TellsTheRightCheckCharacter(string text, char expected) => Assert.Equal(expected, ResidentIdNumber.Check(text).CheckCharacter);

    [Fact]
    public void Check_BirthToCome_IsAFutureDate()
    {
        Assert.True(ResidentIdNumber.Check("990101198503150017", new DateTime(1985, 3, 15)).IsValid);
        Assert.Equal(IdentifierFault.FutureDate, ResidentIdNumber.Check("990101198503150017", new DateTime(1985, 3, 14)).Fault);
        Assert.Equal(IdentifierFault.FutureDate, ResidentIdNumber.Check("990101198503150017", new DateTime(1985, 2, 28)).Fault);
        Assert.Equal(IdentifierFault.FutureDate, ResidentIdNumber.Check("990101198503150017", new DateTime(1984, 12, 31)).Fault);
    }

    [Theory]
    [InlineData(" 110105 19491231-002x", "11010519491231002X")]
    [InlineData("１１０１０５１９４９１２３１００２ｘ", "11010519491231002X")]
    [InlineData("\uFEFF990101\u00A019850315\u20130017", "990101198503150017")]
    [InlineData("\u202D990101198503150017\u202C\r\n", "990101198503150017")]
    public void TryNormalize_AsWritten_GivesTheNormalForm(string text, string expected)
    {
        Span<char> destination = stackalloc char[text.Length];

        Assert.True(ResidentIdNumber.TryNormalize(text, destination, out var written));
        Assert.Equal(expected, destination[..written].ToString());
    }

    [Theory]
    [InlineData("990101198503150017", Gender.Male)]
    [InlineData("990101198708220023", Gender.Female)]
    [InlineData("990101850315001", Gender.Male)]
    [InlineData("990101850315002", Gender.Female)]
    [InlineData("99010185031500", Gender.Unknown)]
    public void GetGender_ByTheSequence(string text, Gender expected) => Assert.Equal(expected, ResidentIdNumber.GetGender(text));

    [Theory]
    [InlineData("990101198503150017", "2003-03-14", 17)]
    [InlineData("990101198503150017", "2003-03-15", 18)]
    [InlineData("990101198503150017", "1985-03-15", 0)]
    [InlineData("990101200002290010", "2014-02-28", 13)]
    [InlineData("990101200002290010", "2014-03-01", 14)]
    [InlineData("990101200002290010", "2016-02-29", 16)]
    public void TryGetAge_OnADay_CountsCompletedYears(string text, string on, int expected)
    {
        Assert.True(ResidentIdNumber.TryGetAge(text, DateTime.Parse(on, CultureInfo.InvariantCulture), out var years));
        Assert.Equal(expected, years);
    }

    [Fact]
    public void TryGetAge_BeforeBirthOrWithoutOne_False()
    {
        Assert.False(ResidentIdNumber.TryGetAge("990101198503150017", new DateTime(1985, 3, 14), out _));
        Assert.False(ResidentIdNumber.TryGetAge("9901011985", new DateTime(2000, 1, 1), out _));
    }

    // The sequences 996 to 999 of the old numbers were kept for people older than a hundred years.
    [Theory]
    [InlineData("110105491231002", "11010519491231002X")]
    [InlineData("990101850315001", "990101198503150017")]
    [InlineData("440524800101996", "440524188001019968")]
    [InlineData("11010519491231002x", "11010519491231002x")]
    public void TryUpgrade_OldNumber_GetsCenturyAndCheckCharacter(string text, string expected)
    {
        Span<char> destination = stackalloc char[ResidentIdNumber.Length];

        Assert.True(ResidentIdNumber.TryUpgrade(text, destination));
        Assert.Equal(expected[..17], destination[..17].ToString());
        Assert.True(ResidentIdNumber.HasValidCheckCharacter(destination));
    }

    [Fact]
    public void TryUpgrade_NoNumberOrNoRoom_False()
    {
        Assert.False(ResidentIdNumber.TryUpgrade("990101850229001", stackalloc char[18]));
        Assert.False(ResidentIdNumber.TryUpgrade("99010185031500", stackalloc char[18]));
        Assert.False(ResidentIdNumber.TryUpgrade("990101850315001", stackalloc char[17]));
    }

    // Examples of GB 11643-1999 with other divisions, dates and sequences.
    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("110105491231002", true)]
    [InlineData("820000194912310025", true)]
    [InlineData("659000194912310025", true)]
    [InlineData("990101198503150017", false)]
    [InlineData("117105194912310025", false)]
    [InlineData("118905194912310025", false)]
    [InlineData("119105194912310025", false)]
    [InlineData("160105194912310025", false)]
    [InlineData("000105194912310025", false)]
    [InlineData("11010519491231002", false)]
    [InlineData("", false)]
    public void HasIssuedDivision_ByProvinceAndPrefecture(string text, bool expected) => Assert.Equal(expected, ResidentIdNumber.HasIssuedDivision(text));

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("110105491231002")]
    public void Simulate_OfAnExample_KeepsFormBirthDateAndSex(string text) => AssertSimulates(text);

    [Fact]
    public void Simulate_OfAnyIssuedNumber_IsValidAndWasNeverIssued() => Prop.ForAll<PositiveInt, PositiveInt, PositiveInt>((division, day, sequence) =>
    {
        int[] provinces = [11, 15, 21, 23, 31, 37, 41, 46, 50, 54, 61, 65, 71, 81, 82, 83];
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $"{provinces[division.Get % provinces.Length]}{division.Get * 7 % 71:00}{division.Get * 13 % 100:00}{new DateTime(1900, 1, 1).AddDays(day.Get * 337 % 36_500):yyyyMMdd}{sequence.Get * 11 % 1000:000}");
        AssertSimulates(body + "0123456789X".Single(c => ResidentIdNumber.HasValidCheckCharacter(body + c)));
        AssertSimulates(body[..6] + body[8..]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Simulate_OfManyNumbers_KeepsNearlyAllApart()
    {
        string[] numbers = [.. Enumerable.Range(0, 100).Select(i => string.Create(CultureInfo.InvariantCulture, $"11010{i % 9 + 1}19491231{i:000}0"))];
        string[] simulated = [.. numbers.Select(number => ResidentIdNumber.Simulate(number))];
        Assert.InRange(simulated.Distinct().Count(), 97, 100);
        Assert.Equal(simulated, numbers.Select(number => ResidentIdNumber.Simulate(number)));
    }

    [Fact]
    public void Simulate_OfANumberNeverIssued_IsThatNumber() => Assert.Equal("990101198503150017", ResidentIdNumber.Simulate("990101198503150017"));

    [Theory]
    [InlineData("")]
    [InlineData("1101051949123100")]
    [InlineData("11010519491231002Y")]
    public void Simulate_OfAnotherForm_IsRefused(string text) => Assert.Throws<ArgumentException>(() => ResidentIdNumber.Simulate(text));

    private static void AssertSimulates(string issued)
    {
        var simulated = ResidentIdNumber.Simulate(issued);
        Assert.Equal(issued.Length, simulated.Length);
        Assert.False(ResidentIdNumber.HasIssuedDivision(simulated));
        Assert.StartsWith("9901", simulated, StringComparison.Ordinal);
        Assert.True(ResidentIdNumber.TryGetBirthDate(issued, out var before) == ResidentIdNumber.TryGetBirthDate(simulated, out var after));
        Assert.Equal(before, after);
        var sex = issued.Length == ResidentIdNumber.Length ? 16 : 14;
        Assert.Equal((issued[sex] - '0') % 2, (simulated[sex] - '0') % 2);
        if (issued.Length == ResidentIdNumber.Length)
        {
            Assert.True(ResidentIdNumber.HasValidCheckCharacter(simulated), simulated);
            Assert.Equal(char.IsDigit(issued[^1]) ? '0' : issued[^1], char.IsDigit(simulated[^1]) ? '0' : simulated[^1]);
        }
    }
}
