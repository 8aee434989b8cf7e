// 导出:Excel、CSV、文本、注册表之外的各种落盘方式。
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using MiniExcelLibs;
using NPOI.XSSF.UserModel;

namespace Gov.Practice.Archives;

public sealed class Worker
{
    public int Number { get; set; }
    [PersonName] public string Name { get; set; } = "";
    [SocialSecurityNumber] public string Insurance { get; set; } = "";
    [BankAccountNumber] public string Card { get; set; } = "";
    [FaceImage] public byte[] Photo { get; set; } = [];
    public string Unit { get; set; } = "";
}

public sealed record WorkerLine(int Number, string Shown, string Unit);

public static class WorkerLines
{
    public static WorkerLine Masked(this Worker worker) => new(worker.Number, Mask.PersonName(worker.Name)!, worker.Unit);

    public static IEnumerable<WorkerLine> AllMasked(this IEnumerable<Worker> workers) => workers.Select(Masked);

    public static string ToCsv(this Worker worker, char separator = ',') => string.Join(separator, worker.Number, worker.Insurance, worker.Unit);
}

public sealed class Archives(DirectoryInfo folder)
{
    public void Sheets(IReadOnlyList<Worker> workers)
    {
        using var book = new XSSFWorkbook();
        var sheet = book.CreateSheet("职工"); // clean
        for (var i = 0; i < workers.Count; i++)
        {
            var row = sheet.CreateRow(i);
            row.CreateCell(0).SetCellValue(workers[i].Number); // clean
            row.CreateCell(1).SetCellValue(workers[i].Card); // GDS2004
            row.CreateCell(2).SetCellValue(Mask.PersonName(workers[i].Name)); // clean
        }

        using var file = File.Create(Path.Combine(folder.FullName, "workers.xlsx"));
        book.Write(file); // clean
        MiniExcel.SaveAs(Path.Combine(folder.FullName, "masked.xlsx"), workers.AllMasked()); // clean
        MiniExcel.SaveAs(Path.Combine(folder.FullName, "all.xlsx"), workers); // GDS2004
    }

    public void Lines(IReadOnlyList<Worker> workers)
    {
        using var text = new StreamWriter(Path.Combine(folder.FullName, "w.csv"), append: true, Encoding.UTF8);
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        csv.WriteRecords(workers.AllMasked()); // clean
        csv.WriteRecords(workers); // GDS2004
        csv.WriteField(workers[0].Unit); // clean
        csv.WriteField(workers[0].Name); // GDS2004
        foreach (var worker in workers)
        {
            text.WriteLine(worker.ToCsv()); // GDS2004
            text.WriteLine(worker.Masked()); // clean
        }

        File.WriteAllLines("index.txt", workers.Select(w => w.Unit).Distinct().Order()); // clean
        File.WriteAllLines("names.txt", workers.OrderBy(w => w.Number).Select(w => w.Name.Trim())); // GDS2004
        folder.CreateSubdirectory("units").Refresh(); // clean
    }

    public async Task BytesAsync(Worker worker, PipeWriter pipe)
    {
        await File.WriteAllBytesAsync("photo.bin", worker.Photo); // GDS2004
        await File.WriteAllTextAsync("photo.txt", Convert.ToBase64String(worker.Photo)); // GDS2004
        await File.WriteAllTextAsync("size.txt", worker.Photo.Length.ToString(CultureInfo.InvariantCulture)); // clean
        await using var stream = new FileStream("worker.json", FileMode.Create);
        await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(worker.Masked())); // clean
        await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { worker.Number, worker.Card })); // GDS2004
        await stream.WriteAsync(Encoding.UTF8.GetBytes(worker.Unit).AsMemory()); // clean
        new XDocument(new XElement("worker", new XAttribute("no", worker.Number), new XElement("unit", worker.Unit))).Save("clean.xml"); // clean
        new XDocument(new XElement("worker", new XElement("card", worker.Card))).Save("card.xml"); // GDS2004
        using var buffered = new BufferedStream(stream);
        buffered.Write(Encoding.Unicode.GetBytes(worker.Insurance)); // GDS2004
        var info = new FileInfo("worker.txt");
        await using var append = info.AppendText();
        await append.WriteAsync(worker.Insurance); // GDS2004
        await append.WriteAsync($"{worker.Unit}"); // clean
    }
}
