// 各种“处理过”的值:加密、带密钥的摘要可以入库;编码、普通摘要、移位不行。
using System;
using System.Data;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Dapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Corpus.Database.SealedColumns;

public sealed class Inpatient
{
    public long Id { get; set; }
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    [MedicalDiagnosis] public string Diagnosis { get; set; } = "";
    [Income] public decimal Income { get; set; }
    [BirthDate] public DateOnly Born { get; set; }
}

public sealed class InpatientWriter(IDbConnection db, IDataProtector protector, FieldProtector fields)
{
    private const string Sql = "update inpatient set value = @value where id = @id";

    public Task<int> DataProtection(Inpatient patient)
    {
        var value = protector.Protect(patient.Diagnosis);
        return db.ExecuteAsync(Sql, new { value, id = patient.Id }); // clean
    }

    public Task<int> Known(Inpatient patient)
        => db.ExecuteAsync(Sql, new { value = string.IsNullOrWhiteSpace(patient.Diagnosis), id = patient.Id }); // clean

    public Task<int> Field(Inpatient patient)
    {
        var value = fields.ProtectValue(patient.Income, new FieldContext("9901", "inpatient", "income", patient.Id.ToString(), null));
        return db.ExecuteAsync(Sql, new { value, id = patient.Id }); // clean
    }

    public Task<int> Gcm(Inpatient patient, byte[] key)
    {
        using var aes = new AesGcm(key, 16);
        var plaintext = Encoding.UTF8.GetBytes(patient.Diagnosis);
        var nonce = RandomNumberGenerator.GetBytes(12);
        var ciphertext = new byte[plaintext.Length];
        var tag = new byte[16];
        aes.Encrypt(nonce, plaintext, ciphertext, tag);
        return db.ExecuteAsync(Sql, new { value = Convert.ToBase64String(ciphertext), id = patient.Id }); // clean
    }

    public Task<int> Cbc(Inpatient patient, Aes aes)
    {
        var value = aes.EncryptCbc(Encoding.UTF8.GetBytes(patient.IdNumber), aes.IV);
        return db.ExecuteAsync(Sql, new { value, id = patient.Id }); // clean
    }

    public Task<int> Keyed(Inpatient patient, byte[] key)
    {
        var value = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(patient.IdNumber)));
        return db.ExecuteAsync(Sql, new { value, id = patient.Id }); // clean
    }

    public Task<int> Digest(Inpatient patient)
    {
        var value = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(patient.IdNumber)));
        return db.ExecuteAsync(Sql, new { value, id = patient.Id }); // GDS2001
    }

    public Task<int> Encoded(Inpatient patient)
    {
        var value = Convert.ToBase64String(Encoding.UTF8.GetBytes(patient.Diagnosis));
        return db.ExecuteAsync(Sql, new { value, id = patient.Id }); // GDS2001
    }

    public Task<int> Reversed(Inpatient patient)
    {
        var characters = patient.IdNumber.ToCharArray();
        Array.Reverse(characters);
        var value = new string(characters);
        return db.ExecuteAsync(Sql, new { value, id = patient.Id }); // GDS2001 hard
    }

    public Task<int> Hexadecimal(Inpatient patient)
        => db.ExecuteAsync(Sql, new { value = Convert.ToHexString(Encoding.Unicode.GetBytes(patient.IdNumber)), id = patient.Id }); // GDS2001

    public Task<int> Month(Inpatient patient)
        => db.ExecuteAsync(Sql, new { value = patient.Born.ToString("yyyyMM"), id = patient.Id }); // GDS2001

    public Task<int> Tail(Inpatient patient)
        => db.ExecuteAsync(Sql, new { value = patient.IdNumber[^6..], id = patient.Id }); // GDS2001

    public Task<int> Yearly(Inpatient patient)
        => db.ExecuteAsync(Sql, new { value = patient.Income * 12, id = patient.Id }); // GDS2001

    public Task<int> Banded(Inpatient patient)
        => db.ExecuteAsync(Sql, new { value = Band(patient.Income), id = patient.Id }); // clean

    public Task<int> Verdict(Inpatient patient)
        => db.ExecuteAsync(Sql, new { value = patient.Born.Year < 1966 ? "老年" : "其他", id = patient.Id }); // clean

    [Declassifier(DeclassificationMethod.Generalization)]
    private static string Band(decimal income) => income < 3000m ? "低" : income < 10000m ? "中" : "高";
}
