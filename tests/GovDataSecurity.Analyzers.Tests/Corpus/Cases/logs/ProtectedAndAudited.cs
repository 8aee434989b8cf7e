using System.Security.Cryptography;
using System.Text;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging;

namespace Gov.Records;

/// <summary>受保护与留痕: encrypted values, keyed references, audit records, key ids.</summary>
public sealed class ProtectedAndAudited(ILogger<ProtectedAndAudited> logger, FieldProtector protector, BlindIndex index, IAuditTrail audit, IDataProtector dataProtector)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public async Task Read(FamilyMember member, string keyId)
    {
        var context = new FieldContext("t1", "members", "idNumber", member.Id.ToString("N"), null);
        var envelope = protector.Protect(member.IdNumber, context);
        logger.LogInformation("密文 {Envelope}", envelope); // clean
        logger.LogInformation("位置 {Context}", context); // clean
        var opened = protector.Unprotect(envelope, context);
        logger.LogInformation("明文长度 {Length}", opened.Length); // clean
        logger.LogInformation("明文 {Opened}", opened); // GDS3001 hard
        logger.LogInformation("密钥 {KeyId}", keyId); // clean
        logger.LogInformation("索引 {Index}", index.Compute(member.IdNumber, null, "t1", "members", "idNumber")); // clean

        var reference = RecordReference.FromKeyedHash(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(member.IdNumber)));
        logger.LogInformation("引用 {Reference}", reference); // clean
        await using var operation = await audit.BeginAsync(new AuditIntent
        {
            Activity = DataActivity.Use,
            Operation = "read",
            DataSet = "members",
            References = [reference], // clean
            Level = DataLevel.General3,
        });
        logger.LogInformation("留痕 {Operation}", operation.Id); // clean
        operation.Succeed(rows: 1);
    }

    public void Ciphers(FamilyMember member)
    {
        var plain = Encoding.UTF8.GetBytes(member.IdNumber);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using (var gcm = new AesGcm(_key, 16))
        {
            gcm.Encrypt(nonce, plain, cipher, tag);
        }

        logger.LogInformation("密文 {Cipher}", Convert.ToBase64String(cipher)); // clean
        logger.LogInformation("明文 {Plain}", Convert.ToBase64String(plain)); // GDS3001
        using var aes = Aes.Create();
        var second = aes.EncryptCbc(plain, aes.IV);
        logger.LogInformation("密文 {Second}", Convert.ToHexString(second)); // clean
        logger.LogInformation("密文 {Third}", dataProtector.Protect(member.Phone ?? "")); // clean
        var decrypted = new byte[cipher.Length];
        logger.LogInformation("缓冲 {Length}", decrypted.Length); // clean
        CryptographicOperations.ZeroMemory(plain);
        logger.LogInformation("摘要 {Digest}", Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(member.IdNumber)))); // GDS3001
        logger.LogInformation("长度 {Length}", member.IdNumber.AsSpan().Length); // clean
        logger.LogInformation("掩码 {Income}", Mask.All(member.MonthlyIncome)); // clean
        logger.LogInformation("掩码 {Number}", Mask.As<ResidentIdNumberAttribute>(member.IdNumber)); // clean
        logger.LogInformation("掩码 {Text}", "户主 " + Mask.PersonName(member.Name) + " " + member.Scheme); // clean
        logger.LogInformation("半掩 {Text}", Mask.PersonName(member.Name) + member.Phone); // GDS3001
        logger.LogInformation("截取 {Text}", Mask.ResidentIdNumber(member.IdNumber)[..4]); // clean
    }
}
