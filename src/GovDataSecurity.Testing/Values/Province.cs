namespace GovDataSecurity.Testing;

/// <summary>A province: its number in division codes (GB/T 2260), its name, and its character on vehicle plates.</summary>
internal sealed record Province(int Code, string Name, char Plate)
{
    /// <summary>The 31 provinces whose residents carry numbers of their own.</summary>
    public static readonly Province[] All =
    [
        new(11, "北京市", '京'), new(12, "天津市", '津'), new(13, "河北省", '冀'), new(14, "山西省", '晋'), new(15, "内蒙古自治区", '蒙'),
        new(21, "辽宁省", '辽'), new(22, "吉林省", '吉'), new(23, "黑龙江省", '黑'),
        new(31, "上海市", '沪'), new(32, "江苏省", '苏'), new(33, "浙江省", '浙'), new(34, "安徽省", '皖'), new(35, "福建省", '闽'), new(36, "江西省", '赣'), new(37, "山东省", '鲁'),
        new(41, "河南省", '豫'), new(42, "湖北省", '鄂'), new(43, "湖南省", '湘'), new(44, "广东省", '粤'), new(45, "广西壮族自治区", '桂'), new(46, "海南省", '琼'),
        new(50, "重庆市", '渝'), new(51, "四川省", '川'), new(52, "贵州省", '贵'), new(53, "云南省", '云'), new(54, "西藏自治区", '藏'),
        new(61, "陕西省", '陕'), new(62, "甘肃省", '甘'), new(63, "青海省", '青'), new(64, "宁夏回族自治区", '宁'), new(65, "新疆维吾尔自治区", '新'),
    ];

    /// <summary>The name without what kind of province it is: 江苏, 内蒙古.</summary>
    public string ShortName => Name[..(Name[0] is '黑' or '内' ? 3 : 2)];

    /// <summary>Whether the province is a city itself (直辖市): its addresses name no other.</summary>
    public bool IsMunicipality => Name[^1] == '市';
}
