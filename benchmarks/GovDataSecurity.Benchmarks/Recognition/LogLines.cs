using System.Globalization;
using System.Text;

namespace GovDataSecurity.Benchmarks.Recognition;

/// <summary>Chinese log lines from a seed: each has a timestamp, a GUID and three numbers, and no identifier unless asked for.</summary>
internal static class LogLines
{
    private static readonly string[] Modules = ["网关", "受理中心", "数据交换", "统计任务", "消息队列", "定时调度", "缓存", "工单系统"];
    private static readonly string[] Events = ["请求处理完成", "批次入库成功", "接口调用超时重试", "任务执行结束", "缓存刷新完毕", "文件解析完成", "消息已投递", "结果校验通过"];
    private static readonly string[] Tails = ["未发现异常数据", "等待下一个周期", "结果已写入中间库", "耗时在允许范围之内", "由调度节点继续处理"];

    /// <summary>About as many UTF-16 units as asked for, in lines.</summary>
    /// <param name="length">The least number of UTF-16 units.</param>
    /// <param name="hitEvery">After how many units an identifier is put in; 0 for none.</param>
    public static string Make(int length, int hitEvery = 0)
    {
        var random = new SplitMix(20261122);
        var text = new StringBuilder(length + 256);
        var nextHit = hitEvery;
        while (text.Length < length)
        {
            AppendLine(text, ref random);
            if (hitEvery > 0 && text.Length >= nextHit)
            {
                AppendHit(text, ref random);
                nextHit += hitEvery;
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, ref SplitMix random)
    {
        var time = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMilliseconds(random.Next(int.MaxValue));
        var guid = new Guid(random.Next(int.MaxValue), (short)random.Next(0x7FFF), (short)random.Next(0x7FFF), 0x9A, 0x3C, (byte)random.Next(256),
            (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
        text.Append(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm:ss.fff} [信息] {Modules[random.Next(Modules.Length)]} 追踪={guid} ");
        text.Append(CultureInfo.InvariantCulture, $"{Events[random.Next(Events.Length)]},共{random.Next(100000)}条,用时{random.Next(5000)}毫秒,批次{random.Next(90000000) + 10000000},{Tails[random.Next(Tails.Length)]}。");
    }

    private static void AppendHit(StringBuilder text, ref SplitMix random)
    {
        if (random.Next(2) == 0)
        {
            text.Append("联系电话1").Append(3 + (random.Next(2) * 5)).Append(random.Next(900000000).ToString("D9", CultureInfo.InvariantCulture));
            return;
        }

        Span<char> id = stackalloc char[18];
        (random.Next(1000) + 990101000).ToString(CultureInfo.InvariantCulture).AsSpan(0, 6).CopyTo(id);
        (19600101 + (random.Next(40) * 10000) + (random.Next(12) * 100) + random.Next(28)).ToString(CultureInfo.InvariantCulture).CopyTo(id[6..]);
        random.Next(1000).ToString("D3", CultureInfo.InvariantCulture).CopyTo(id[14..]);
        var sum = 0;
        foreach (var digit in id[..17])
        {
            sum = (sum + digit - '0') * 2 % 11;
        }

        id[17] = "10X98765432"[sum];
        text.Append("证件号码").Append(id);
    }
}
