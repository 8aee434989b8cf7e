// 夜间导出:CSV、JSON、临时文件。
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Files.ExportJob;

public sealed record Pensioner
{
    public int Id { get; init; }
    [PersonName] public required string Name { get; init; }
    [ResidentIdNumber] public required string IdNumber { get; init; }
    [BankAccountNumber] public required string Account { get; init; }
    [Classified(DataLevel.General3)] public decimal Pension { get; init; }
    public required string TownCode { get; init; }
}

public sealed class NightlyExport(string folder, TimeProvider time)
{
    public void Csv(IEnumerable<Pensioner> people)
    {
        using var writer = new StreamWriter(Path.Combine(folder, "people.csv"));
        writer.WriteLine("id,town,name"); // clean
        foreach (var person in people)
        {
            writer.Write(person.Id); // clean
            writer.Write(',');
            writer.Write(person.TownCode); // clean
            writer.Write(',');
            writer.WriteLine(person.Name); // GDS2004
        }
    }

    public void Lines(IReadOnlyCollection<Pensioner> people)
    {
        File.WriteAllLines("accounts.txt", people.Select(p => p.Account)); // GDS2004
        File.WriteAllLines("towns.txt", people.Select(p => p.TownCode).Distinct()); // clean
        File.AppendAllText("count.txt", people.Count.ToString(CultureInfo.InvariantCulture)); // clean
    }

    public Task JsonAsync(Pensioner person, CancellationToken token)
        => File.WriteAllTextAsync(Path.Combine(folder, $"{person.Id}.json"), JsonSerializer.Serialize(person), token); // GDS2004

    public Task MaskedAsync(Pensioner person, CancellationToken token)
        => File.WriteAllTextAsync(Path.Combine(folder, $"{person.Id}.txt"), ObjectMasker.Format(person), token); // clean

    public async Task StreamAsync(Pensioner person, CancellationToken token)
    {
        await using var file = File.Create(Path.Combine(folder, "one.json"));
        await JsonSerializer.SerializeAsync(file, person, cancellationToken: token); // GDS2004 hard
    }

    public void Temp(Pensioner person)
    {
        var path = Path.GetTempFileName();
        var bytes = Encoding.UTF8.GetBytes(person.IdNumber);
        File.WriteAllBytes(path, bytes); // GDS2004
        File.Delete(path);
    }

    public string Report(IEnumerable<Pensioner> people)
    {
        var text = new StringBuilder();
        foreach (var person in people)
        {
            text.Append(person.TownCode).Append(';').Append(person.Pension).AppendLine();
        }

        File.WriteAllText(Path.Combine(folder, "pensions.csv"), text.ToString()); // GDS2004
        return "pensions.csv";
    }

    public void Totals(IReadOnlyCollection<Pensioner> people)
    {
        var text = new StringBuilder();
        foreach (var town in people.GroupBy(p => p.TownCode))
        {
            text.Append(town.Key).Append(';').Append(town.Count()).AppendLine();
        }

        File.WriteAllText(Path.Combine(folder, "totals.csv"), text.ToString()); // clean
        File.WriteAllText(Path.Combine(folder, "run.txt"), time.GetUtcNow().ToString("O")); // clean
    }

    public string InMemory(Pensioner person)
    {
        using var writer = new StringWriter();
        writer.Write(person.Name); // clean
        using var memory = new MemoryStream();
        memory.Write(Encoding.UTF8.GetBytes(person.IdNumber)); // clean
        return writer.ToString() + memory.Length;
    }

    public void Zip(Pensioner person)
    {
        using var archive = ZipFile.Open(Path.Combine(folder, "out.zip"), ZipArchiveMode.Create);
        var entry = archive.CreateEntry($"{person.TownCode}.txt"); // clean
        using var writer = new StreamWriter(entry.Open());
        writer.WriteLine(person.Account); // GDS2004
        archive.CreateEntry(person.Name + ".txt"); // GDS2004
    }
}
