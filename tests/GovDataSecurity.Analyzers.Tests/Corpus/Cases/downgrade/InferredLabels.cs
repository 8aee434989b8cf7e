// 没有标注的目标接受标注;之后它再泄露时报告。
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Downgrade.InferredLabels;

public sealed class 服刑人员
{
    public int 编号 { get; set; }
    [PersonName] public string 姓名 { get; set; } = "";
    [CriminalRecord] public string 罪名 { get; set; } = "";
    [FaceImage] public byte[] 照片 { get; set; } = [];
    public string 监区 { get; set; } = "";
}

/// <summary>界面模型,成员没有标注。</summary>
public sealed class 视图
{
    public string 标题 { get; set; } = "";
    public string 说明 { get; set; } = "";
    public string 监区 { get; set; } = "";
}

internal sealed class 快照
{
    public string 甲 = "";
    public string 乙 = "";
}

public sealed class 监区服务(HttpClient http)
{
    private readonly List<string> _名单 = [];
    private readonly Dictionary<int, string> _罪名 = [];
    private string? _最近;
    private string? _最近监区;
    private byte[] _缓冲 = [];

    public void 登记(服刑人员 人)
    {
        _最近 = 人.姓名; // clean
        _最近监区 = 人.监区; // clean
        _名单.Add(人.姓名); // clean
        _罪名[人.编号] = 人.罪名; // clean
        _缓冲 = 人.照片; // clean
    }

    public void 落盘()
    {
        File.WriteAllText("last.txt", _最近); // GDS2004
        File.WriteAllText("area.txt", _最近监区); // clean
        File.WriteAllLines("names.txt", _名单); // GDS2004
        File.WriteAllText("count.txt", _名单.Count.ToString()); // clean
        File.WriteAllLines("records.txt", _罪名.Values); // GDS2004 hard
        File.WriteAllText("keys.txt", string.Join(",", _罪名.Keys)); // clean
        File.WriteAllBytes("photo.bin", _缓冲); // GDS2004
        File.WriteAllText("size.txt", _缓冲.Length.ToString()); // clean
    }

    public Task 上报Async()
        => http.GetAsync("https://report.example.gov.cn/last?name=" + _最近); // GDS5005

    public Task 上报监区Async()
        => http.GetAsync("https://report.example.gov.cn/last?area=" + _最近监区); // clean

    public 视图 展示(服刑人员 人)
        => new() { 标题 = 人.姓名, 说明 = Mask.All(人.罪名), 监区 = 人.监区 }; // clean

    public void 打印(视图 视图)
    {
        File.WriteAllText("title.txt", 视图.标题); // GDS2004 hard
        File.WriteAllText("text.txt", 视图.说明); // clean
        File.WriteAllText("area.txt", 视图.监区); // clean
        Activity.Current?.SetTag("title", 视图.标题); // GDS3010 hard
    }

    public void 快照一下(服刑人员 人)
    {
        var 快照 = new 快照 { 甲 = 人.罪名, 乙 = 人.监区 };
        throw new InvalidOperationException("快照 " + 快照.乙); // clean
    }

    internal static void 保存(快照 快照)
    {
        File.WriteAllText("a.txt", 快照.甲); // GDS2004 hard
        File.WriteAllText("b.txt", 快照.乙); // clean
    }
}
