// 流、写入器的包装;自写的 CSV;XML;内存里的不算。
using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Files.StreamsAndWrappers;

public sealed record Donor
{
    public int Id { get; init; }
    [PersonName] public required string Name { get; init; }
    [MobilePhoneNumber] public required string Phone { get; init; }
    [BankAccountNumber] public required string Account { get; init; }
    public required string Project { get; init; }
}

public sealed class CsvWriter(TextWriter target)
{
    public void Line(params string[] cells)
        => target.WriteLine(string.Join(',', cells.Select(Quote))); // GDS2004 @csv

    private static string Quote(string cell) => '"' + cell.Replace("\"", "\"\"") + '"';
}

public sealed class DonorFiles
{
    public void Csv(IEnumerable<Donor> donors)
    {
        using var file = new StreamWriter("donors.csv");
        var csv = new CsvWriter(file);
        foreach (var donor in donors)
        {
            csv.Line(donor.Id.ToString(), donor.Project); // clean
            csv.Line(donor.Id.ToString(), donor.Phone); // GDS2004 @csv hard
        }
    }

    public void Compressed(Donor donor)
    {
        using var file = File.Create("donor.gz");
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(donor.Account)); // GDS2004
        using var writer = new StreamWriter(gzip);
        writer.Write(donor.Name); // GDS2004
        writer.Write(donor.Project); // clean
    }

    public void Encrypted(Donor donor, Aes aes)
    {
        using var file = File.Create("donor.enc");
        using var cipher = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        using var gzip = new GZipStream(cipher, CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(donor.Account)); // clean
        JsonSerializer.Serialize(gzip, donor); // clean
    }

    public byte[] InMemory(Donor donor)
    {
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, leaveOpen: true))
        {
            writer.WriteLine(donor.Name); // clean
        }

        return memory.ToArray();
    }

    public long Measure(Donor donor)
    {
        using var memory = new MemoryStream();
        JsonSerializer.Serialize(memory, donor); // clean
        return memory.Length;
    }

    public void FromMemory(Donor donor)
        => File.WriteAllBytes("memory.bin", InMemory(donor)); // GDS2004 hard

    public void FromText(Donor donor)
    {
        using var text = new StringWriter();
        text.WriteLine(donor.Account);
        File.WriteAllText("text.txt", text.ToString()); // GDS2004 hard
        File.WriteAllText("length.txt", text.ToString().Length.ToString()); // clean
    }

    public void Xml(Donor donor)
    {
        using var xml = XmlWriter.Create("donor.xml");
        xml.WriteStartElement("donor");
        xml.WriteElementString("project", donor.Project); // clean
        xml.WriteElementString("name", donor.Name); // GDS2004 hard
        xml.WriteEndElement();
        new XElement("donor", new XElement("project", donor.Project)).Save("project.xml"); // clean
        new XElement("donor", new XElement("phone", donor.Phone)).Save("phone.xml"); // GDS2004 hard
    }

    public void Document(Donor donor)
    {
        using var file = File.OpenWrite("donor.json");
        using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("project", donor.Project); // clean
        json.WriteString("phone", donor.Phone); // GDS2004 hard
        json.WriteEndObject();
    }

    public async Task AppendAsync(Donor donor)
    {
        await File.AppendAllTextAsync("log.txt", $"{donor.Id} {donor.Project}\n"); // clean
        await File.AppendAllLinesAsync("log.txt", [donor.Project, Mask.BankAccountNumber(donor.Account)]); // clean
        await File.AppendAllLinesAsync("log.txt", [donor.Project, donor.Account]); // GDS2004
        await using var file = new FileStream("log.bin", FileMode.Append);
        await file.WriteAsync(Encoding.UTF8.GetBytes(donor.Name).AsMemory()); // GDS2004
        RandomAccess.Write(file.SafeFileHandle, Encoding.UTF8.GetBytes(donor.Phone), 0); // GDS2004
    }

    public bool Exists(Donor donor) => File.Exists(Path.Combine("donors", donor.Id + ".json")); // clean
}
