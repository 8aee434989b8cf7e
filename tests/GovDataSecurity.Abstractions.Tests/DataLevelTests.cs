using System.Globalization;

namespace GovDataSecurity.Tests;

public sealed class DataLevelTests
{
    [Fact]
    public void Scale_Values_LeaveGapsOfTen()
        => Assert.Equal([0, 10, 20, 30, 40, 50, 60], Enum.GetValues<DataLevel>().Select(level => (int)level));

    [Theory]
    [InlineData(DataLevel.Unlabeled, DataLevel.General4)]
    [InlineData(DataLevel.General1, DataLevel.General1)]
    [InlineData(DataLevel.Core, DataLevel.Core)]
    [InlineData((DataLevel)25, (DataLevel)25)]
    [InlineData((DataLevel)200, DataLevel.Core)]
    public void Effective_UnknownLevel_IsTreatedAsHigh(DataLevel level, DataLevel expected)
        => Assert.Equal(expected, level.Effective());

    [Fact]
    public void Max_UnlabeledAgainstGeneral3_IsGeneral4()
        => Assert.Equal(DataLevel.General4, DataLevel.Unlabeled.Max(DataLevel.General3));

    [Theory]
    [InlineData(DataLevel.Unlabeled, DataLevel.General4, true)]
    [InlineData(DataLevel.General3, DataLevel.General4, false)]
    [InlineData(DataLevel.Important, DataLevel.General4, true)]
    public void IsAtLeast_ComparesEffectiveLevels(DataLevel level, DataLevel floor, bool expected)
        => Assert.Equal(expected, level.IsAtLeast(floor));

    [Fact]
    public void ToChinese_EveryByte_HasANameThatGrowsWithTheLevel()
    {
        string[] names = [.. Enumerable.Range(0, 256).Select(value => ((DataLevel)value).ToChinese())];

        Assert.Equal("未标注", names[0]);
        Assert.Equal("一般3级", names[30]);
        Assert.Equal("一般3级+", names[35]);
        Assert.Equal("核心数据", names[255]);
        Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name)));
    }

    [Fact]
    public void Activities_AreExactlyTheEightOfTheRegulations()
        => Assert.Equal(
            ["Collect", "Store", "Use", "Process", "Transmit", "Provide", "Disclose", "Destroy"],
            Enum.GetNames<DataActivity>());

    [Fact]
    public void SensitiveClasses_AreTheSevenOfTheStandardAndOther()
        => Assert.Equal(9, Enum.GetValues<SensitiveClass>().Length);

    [Fact]
    public void Message_InBothLanguages_NamesTheSameParts()
    {
        var error = new GovDataSecurityException(ErrorCode.KeyNotFound, "00ff");

        Assert.StartsWith("GDSE2004 ", error.MessageIn(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("00ff", error.MessageIn(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("密钥 00ff", error.MessageIn(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }
}
