namespace GovDataSecurity.Identifiers;

/// <summary>The words that addresses are recognized by.</summary>
internal static class AddressWords
{
    private static readonly string[] Regions = ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "开发区", "高新区", "新区", "矿区", "林区", "地区", "省", "市", "区", "县", "旗", "盟"];

    private static readonly string[] Towns = ["街道办事处", "街道", "办事处", "苏木", "镇", "乡"];

    private static readonly string[] Places =
    [
        "村民委员会", "居民委员会", "村委会", "居委会", "社区", "小区", "新村", "花园", "家园", "公寓", "大厦", "广场", "园区", "工业园", "产业园", "花苑", "嘉园", "雅苑", "山庄", "国际城", "新城", "宿舍", "大院", "庄园", "名苑", "佳苑", "公馆", "华庭",
        "府", "苑", "园", "里", "村", "庄", "屯", "寨", "湾", "坊", "坪", "嘎查", "农场", "林场", "院", "邸", "城", "湖畔", "楼",
    ];

    private static readonly string[] Roads = ["大道", "大街", "胡同", "公路", "北路", "南路", "东路", "西路", "中路", "路", "街", "巷", "弄", "道", "里弄", "支路", "环路", "桥"];

    private static readonly string[] Units = ["村民小组", "号院", "号楼", "单元", "号", "弄", "巷", "栋", "幢", "座", "楼", "层", "室", "户", "组", "队", "房", "门", "大队", "支弄", "排", "期", "区", "村"];

    public static WordMap RegionWords { get; } = new(Regions);

    public static WordMap TownWords { get; } = new(Towns);

    public static WordMap PlaceWords { get; } = new(Places);

    public static WordMap RoadWords { get; } = new(Roads);

    public static WordMap UnitWords { get; } = new(Units);

    /// <summary>Every character that one of these words begins with.</summary>
    public static CharacterSet Firsts { get; } = new(Regions.Concat(Towns).Concat(Places).Concat(Roads).Select(word => word[0]));

    /// <summary>Provinces, which begin an address wherever they stand; the longest first.</summary>
    public static WordMap Provinces { get; } = new(
    [
        "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾",
        "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
    ]);

    /// <summary>Behind these an address may begin.</summary>
    public static WordMap Cues { get; } = new(
    [
        "家住", "现住", "居住", "居住在", "居住于", "住址", "住在", "住", "地址", "户籍", "户籍地", "户籍所在地", "户籍地址", "位于", "坐落", "坐落于", "地点", "寄到", "寄往", "寄至", "寄", "送到", "送至", "送货到", "邮寄", "来自", "从", "到", "在", "于", "往", "至", "是", "为",
        "反映", "投诉", "举报", "咨询", "称", "说", "居民", "市民", "村民", "业主", "发现", "前往", "途经", "经过", "搬到", "搬至", "迁至", "迁到", "迁入", "所在地", "籍贯", "出生地", "租住", "暂住", "占用", "靠近", "临近", "回到", "我家", "家在", "购买", "名下", "的", "由", "向", "和", "与", "及", "给", "去", "本人", "所属", "收货地址", "请派人到", "住所地", "住所", "现居", "潜入", "闯入", "要求", "走访", "上门", "前去", "赶到", "到达", "抵达", "途径", "路过", "离开", "查处", "核查", "进入", "请到", "去往", "查看", "现场", "辖区", "房屋", "房产", "反应", "邮寄到", "快递到", "发往", "发到", "停在", "停放在", "存放在", "开在", "设在", "起诉至",
    ], byLast: true);

    /// <summary>Words that say that somebody lives there.</summary>
    public static WordMap HomeCues { get; } = new(
    [
        "家住", "现住", "居住", "居住在", "居住于", "住址", "住在", "住", "户籍", "户籍地", "户籍所在地", "户籍地址", "家庭地址", "家庭住址", "租住", "暂住", "籍贯", "收货地址", "通讯地址", "联系地址", "寄到", "寄往", "寄至", "寄", "送到", "送至", "我家", "家在", "现居", "住所", "住所地",
        "hjdz", "jtzz", "xzz", "txdz", "address", "addr", "home",
    ], byLast: true);

    /// <summary>Public bodies and businesses: their addresses are nobody's home.</summary>
    public static WordMap Institutions { get; } = new(
    [
        "公安局", "派出所", "政府", "法院", "检察院", "中心", "大厅", "医院", "学校", "大学", "中学", "小学", "银行", "公司", "局", "委员会", "办公", "营业厅", "服务站", "网点", "窗口", "单位", "机关", "企业", "支队", "大队", "研究院", "博物馆", "图书馆", "分行", "支行", "集团", "酒店", "卫生院", "工作站", "办事处", "注册", "经营", "工地", "项目",
    ], byLast: true);

    /// <summary>Public bodies and businesses whose house it is when their name stands directly behind an address.</summary>
    public static WordMap PublicBodies { get; } = new(["公安局", "派出所", "政府", "法院", "检察院", "中心", "大厅", "医院", "学校", "大学", "中学", "小学", "银行", "公司", "营业厅", "服务站", "博物馆", "图书馆", "酒店"], byLast: true);

    /// <summary>Characters that no name of a place has.</summary>
    public static CharacterSet Stops { get; } = new("的了我你他她们您请吗呢吧很也就把被已称说是否与及或但没不这哪什么怎");
}
