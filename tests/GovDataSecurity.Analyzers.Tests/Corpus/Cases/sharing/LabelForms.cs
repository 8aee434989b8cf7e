// 标注的各种写法:整个类型、接口、自定义种类、字段、返回值、参数、主构造函数。
using System;
using System.Collections.Generic;
using System.Data;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Dapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;

namespace Corpus.Sharing.LabelForms;

/// <summary>本省自定义的种类。</summary>
[KindFacts(DataLevel.General4, IdentifierRole.Attribute, DataSubject.Person, Chinese = "社区矫正状态", Name = "correction-status")]
public sealed class CorrectionStatusAttribute : PersonalInformationAttribute;

/// <summary>整个类型三级。</summary>
[Classified(DataLevel.General3)]
public sealed class WaterMeter
{
    public string Reading { get; set; } = "";

    [NotClassified("公开的水价")] public decimal Price { get; set; }

    [NotClassified("公开的分区")] public string AreaCode { get; set; } = "";
}

public interface IHasMobile
{
    [MobilePhoneNumber] string Mobile { get; }
}

public sealed class Courier : IHasMobile
{
    [CorrectionStatus] public string? Status;

    public string Mobile { get; init; } = "";

    public string Company { get; init; } = "";
}

public sealed class Register([ResidentIdNumber] string idNumber, string window)
{
    public void Stamp() => File.WriteAllText("stamp.txt", idNumber); // GDS2004

    public void StampWindow() => File.WriteAllText("stamp.txt", window); // clean

    [return: BankAccountNumber]
    public string Account() => "";

    public string Office() => window;
}

public sealed class LabelForms(IDbConnection db, IMemoryCache cache, HttpClient http, IChatClient chat)
{
    [Credential] private readonly string _apiKey = Environment.GetEnvironmentVariable("API_KEY") ?? "";
    private readonly string _region = Environment.GetEnvironmentVariable("REGION") ?? "";

    public async Task MeterAsync(WaterMeter meter)
    {
        await db.ExecuteAsync("update meter set reading = @Reading", new { meter.Reading }); // GDS2001
        await db.ExecuteAsync("update meter set price = @Price", new { meter.Price }); // clean
        cache.Set("area", meter.AreaCode); // clean
        cache.Set("reading", meter.Reading); // GDS2007
    }

    public async Task CourierAsync(Courier courier)
    {
        await http.GetAsync("https://post.example.gov.cn/?m=" + courier.Mobile); // GDS5005
        await http.GetAsync("https://post.example.gov.cn/?c=" + courier.Company); // clean
        Activity.Current?.SetTag("status", courier.Status); // GDS3010
        Activity.Current?.SetTag("known", courier.Status != null); // clean
        throw new InvalidOperationException(courier.Company + courier.Status); // GDS3003
    }

    public async Task ViaInterfaceAsync(IHasMobile item)
        => await chat.GetResponseAsync("给 " + item.Mobile + " 写短信"); // GDS5006

    public void Any<T>(T item)
        where T : IHasMobile
    {
        File.AppendAllText("mobiles.txt", item.Mobile); // GDS2004
        File.AppendAllText("types.txt", typeof(T).Name); // clean
    }

    public void Results(Register register)
    {
        File.WriteAllText("account.txt", register.Account()); // GDS2004
        File.WriteAllText("account.txt", Mask.BankAccountNumber(register.Account())); // clean
        File.WriteAllText("office.txt", register.Office()); // clean
    }

    public void Keys()
    {
        cache.Set("key", _apiKey); // GDS2007
        cache.Set("region", _region); // clean
        cache.Set("has-key", _apiKey.Length > 0); // clean
    }

    public void Lambdas(IEnumerable<string> numbers)
    {
        Action<string> write = ([PassportNumber] string passport) => File.AppendAllText("passports.txt", passport); // GDS2004
        Action<string> count = ([PassportNumber] string passport) => File.AppendAllText("lengths.txt", passport.Length.ToString()); // clean
        foreach (var number in numbers)
        {
            write(number);
            count(number);
            Keep(number);
        }

        void Keep([PassportNumber] string passport) => cache.Set("last", passport); // GDS2007
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/a/{mobile}", ([MobilePhoneNumber] string mobile) => TypedResults.Redirect("/b?m=" + mobile)); // GDS5005
        app.MapGet("/c/{town}", (string town) => TypedResults.Redirect("/d?t=" + town)); // clean
    }
}
