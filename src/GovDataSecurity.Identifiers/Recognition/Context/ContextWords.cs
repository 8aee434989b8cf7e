using static GovDataSecurity.Identifiers.RecognizedKind;

namespace GovDataSecurity.Identifiers;

/// <summary>Reads backwards from a candidate to the words before it, in Chinese, English and the names of columns and members.</summary>
internal static class ContextWords
{
    /// <summary>How far back a word may stand, in UTF-16 units.</summary>
    private const int Reach = 24;

    /// <summary>Kinds whose form alone is weak: a serial number or a count may have it as well.</summary>
    private const uint Weak = RecognizedKinds.WithoutCheckDigit | 1u << (int)BankAccount | 1u << (int)ResidentId | 1u << (int)Device | 1u << (int)License
        | 1u << (int)OrgCode | 1u << (int)CreditCode | 1u << (int)Vin | 1u << (int)DriverArchive | 1u << (int)Plate;

    private static readonly ContextWord[] All =
    [
        .. Words(Bits(ResidentId, ForeignerId), "身份证", "身份号码", "证件号", "证件", "证号", "社保号", "社会保障号", "居住证", "sfz", "sfzh", "sfzhm", "gmsfhm", "zjhm", "zjh",
            "idcard", "idno", "idnum", "idnumber", "identity", "id card", "id no", "id number", "id_card", "id_no", "cardno", "certno", "cert_no"),
        .. Words(Bits(ForeignerId), "永久居留", "永久居留身份证", "永居证", "外国人", "permanent residence", "wgryj"),
        .. Words(Bits(Passport), "护照", "passport", "hzh"),
        .. Words(Bits(Permit), "港澳", "回乡证", "台胞证", "通行证", "来往内地", "来往大陆", "台湾居民", "居民来往", "permit", "hkid", "gatzj", "香港身份证", "澳门身份证"),
        .. Words(Bits(Passport, Permit), "证件号", "证件", "证件号码"),
        .. Words(Bits(OfficerId), "军官证", "警官证", "士兵证", "文职干部证"),
        .. Words(Bits(DriverArchive), "档案编号", "档案号", "档案", "jszdabh", "archive no", "archive number"),
        .. Words(Bits(Mobile), "手机", "联系方式", "微信", "短信", "机主", "sjh", "sjhm", "mobile", "cell", "cellphone", "msisdn"),
        .. Words(Bits(Mobile, Landline), "电话", "来电", "致电", "拨打", "回拨", "回电", "打", "呼叫", "被叫", "主叫", "联系", "lxdh", "lxfs", "tel", "phone", "telephone", "contact", "call", "caller", "callee"),
        .. Words(Bits(Landline), "座机", "固话", "热线", "传真", "总机", "办公室", "zjdh", "landline", "fax", "hotline"),
        .. Words(Bits(BankAccount), "卡号", "银行", "账号", "账户", "帐号", "帐户", "户头", "储蓄卡", "借记卡", "信用卡", "一卡通", "社保卡", "yhkh", "yhzh", "card", "card no", "account", "acct", "bank", "pan"),
        .. Words(Bits(Device), "imei", "串号", "串码", "设备号", "设备标识", "设备识别码", "meid", "deviceid", "device id", "device"),
        .. Words(Bits(Plate), "车牌", "号牌", "车辆", "车号", "plate", "cph", "hphm"),
        .. Words(Bits(Vin), "车架号", "车架", "识别代号", "识别代码", "车辆识别", "底盘号", "vin", "cjh", "clsbdh"),
        .. Words(Bits(CreditCode), "信用代码", "统一代码", "税号", "纳税人识别号", "uscc", "tyshxydm", "credit code", "社会信用"),
        .. Words(Bits(OrgCode), "机构代码", "代码证", "zzjgdm", "org code", "orgcode", "org_code", "organization code"),
        .. Words(Bits(License), "注册号", "营业执照", "执照号", "执照", "工商登记", "reg_no", "regno", "registration no", "registration number", "yyzz", "license", "licence"),
        .. Words(Bits(Ip), "ip", "host", "服务器", "网关", "地址", "登录", "client", "server", "addr", "dns", "ping", "remote", "peer", "from", "来源", "源", "来自"),
        .. Words(Bits(Mac), "mac", "物理地址", "网卡"),
        .. Denials(Weak, "订单", "字", "准字", "代码", "编码", "发票代码", "发票号码", "票据号码", "凭证号码", "length", "content-length", "尺寸", "容量", "产量", "销量", "下载", "lag", "used", "heap", "memory", "mem", "elapsed", "duration", "cost", "latency", "free", "limit", "max", "min", "value", "rows", "lines", "len", "pid", "of", "订单号", "单号", "流水", "流水号", "编号", "工单", "工单号", "交易", "批次", "批号", "序列号", "序号", "票号", "案号", "文号", "合同", "合同号", "运单", "快递", "凭证", "条码", "条形码",
            "货号", "型号", "追踪", "跟踪", "请求", "任务", "会话", "消息", "时间戳", "时间", "哈希", "校验和", "摘要", "金额", "合计", "总计", "总额", "余额", "人民币", "数量", "耗时", "字节", "大小", "长度", "主键",
            "受理号", "回执", "申请号", "备案号", "发票", "发票号", "文件号", "记录号", "雪花", "面积", "产值", "播放量", "点击量", "库存", "积分", "里程", "刻度", "坐标",
            "order", "order no", "order number", "trace", "span", "serial", "serial number", "serial no", "sn", "s/n", "uuid", "guid", "request", "req", "job", "task", "session", "token", "hash", "sha", "sha1", "sha256", "md5",
            "batch", "seq", "sequence", "timestamp", "ts", "epoch", "time", "amount", "total", "price", "sum", "count", "size", "bytes", "snowflake", "msg", "message", "event", "commit", "checksum", "crc",
            "ticket", "invoice", "barcode", "sku", "isbn", "tracking", "transaction", "txn", "tx", "offset", "nonce", "signature", "sign", "digest", "etag", "build", "rev", "revision", "lot", "part", "model", "asset", "¥", "￥", "$"),
        .. Denials(Weak | Bits(Ip), "版本", "版本号", "version", "ver", "v", "固件", "补丁", "build", "release", "sdk", "升级到", "升级至", "内核", "oid", "章节", "第"),
    ];

