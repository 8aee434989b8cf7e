// 短信与地图网关:帮助方法里拼网址。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Urls.SmsGateway;

public sealed class Resident
{
    public int Id { get; set; }
    [MobilePhoneNumber] public string Mobile { get; set; } = "";
    [HomeAddress] public string Address { get; set; } = "";
    [PreciseLocation] public double Longitude { get; set; }
    [PreciseLocation] public double Latitude { get; set; }
    public string GridCode { get; set; } = "";
}

public sealed class Gateway(HttpClient http, string secret)
{
    public async Task SmsAsync(Resident resident)
    {
        var url = new StringBuilder("https://sms.example.gov.cn/send?to=");
        url.Append(resident.Mobile);
        url.Append("&tpl=1");
        await http.GetAsync(url.ToString()); // GDS5005
    }

    public Task GeocodeAsync(Resident resident)
        => http.GetAsync(Build("geocode", ("address", resident.Address))); // GDS5005 hard

    public Task GridAsync(Resident resident)
        => http.GetAsync(Build("grid", ("code", resident.GridCode))); // clean

    public Task LocateAsync(Resident resident)
        => http.GetAsync($"https://map.example.gov.cn/regeo?lng={resident.Longitude:F6}"); // GDS5005

    public Task LocateLatitudeAsync(Resident resident)
    {
        var rounded = Math.Round(resident.Latitude, 4);
        return http.GetAsync("https://map.example.gov.cn/regeo?lat=" + rounded); // GDS5005
    }

    public Task PostAsync(Resident resident)
        => http.PostAsync("https://sms.example.gov.cn/send", new StringContent(resident.Mobile)); // clean

    public Task PostByAsync(Resident resident)
        => http.PostAsync($"https://sms.example.gov.cn/send/{resident.Id}", new StringContent(resident.Address)); // clean

    public Task EncodedAsync(Resident resident)
        => http.GetAsync("https://map.example.gov.cn/poi?q=" + WebUtility.UrlEncode(resident.Address)); // GDS5005

    public Task CountAsync(IReadOnlyCollection<Resident> residents)
        => http.GetAsync($"https://sms.example.gov.cn/quota?n={residents.Count(r => r.Mobile.Length == 11)}"); // clean

    public Task MaskedAsync(Resident resident)
        => http.GetAsync("https://sms.example.gov.cn/status?to=" + Mask.MobilePhoneNumber(resident.Mobile)); // clean

    public Task AllAsync(IEnumerable<Resident> residents)
    {
        var list = string.Join(",", residents.Select(r => r.Mobile));
        return http.GetAsync("https://sms.example.gov.cn/batch?to=" + list); // GDS5005
    }

    public HttpRequestMessage Prepare(Resident resident)
    {
        var request = new HttpRequestMessage { Method = HttpMethod.Get };
        request.RequestUri = new Uri($"https://sms.example.gov.cn/send?to={resident.Mobile}&key={secret}"); // GDS5005
        return request;
    }

    private static string Build(string path, params (string Name, string Value)[] parameters)
        => $"https://map.example.gov.cn/{path}?" + string.Join("&", parameters.Select(p => p.Name + "=" + WebUtility.UrlEncode(p.Value)));
}
