namespace GovDataSecurity;

/// <summary>Where data leaves the code that is trusted with it.</summary>
public enum SinkKind : byte
{
    /// <summary>日志 (also the console, trace and debug output).</summary>
    Log = 1,

    /// <summary>异常: message or data of an exception, problem details.</summary>
    Exception = 2,

    /// <summary>遥测: metrics, traces, baggage.</summary>
    Telemetry = 3,

    /// <summary>网址: path, query string, header, redirect.</summary>
    Url = 4,

    /// <summary>数据库.</summary>
    Database = 5,

    /// <summary>文件, cookie, session or message queue.</summary>
    File = 6,

    /// <summary>缓存, value or key.</summary>
    Cache = 7,

    /// <summary>输出: a response, export or report that people or other systems read.</summary>
    Output = 8,

    /// <summary>人工智能服务: the prompt or document given to a model.</summary>
    ModelPrompt = 9,
}
