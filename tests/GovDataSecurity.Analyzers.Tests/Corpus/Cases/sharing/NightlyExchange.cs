// 夜间交换:读库、写文件、发消息、打点;一版泄露,一版改好。
using System;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Confluent.Kafka;
using Dapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Corpus.Sharing.NightlyExchange;

public sealed class 不动产
{
    public string 单元号 { get; set; } = "";
    [PersonName] public string 权利人 { get; set; } = "";
    [ResidentIdNumber] public string 证件号 { get; set; } = "";
    [HomeAddress] public string 坐落 { get; set; } = "";
    [Asset] public decimal 面积 { get; set; }
    public string 区划 { get; set; } = "";
}

public sealed class 明文交换(IDbConnection db, IProducer<string, string> producer, ILogger<明文交换> logger) : BackgroundService
{
    private static readonly ActivitySource Source = new("exchange");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var activity = Source.StartActivity("exchange");
        var rows = (await db.QueryAsync<不动产>("select * from estate where changed = 1")).AsList(); // clean
        activity?.SetTag("rows", rows.Count); // clean
        await using var file = new StreamWriter("exchange.csv");
        foreach (var row in rows)
        {
            try
            {
                await file.WriteLineAsync(string.Join(',', row.单元号, row.权利人)); // GDS2004
                await producer.ProduceAsync("estate", new Message<string, string> { Key = row.单元号, Value = JsonSerializer.Serialize(row) }, stoppingToken); // GDS2004
                await db.ExecuteAsync("update estate set changed = 0 where owner_id = @证件号", new { row.证件号 }); // GDS2001
            }
            catch (IOException error)
            {
                logger.LogError(error, "失败:{Owner}", row.权利人); // GDS3001
                activity?.AddEvent(new ActivityEvent("failed " + row.坐落)); // GDS3010
                throw new InvalidOperationException("交换失败:" + row.坐落, error); // GDS3003
            }
        }
    }
}

public sealed class 安全交换(IDbConnection db, IProducer<string, string> producer, Aes aes, ILogger<安全交换> logger) : BackgroundService
{
    private static readonly ActivitySource Source = new("exchange");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var activity = Source.StartActivity("exchange");
        var rows = (await db.QueryAsync<不动产>("select * from estate where changed = 1")).AsList(); // clean
        activity?.SetTag("rows", rows.Count); // clean
        await using var target = File.Create("exchange.csv.enc");
        await using var cipher = new CryptoStream(target, aes.CreateEncryptor(), CryptoStreamMode.Write);
        await using var file = new StreamWriter(cipher);
        foreach (var row in rows)
        {
            try
            {
                await file.WriteLineAsync(string.Join(',', row.单元号, row.权利人)); // clean
                await producer.ProduceAsync("estate", new Message<string, string> { Key = row.单元号, Value = ObjectMasker.Format(row) }, stoppingToken); // clean
                await db.ExecuteAsync("update estate set changed = 0 where unit = @单元号", new { row.单元号 }); // clean
            }
            catch (IOException error)
            {
                logger.LogError(error, "失败:{Unit}", row.单元号); // clean
                activity?.AddEvent(new ActivityEvent("failed " + row.区划)); // clean
                throw new InvalidOperationException("交换失败:" + row.单元号, error); // clean
            }
        }
    }
}
