namespace GovDataSecurity.Identifiers.Tests;

public sealed class AdministrativeDivisionTests
{
    [Theory]
    [InlineData("山西省太原市小店区", "示例街1号")]
    [InlineData("山西太原小店区", "示例街1号")]
    [InlineData("中国山西省太原市小店区", "示例街1号")]
    [InlineData("太原市小店区", "示例街1号")]
    [InlineData("江苏省南京市鼓楼区", "示例路1号")]
    [InlineData("浙江省金华市义乌市", "示例镇")]
    [InlineData("浙江省义乌市", "示例镇示例小区")]
    [InlineData("山东省济南市市中区", "示例路1号")]
    [InlineData("湖北省荆州市沙市区", "示例路1号")]
    [InlineData("湖南省常德市津市市", "示例街道")]
    [InlineData("福建省三明市沙县区", "示例街道")]
    [InlineData("黑龙江省大兴安岭地区呼玛县", "示例镇")]
    [InlineData("湖北省恩施土家族苗族自治州恩施市", "示例街道")]
    [InlineData("湖北恩施州恩施市", "示例街道")]
    [InlineData("四川省甘孜藏族自治州康定市", "示例街道")]
    [InlineData("甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县", "示例镇")]
    [InlineData("江苏省苏州市苏州工业园区", "示例街1号")]
    [InlineData("江苏省苏州市工业园区", "示例街1号")]
    public void LengthDownToCounty_Address_EndsWithTheCounty(string kept, string rest) => AssertEnds(kept, rest);

    [Theory]
    [InlineData("北京市朝阳区", "示例路1号")]
    [InlineData("北京市市辖区朝阳区", "示例路1号")]
    [InlineData("北京朝阳区", "示例路1号")]
    [InlineData("上海市浦东新区", "示例镇")]
    [InlineData("重庆市县城口县", "示例镇")]
    [InlineData("重庆市彭水苗族土家族自治县", "示例镇")]
    [InlineData("天津市滨海新区", "示例街")]
    public void LengthDownToCounty_Municipality_HasNoPrefecture(string kept, string rest) => AssertEnds(kept, rest);

    [Theory]
    [InlineData("广东省东莞市", "虎门镇示例村")]
    [InlineData("广东省中山市", "东区示例路")]
    [InlineData("海南省儋州市", "示例镇")]
    [InlineData("甘肃省嘉峪关市", "示例镇")]
    [InlineData("湖北省仙桃市", "示例路")]
    [InlineData("湖北省省直辖县级行政区划仙桃市", "示例路")]
    [InlineData("河南省济源市", "示例街道")]
    [InlineData("湖北省神农架林区", "示例镇")]
    [InlineData("新疆维吾尔自治区石河子市", "示例街道")]
    [InlineData("海南省白沙黎族自治县", "示例镇")]
    public void LengthDownToCounty_NoCountiesOrNoPrefecture_EndsWithTheCity(string kept, string rest) => AssertEnds(kept, rest);

    [Theory]
    [InlineData("内蒙古自治区锡林郭勒盟东乌珠穆沁旗", "示例嘎查")]
    [InlineData("内蒙古呼和浩特市新城区", "示例路")]
    [InlineData("内蒙古自治区包头市达尔罕茂明安联合旗", "示例镇")]
    [InlineData("内蒙古自治区呼伦贝尔市莫力达瓦达斡尔族自治旗", "示例镇")]
    [InlineData("广西壮族自治区桂林市恭城瑶族自治县", "示例镇")]
    [InlineData("西藏自治区阿里地区噶尔县", "示例镇")]
    [InlineData("宁夏回族自治区银川市兴庆区", "示例街")]
    [InlineData("新疆维吾尔自治区伊犁哈萨克自治州塔城地区沙湾市", "示例镇")]
    [InlineData("新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市", "示例路")]
    [InlineData("香港特别行政区油尖旺区", "示例道1号")]
    [InlineData("澳门特别行政区", "示例街1号")]
    [InlineData("台湾省台北市大安区", "示例路")]
    [InlineData("台湾省南投县", "示例镇")]
    public void LengthDownToCounty_AutonomousAndSpecialRegions_EndsWithTheCounty(string kept, string rest) => AssertEnds(kept, rest);

