// 医保结算导入:解析、校验、入库、统计、开放。
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;
using SqlSugar;

namespace Corpus.Sharing.SettlementImport;

public class Settlement
{
    public long Id { get; set; }
    [PersonName] public string Patient { get; set; } = "";
    [MedicalDiagnosis] public string Diagnosis { get; set; } = "";
    [Classified(DataLevel.General3)] public decimal Amount { get; set; }
    public string HospitalCode { get; set; } = "";
}

/// <summary>对外公布的统计。</summary>
public sealed record OpenStatistic([property: NotClassified("统计公报")] string Hospital, [property: NotClassified("统计公报")] int Cases, [property: NotClassified("统计公报")] string Text);

public sealed class Import(ISqlSugarClient db, ILogger<Import> logger)
{
    public int Run(TextReader reader)
    {
        var rows = Parse(reader).ToList();
        logger.LogInformation("读入 {Count}", rows.Count); // clean
        foreach (var row in rows)
        {
            if (row.Amount <= 0m)
            {
                logger.LogWarning("金额不合法 {Id}", row.Id); // clean
                logger.LogWarning("金额不合法 {Amount}", row.Amount); // GDS3001
                continue;
            }

            if (row.Diagnosis.Length == 0)
            {
                throw new FormatException($"第 {row.Id} 行缺少诊断"); // clean
            }

            if (row.Diagnosis.Length > 200)
            {
                throw new FormatException("诊断过长:" + row.Diagnosis); // GDS3003
            }
        }

        return db.Fastest<Settlement>().BulkCopy(rows); // GDS2001 hard
    }

    public void Errors(IEnumerable<Settlement> rows)
    {
        using var file = File.CreateText("errors.csv");
        foreach (var row in rows.Where(r => r.Amount <= 0m))
        {
            file.WriteLine($"{row.Id},{row.HospitalCode}"); // clean
            file.WriteLine($"{row.Id},{row.Patient}"); // GDS2004
        }
    }

    public IEnumerable<OpenStatistic> Publish(IEnumerable<Settlement> rows)
    {
        foreach (var hospital in rows.GroupBy(r => r.HospitalCode))
        {
            yield return new OpenStatistic(hospital.Key, hospital.Count(), "正常"); // clean
            yield return new OpenStatistic(hospital.Key, hospital.Count(), hospital.First().Diagnosis); // GDS4001
            yield return new OpenStatistic(hospital.Key, hospital.Count(), Rounded(hospital.Sum(r => r.Amount))); // clean
        }
    }

    private static IEnumerable<Settlement> Parse(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            yield return new Settlement
            {
                Id = long.Parse(cells[0], CultureInfo.InvariantCulture),
                Patient = cells[1],
                Diagnosis = cells[2],
                Amount = decimal.Parse(cells[3], CultureInfo.InvariantCulture),
                HospitalCode = cells[4],
            };
        }
    }

    [Declassifier(DeclassificationMethod.Aggregation)]
    private static string Rounded(decimal amount) => Math.Round(amount / 10000m).ToString("F0") + " 万元";
}
