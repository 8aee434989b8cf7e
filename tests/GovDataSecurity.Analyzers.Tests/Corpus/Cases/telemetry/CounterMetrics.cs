// 指标:标签里的个人信息;数量与时长不算。
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Telemetry.CounterMetrics;

public sealed class 挂号
{
    public int 号序 { get; set; }
    [PersonName] public string 患者 { get; set; } = "";
    [MedicalDiagnosis] public string 初诊 { get; set; } = "";
    [Age] public int 年龄 { get; set; }
    [Gender] public string 性别 { get; set; } = "";
    public string 科室 { get; set; } = "";
    public TimeSpan 等候 { get; set; }
}

public sealed class 挂号指标(IMeterFactory factory)
{
    private readonly Counter<long> _次数 = factory.Create("clinic").CreateCounter<long>("registrations");
    private readonly Histogram<double> _等候 = factory.Create("clinic").CreateHistogram<double>("wait");
    private readonly UpDownCounter<int> _候诊 = factory.Create("clinic").CreateUpDownCounter<int>("queue");

    public void 记录(挂号 号)
    {
        _次数.Add(1); // clean
        _次数.Add(1, new KeyValuePair<string, object?>("dept", 号.科室)); // clean
        _次数.Add(1, new KeyValuePair<string, object?>("patient", 号.患者)); // GDS3010
        _等候.Record(号.等候.TotalSeconds, new KeyValuePair<string, object?>("diagnosis", 号.初诊)); // GDS3010
        _等候.Record(号.等候.TotalSeconds, new("dept", 号.科室), new("seq", 号.号序)); // clean
        _候诊.Add(1, new TagList { { "patient", 号.患者 } }); // GDS3010
        _候诊.Add(-1, new TagList { { "dept", 号.科室 } }); // clean
        _次数.Add(1, new KeyValuePair<string, object?>("age", 号.年龄)); // GDS3010
        _次数.Add(1, new KeyValuePair<string, object?>("band", 年龄段(号.年龄))); // clean
        _次数.Add(1, new KeyValuePair<string, object?>("minor", 号.年龄 < 18)); // clean
    }

    public void 批量(IReadOnlyCollection<挂号> 号)
    {
        _次数.Add(号.Count); // clean
        var 标签 = new TagList();
        标签.Add("dept", "全部");
        _次数.Add(号.Count(x => x.性别 == "女"), 标签); // clean
        foreach (var 一 in 号)
        {
            KeyValuePair<string, object?>[] 多 = [new("dept", 一.科室), new("who", 一.患者)];
            _次数.Add(1, 多); // GDS3010
        }
    }

    [Declassifier(DeclassificationMethod.Generalization)]
    private static string 年龄段(int 年龄) => 年龄 < 18 ? "未成年" : 年龄 < 60 ? "成年" : "老年";
}
