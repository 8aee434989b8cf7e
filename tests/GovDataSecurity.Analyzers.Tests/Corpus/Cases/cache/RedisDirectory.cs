// StackExchange.Redis:值、键、散列字段、隐式转换。
using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Cryptography;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using StackExchange.Redis;

namespace Corpus.Cache.RedisDirectory;

public sealed class 律师
{
    public int 编号 { get; set; }
    [PersonName] public string 姓名 { get; set; } = "";
    [MobilePhoneNumber] public string 手机 { get; set; } = "";
    [EmailAddress] public string 邮箱 { get; set; } = "";
    public string 律所 { get; set; } = "";
    public int 执业年限 { get; set; }
}

public sealed class 律师目录(IConnectionMultiplexer redis, KeyRing ring, FieldProtector protector)
{
    private readonly IDatabase _db = redis.GetDatabase();

    public void 写(律师 人)
    {
        _db.StringSet($"lawyer:{人.编号}", 人.律所); // clean
        _db.StringSet($"lawyer:{人.编号}:name", 人.姓名); // GDS2007
        _db.StringSet("lawyer:" + 人.手机, 人.编号); // GDS2007
        RedisValue 值 = 人.邮箱;
        _db.StringSet($"lawyer:{人.编号}:mail", 值); // GDS2007
        RedisKey 键 = "mail:" + 人.邮箱;
        _db.KeyDelete(键); // GDS2007
        _db.StringSet($"lawyer:{人.编号}:years", 人.执业年限); // clean
    }

    public async Task 写Async(律师 人)
    {
        await _db.HashSetAsync("lawyer", 人.编号.ToString(), JsonSerializer.Serialize(人)); // GDS2007
        await _db.HashSetAsync("lawyer:phone", 人.手机, 人.编号); // GDS2007
        await _db.HashSetAsync("lawyer:firm", 人.编号.ToString(), 人.律所); // clean
        await _db.HashSetAsync("lawyer:mask", 人.编号.ToString(), Mask.MobilePhoneNumber(人.手机)); // clean
        await _db.HashSetAsync($"l:{人.编号}",
        [
            new HashEntry("firm", 人.律所), // clean
            new HashEntry("phone", 人.手机), // GDS2007
        ]);
        await _db.ListRightPushAsync("queue", 人.邮箱); // GDS2007
        await _db.ListRightPushAsync("queue", 人.编号); // clean
        _db.SortedSetAdd("lawyer:seniority", 人.姓名, 人.执业年限); // GDS2007
    }

    public void 按引用(律师 人)
    {
        var 引用 = ring.ReferenceOf("9901", "lawyer", null, 人.手机);
        _db.StringSet("lawyer:" + 引用.Hex, 人.编号); // clean
        _db.StringSet("lawyer:sealed", protector.Protect(人.手机, new FieldContext("9901", "lawyer", "phone", 人.编号.ToString(), null))); // clean
    }

    public void 按摘要(律师 人)
    {
        var 摘要 = Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(人.手机)));
        _db.StringSet("lawyer:" + 摘要, 人.编号); // GDS2007
    }

    public bool 存在([MobilePhoneNumber] string 手机) => _db.KeyExists("lawyer:" + 手机); // GDS2007

    public bool 在集合([MobilePhoneNumber] string 手机) => _db.SetContains("lawyer:phones", 手机); // GDS2007

    public bool 在集合(int 编号) => _db.SetContains("lawyer:ids", 编号); // clean

    public Task 通知Async(律师 人)
        => redis.GetSubscriber().PublishAsync(RedisChannel.Literal("lawyer"), 人.编号); // clean
}