    [Theory]
    [InlineData("山西省太原市", "幸福小区3号楼")]
    [InlineData("山西省太原市", "示例社区")]
    [InlineData("山西省太原市", "示例路幸福家园A区3号")]
    [InlineData("山西省太原市", "理工家属区3号楼")]
    [InlineData("山西省太原市", "矿机生活区")]
    [InlineData("山西省太原市", "阳光南区")]
    [InlineData("山西省太原市", "一区3号")]
    [InlineData("山西省太原市", "示例超市旁")]
    [InlineData("江苏省南京市", "示例路鼓楼区")]
    [InlineData("广东省东莞市", "示例区")]
    public void LengthDownToCounty_Neighborhood_IsNoCounty(string kept, string rest) => AssertEnds(kept, rest);

    [Theory]
    [InlineData("山西省 太原市 小店区", " 示例街1号")]
    [InlineData("山西 太原 小店区", " 示例街1号")]
    [InlineData("山西省/太原市/小店区", "/示例街1号")]
    [InlineData("山西省,太原市,小店区", ",示例街1号")]
    [InlineData("山西省-太原市", "-示例街1号")]
    [InlineData("北京市北京市海淀区", "示例路1号")]
    [InlineData("北京市/市辖区/海淀区", "/示例路1号")]
    [InlineData("示例省 示例市 示例区", " 示例路1号")]
    [InlineData("示例市-示例区", "-示例路1号")]
    public void LengthDownToCounty_SeparatorsBetweenLevels_AreReadOver(string kept, string rest) => AssertEnds(kept, rest);

    [Theory]
    [InlineData("示例省示例市示例区", "示例路1号")]
    [InlineData("示例省示例市示例县", "示例镇示例村")]
    [InlineData("示例市示例区", "示例路1号")]
    [InlineData("示例自治区示例盟示例旗", "示例嘎查")]
    [InlineData("山西省示例市示例区", "示例路1号")]
    [InlineData("山西省太原市示例区", "示例路1号")]
    public void LengthDownToCounty_DivisionThatNobodyKnows_IsReadByItsLastWord(string kept, string rest) => AssertEnds(kept, rest);

    [Theory]
    [InlineData("")]
    [InlineData("示例路1号")]
    [InlineData("北京路1号")]
    [InlineData("重庆示例店")]
    [InlineData("太原示例")]
    [InlineData("幸福小区3号楼")]
    [InlineData("永辉超市旁")]
    [InlineData("示例区示例路")]
    [InlineData(" 山西省太原市小店区")]
    [InlineData("地址:山西省太原市")]
    [InlineData("3号楼")]
    public void LengthDownToCounty_NoDivisionAtTheBeginning_IsZero(string address) => Assert.Equal(0, AdministrativeDivision.LengthDownToCounty(address));

    [Fact]
    public void LengthDownToCounty_AnyText_StaysInsideAndHasNoDigits()
    {
        var random = new Random(20261122);
        string[] pieces = ["山西", "省", "太原", "市", "小店", "区", "县", "旗", "盟", "自治", "州", "地区", "北京", "小区", "路", "1", "号", "\uD800", "示例", "东莞", "内蒙古", "市辖区", "州"];
        for (var i = 0; i < 20_000; i++)
        {
            var address = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => pieces[random.Next(pieces.Length)]));

            var length = AdministrativeDivision.LengthDownToCounty(address);

            Assert.InRange(length, 0, address.Length);
            Assert.DoesNotContain(address[..length], c => char.IsAsciiDigit(c) || char.IsSurrogate(c));
            Assert.DoesNotContain("小区", address[..length], StringComparison.Ordinal);
        }
    }

    private static void AssertEnds(string kept, string rest)
        => Assert.Equal(kept, (kept + rest)[..AdministrativeDivision.LengthDownToCounty(kept + rest)]);
}