    /// <summary>By its last character, the longest first: 身份证 before 证.</summary>
    private static readonly CharacterMap<ContextWordGroup> ByLast = new(All.GroupBy(word => word.Text, StringComparer.Ordinal)
        .Select(same => new ContextWord(same.Key, Union(same.Select(word => word.Supports)), Union(same.Select(word => word.Denies))))
        .GroupBy(word => word.Text[word.Text.Length - 1])
        .ToDictionary(group => group.Key, group => new ContextWordGroup(group)));

    private static readonly CharacterSet Ends = new("。;；!！?？\n\r,，、{}|\t<");

    private static readonly CharacterSet Glue = new(" :：=\"'“”‘’()（）[]【】#_-.>为是号码数值了\\NnOoIiDd");

    /// <summary>What the words before a place say.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the candidate begins.</param>
    public static ContextFinding Before(ReadOnlySpan<char> text, int end)
    {
        uint supports = 0, denies = 0;
        var isDirect = true;
        var stop = Math.Max(0, end - Reach);
        for (var at = end; at > stop; at--)
        {
            var c = text[at - 1];
            if (Ends.Contains(c))
            {
                break;
            }

            if (ByLast.Find(Characters.ToLower(c)) is { } words && words.Find(text, at) is { } word)
            {
                // What a nearer word has decided about a kind stands.
                var decided = supports | denies;
                supports |= word.Supports & ~decided;
                denies |= isDirect ? word.Denies & ~decided & ~word.Supports : 0;
            }

            isDirect &= Glue.Contains(c);
        }

        return new ContextFinding(supports, denies);
    }

    private static uint Union(IEnumerable<uint> sets) => sets.Aggregate(RecognizedKinds.None, (one, other) => one | other);

    private static uint Bits(params RecognizedKind[] kinds)
    {
        uint bits = 0;
        foreach (var kind in kinds)
        {
            bits |= RecognizedKinds.Bit(kind);
        }

        return bits;
    }

    private static IEnumerable<ContextWord> Words(uint supports, params string[] words) => words.Select(word => new ContextWord(word, supports, RecognizedKinds.None));

    private static IEnumerable<ContextWord> Denials(uint denies, params string[] words) => words.Select(word => new ContextWord(word, RecognizedKinds.None, denies));
}
