using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.DataProtection;

namespace Gov.Exports;

internal sealed class FileExports(IDataProtector protector)
{
    public void Csv(IEnumerable<FamilyMember> rows)
    {
        using var writer = new StreamWriter("export.csv");
        writer.WriteLine("编号,姓名"); // clean
        foreach (var row in rows)
        {
            writer.Write(row.Version); // clean
            writer.WriteLine($",{row.Name}"); // GDS2004
        }
    }

    public void CsvMasked(IEnumerable<FamilyMember> rows)
        => File.WriteAllLines("masked.csv", rows.Select(r => $"{r.Id},{Mask.PersonName(r.Name)}")); // clean

    public void Lines(IEnumerable<FamilyMember> rows) => File.AppendAllLines("phones.txt", rows.Select(r => r.Phone ?? "")); // GDS2004

    public async Task JsonFile(Household household)
    {
        await using var stream = File.Create("household.json");
        await JsonSerializer.SerializeAsync(stream, household); // GDS2004
    }

    public async Task JsonFileClean(Household household)
    {
        await using var stream = File.Create("index.json");
        await JsonSerializer.SerializeAsync(stream, new { household.ArchiveNo, household.TownCode, household.Members.Count }); // clean
    }

    public void Zip(FamilyMember m)
    {
        using var archive = ZipFile.Open("a.zip", ZipArchiveMode.Create);
        var entry = archive.CreateEntry("member.txt");
        using var writer = new StreamWriter(entry.Open());
        writer.Write(m.IdNumber); // GDS2004
        writer.Write(m.Scheme); // clean
    }

    public void GZip(FamilyMember m)
    {
        using var file = File.OpenWrite("m.gz");
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(m.Address ?? "")); // GDS2004
    }

    public void Encrypted(FamilyMember m, Aes aes)
    {
        using var file = File.OpenWrite("m.bin");
        using var crypto = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        crypto.Write(Encoding.UTF8.GetBytes(m.Address ?? "")); // clean
        using var writer = new StreamWriter(crypto);
        writer.Write(m.IdNumber); // clean
    }

    public void Sealed(FamilyMember m, AesGcm gcm, byte[] nonce)
    {
        File.WriteAllText("sealed.txt", protector.Protect(m.IdNumber)); // clean
        var plain = Encoding.UTF8.GetBytes(m.Name);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        gcm.Encrypt(nonce, plain, cipher, tag);
        File.WriteAllBytes("cipher.bin", cipher); // clean
        File.WriteAllBytes("plain.bin", plain); // GDS2004
        File.WriteAllText("open.txt", protector.Unprotect(protector.Protect(m.IdNumber))); // GDS2004
    }

    public void Xml(FamilyMember m)
    {
        var document = new XDocument(new XElement("member", new XAttribute("version", m.Version), new XElement("bank", m.BankAccount)));
        document.Save("member.xml"); // GDS2004
        var index = new XDocument(new XElement("member", new XAttribute("version", m.Version)));
        index.Save("index.xml"); // clean
    }

    public void Memory(FamilyMember m)
    {
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, leaveOpen: true))
        {
            writer.Write(m.Disability); // clean
        }

        File.WriteAllBytes("disability.bin", memory.ToArray()); // GDS2004
        File.WriteAllText("length.txt", memory.Length.ToString()); // clean
    }

    public void Copy(FamilyMember m)
    {
        var bytes = Encoding.UTF8.GetBytes(m.Guardians[0]);
        using var source = new MemoryStream(bytes);
        using var target = new FileStream("guardian.txt", FileMode.Create);
        source.CopyTo(target); // GDS2004
    }

    public void Temp(FamilyMember m)
    {
        var path = Path.Combine(Path.GetTempPath(), m.Id + ".txt");
        File.WriteAllText(path, m.Relation.ToString()); // clean
        using var binary = new BinaryWriter(File.OpenWrite(path));
        binary.Write(m.Version); // clean
        binary.Write(m.MonthlyIncome); // GDS2004
    }
}
