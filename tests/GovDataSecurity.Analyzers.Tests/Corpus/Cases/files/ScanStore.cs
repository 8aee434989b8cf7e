// 证照扫描件:文件名、二进制写入、加密流。
using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Storage;

namespace Corpus.Files.ScanStore;

public sealed class 扫描件
{
    public Guid 编号 { get; set; }
    [ResidentIdNumber] public string 身份证号 { get; set; } = "";
    [ResidentIdImage] public byte[] 正面 { get; set; } = [];
    [FaceImage] public byte[] 人脸 { get; set; } = [];
    public byte[] 缩略图标 { get; set; } = [];
    public string 窗口号 { get; set; } = "";
}

public sealed class 扫描件存储(string 目录, FieldProtector 加密)
{
    public void 保存(扫描件 件)
    {
        File.WriteAllBytes(Path.Combine(目录, 件.编号.ToString("N")), 件.正面); // GDS2004
        File.WriteAllBytes(Path.Combine(目录, "icon.png"), 件.缩略图标); // clean
        var 路径 = Path.Combine(目录, 件.身份证号 + ".jpg"); // clean
        File.WriteAllBytes(路径, 件.缩略图标); // GDS2004
        File.WriteAllBytes(Path.Combine(目录, 件.窗口号 + ".jpg"), 件.缩略图标); // clean
    }

    public async Task 流Async(扫描件 件)
    {
        await using var 流 = new FileStream(Path.Combine(目录, "face"), FileMode.Create);
        await 流.WriteAsync(件.人脸); // GDS2004
        流.Write(件.缩略图标, 0, 件.缩略图标.Length); // clean
        流.WriteByte((byte)件.人脸.Length); // clean
    }

    public void 加密流(扫描件 件, Aes aes)
    {
        using var 文件 = File.Create(Path.Combine(目录, "sealed"));
        using var 密 = new CryptoStream(文件, aes.CreateEncryptor(), CryptoStreamMode.Write);
        密.Write(件.正面, 0, 件.正面.Length); // clean
        using var 文字 = new StreamWriter(密);
        文字.Write(件.身份证号); // clean
    }

    public void 加密文本(扫描件 件)
    {
        var 密文 = 加密.Protect(件.身份证号, new FieldContext("9901", "scan", "id", 件.编号.ToString("N"), null));
        File.WriteAllText(Path.Combine(目录, "id.txt"), 密文); // clean
        File.WriteAllText(Path.Combine(目录, "b64.txt"), Convert.ToBase64String(件.人脸)); // GDS2004
    }

    public void 二进制(扫描件 件)
    {
        using var 写 = new BinaryWriter(File.OpenWrite(Path.Combine(目录, "index.bin")));
        写.Write(件.编号.ToByteArray()); // clean
        写.Write(件.正面.Length); // clean
        写.Write(件.身份证号); // GDS2004
        写.Write(件.正面); // GDS2004
    }

    public void 目录按证号(扫描件 件)
    {
        Directory.CreateDirectory(Path.Combine(目录, 件.身份证号)); // GDS2004
        Directory.CreateDirectory(Path.Combine(目录, 件.编号.ToString("N"))); // clean
        File.Copy("template.jpg", Path.Combine(目录, 件.身份证号 + ".jpg")); // GDS2004
        File.Move("a.jpg", Path.Combine(目录, 件.窗口号 + ".jpg")); // clean
    }

    public void 复制流(扫描件 件)
    {
        using var 源 = new MemoryStream(件.人脸); // clean
        using var 目标 = File.Create(Path.Combine(目录, "copy"));
        源.CopyTo(目标); // GDS2004 hard
    }
}
