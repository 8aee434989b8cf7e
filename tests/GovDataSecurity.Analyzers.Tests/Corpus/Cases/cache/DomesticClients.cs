// CSRedis 与 FreeRedis。
using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using CSRedis;
using FreeRedis;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.DataProtection;

namespace Corpus.Cache.DomesticClients;

public sealed class TaxPayer
{
    public string FileNo { get; set; } = "";
    [UnifiedSocialCreditCode] public string CreditCode { get; set; } = "";
    [PersonName] public string Representative { get; set; } = "";
    [TaxRecord] public decimal Overdue { get; set; }
    [Credential] public string FilingPassword { get; set; } = "";
}

public sealed class TaxCache(CSRedisClient csredis, RedisClient redis, IDataProtector protector)
{
    public void Old(TaxPayer payer)
    {
        csredis.Set("payer:" + payer.FileNo, payer); // GDS2007
        csredis.Set("payer:" + payer.FileNo, payer.CreditCode, 60); // clean
        csredis.HSet("overdue", payer.FileNo, payer.Overdue); // GDS2007
        csredis.HSet("code", payer.CreditCode, payer.FileNo); // clean
        RedisHelper.Set("rep:" + payer.FileNo, payer.Representative); // GDS2007
        RedisHelper.Set("rep:" + payer.FileNo, Mask.PersonName(payer.Representative)); // clean
        csredis.LPush("reps", payer.Representative); // GDS2007
    }

    public async Task NewAsync(TaxPayer payer)
    {
        redis.Set("pwd:" + payer.FileNo, payer.FilingPassword, 300); // GDS2007
        redis.Set("pwd:" + payer.FileNo, protector.Protect(payer.FilingPassword), 300); // clean
        await redis.SetAsync("late:" + payer.FileNo, payer.Overdue > 0m); // clean
        await redis.SetAsync("json:" + payer.FileNo, JsonSerializer.Serialize(payer)); // GDS2007
        redis.HSet("payers", payer.FileNo, payer.Representative); // GDS2007
        redis.SAdd("codes", payer.CreditCode); // clean
    }

    public string Find([PersonName] string representative)
        => redis.Get("rep:" + representative); // GDS2007

    public string FindByCode(TaxPayer payer)
        => redis.Get("code:" + payer.CreditCode); // clean

    public long Attempts([PersonName] string 登录名)
        => redis.Incr("login:" + 登录名); // GDS2007

    public long Attempts(TaxPayer payer)
        => redis.Incr("login:" + payer.FileNo); // clean
}
