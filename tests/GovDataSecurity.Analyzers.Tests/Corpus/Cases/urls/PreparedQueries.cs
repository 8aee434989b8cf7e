// 先拼好再发送;报告在拼接处或发送处都对。
using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using System.Web;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Corpus.Urls.PreparedQueries;

public sealed class 学生
{
    public int 学籍内码 { get; set; }
    [PersonName] public string 姓名 { get; set; } = "";
    [ResidentIdNumber] public string 身份证 { get; set; } = "";
    [BirthDate] public DateOnly 生日 { get; set; }
    public string 学校 { get; set; } = "";
}

public sealed class 学籍查询(HttpClient http, FieldProtector protector)
{
    public Task<string> 先拼(学生 生)
    {
        var 网址 = QueryHelpers.AddQueryString("https://edu.example.gov.cn/q", "name", 生.姓名); // GDS5005 @helpers
        return http.GetStringAsync(网址); // GDS5005 @helpers
    }

    public Task<string> 字典(学生 生)
    {
        var 参数 = new Dictionary<string, string?> { ["school"] = 生.学校, ["sfz"] = 生.身份证 };
        var 网址 = QueryHelpers.AddQueryString("https://edu.example.gov.cn/q", 参数); // GDS5005 @dictionary
        return http.GetStringAsync(网址); // GDS5005 @dictionary
    }

    public Task<string> 构造器(学生 生)
    {
        var 构造器 = new UriBuilder("https://edu.example.gov.cn/q");
        构造器.Query = "school=" + 生.学校; // clean
        构造器.Path = "/student/" + 生.身份证; // GDS5005 @builder
        return http.GetStringAsync(构造器.Uri); // GDS5005 @builder
    }

    public Task<string> 名值(学生 生)
    {
        var 值 = HttpUtility.ParseQueryString("");
        值["birth"] = 生.生日.ToString("yyyy-MM-dd");
        return http.GetStringAsync("https://edu.example.gov.cn/q?" + 值); // GDS5005 hard
    }

    public Task<string> 网址(学生 生)
    {
        var 网址 = new Uri($"https://edu.example.gov.cn/student/{生.姓名}"); // GDS5005 @uri
        return http.GetStringAsync(网址); // GDS5005 @uri
    }

    public Task<string> 内码(学生 生)
    {
        var 网址 = new Uri($"https://edu.example.gov.cn/student/{生.学籍内码}?full={生.姓名.Length > 0}"); // clean
        return http.GetStringAsync(网址); // clean
    }

    public Task<string> 密文(学生 生)
    {
        var 密文 = protector.Protect(生.身份证, new FieldContext("9901", "student", "id", 生.学籍内码.ToString(), null));
        return http.GetStringAsync("https://edu.example.gov.cn/q?c=" + Uri.EscapeDataString(密文)); // clean
    }

    public async Task<string> 表单(学生 生)
    {
        using var 请求 = new HttpRequestMessage(HttpMethod.Post, "https://edu.example.gov.cn/search"); // clean
        请求.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["sfz"] = 生.身份证 }); // clean
        请求.Headers.Referrer = new Uri($"https://edu.example.gov.cn/student/{生.学籍内码}"); // clean
        using var 响应 = await http.SendAsync(请求);
        return await 响应.Content.ReadAsStringAsync();
    }

    public async Task<string> 多部分(学生 生)
    {
        using var 正文 = new MultipartFormDataContent();
        正文.Add(new StringContent(生.姓名), "name"); // clean
        正文.Add(new StringContent(生.身份证), "sfz"); // clean
        using var 响应 = await http.PostAsync("https://edu.example.gov.cn/upload/" + 生.学籍内码, 正文); // clean
        return await 响应.Content.ReadAsStringAsync();
    }

    public IResult 转到(学生 生)
        => 生.学校.Length > 0 ? Results.LocalRedirect("/school?c=" + 生.学校) : Results.LocalRedirect("/student?n=" + 生.姓名); // GDS5005

    public IResult 脱敏(学生 生)
        => Results.LocalRedirect("/student?n=" + Uri.EscapeDataString(Mask.PersonName(生.姓名))); // clean
}
