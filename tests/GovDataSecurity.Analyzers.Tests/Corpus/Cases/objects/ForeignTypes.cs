using Gov.Population;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;

namespace Gov.Exchange;

/// <summary>人口库接口: labeled types from another assembly.</summary>
public sealed class PopulationSync(ILogger<PopulationSync> logger, IPopulationClient client)
{
    public async Task Sync(PopulationQuery query, string sfzh)
    {
        var record = await client.QueryAsync(query);
        logger.LogInformation("人口 {Xzqh}", record?.Xzqh); // clean
        logger.LogInformation("人口 {Xm}", record?.Xm); // GDS3001
        logger.LogInformation("人口 {Record}", record); // GDS3002
        logger.LogInformation("人口 {Found}", record is { Zt: 0 }); // clean
        logger.LogInformation("查询 {Purpose}", query.Purpose); // clean
        logger.LogInformation("查询 {Number}", query.Gmsfhm); // GDS3001
        logger.LogInformation("查询 {Query}", query); // clean
        logger.LogInformation("查询 {@Query}", query); // GDS3002
        logger.LogInformation("查询 {Sfzh}", sfzh); // clean
        logger.LogInformation("存在 {Exists}", client.Exists(query.Gmsfhm!)); // clean
        logger.LogInformation("姓名 {Name}", client.NameOf(7)); // GDS3001
        logger.LogInformation("脱敏 {Name}", PopulationText.Hide(client.NameOf(7))); // clean
        logger.LogInformation("区划 {Division}", PopulationText.DivisionOf(record!.Gmsfhm)); // clean
        foreach (var row in await client.BatchAsync([query.Gmsfhm!]))
        {
            logger.LogInformation("批量 {Xzqh}", row.Xzqh); // clean
            var line = $"{row.Xzqh}\t{row.Hjdz}";
            logger.LogInformation("批量 {Line}", line); // GDS3001
        }

        var safe = record with { Xm = "*", Gmsfhm = "*", Hjdz = null };
        logger.LogInformation("副本 {Safe}", safe); // clean
        query.Gmsfhm = null;
        logger.LogInformation("查询 {Number}", query.Gmsfhm); // clean
        query.Gmsfhm = record.Gmsfhm;
        logger.LogInformation("查询 {Number}", query.Gmsfhm); // GDS3001
    }
}
