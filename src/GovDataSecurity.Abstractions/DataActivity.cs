namespace GovDataSecurity;

/// <summary>A data processing activity: exactly the eight of both regulations.</summary>
/// <remarks>Shanxi 2023 art. 3; Nanjing 2024 art. 1 (收集、存储、使用、加工、传输、提供、公开、销毁).</remarks>
public enum DataActivity : byte
{
    /// <summary>收集.</summary>
    Collect = 1,

    /// <summary>存储.</summary>
    Store = 2,

    /// <summary>使用.</summary>
    Use = 3,

    /// <summary>加工.</summary>
    Process = 4,

    /// <summary>传输.</summary>
    Transmit = 5,

    /// <summary>提供, sharing included.</summary>
    Provide = 6,

    /// <summary>公开.</summary>
    Disclose = 7,

    /// <summary>销毁.</summary>
    Destroy = 8,
}
