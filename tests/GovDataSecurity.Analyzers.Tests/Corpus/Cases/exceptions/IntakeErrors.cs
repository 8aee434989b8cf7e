// 受理校验:异常消息、Data、ProblemDetails。
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations;
using System.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Corpus.Exceptions.IntakeErrors;

public sealed record 申请
{
    public Guid 编号 { get; init; }
    [PersonName] public required string 姓名 { get; init; }
    [ResidentIdNumber] public required string 身份证号 { get; init; }
    [Income] public decimal 月收入 { get; init; }
    [BirthDate] public DateOnly 出生日期 { get; init; }
    public required string 事项 { get; init; }
}

public class 重复申请异常 : Exception
{
    public 重复申请异常(string 消息) : base(消息)
    {
    }

    public 重复申请异常(Guid 编号) : base($"申请 {编号} 已存在") // clean
    {
    }
}

public sealed class 收入超限异常([Income] decimal 收入)
    : Exception($"收入 {收入} 超过标准"); // GDS3003

public sealed class 受理服务
{
    public void 校验(申请 申请)
    {
        if (申请.身份证号.Length != 18)
        {
            throw new ArgumentException($"身份证号 {申请.身份证号} 长度不对", nameof(申请)); // GDS3003
        }

        if (string.IsNullOrWhiteSpace(申请.姓名))
        {
            throw new ArgumentException("姓名不能为空", nameof(申请.姓名)); // clean
        }

        if (申请.月收入 > 3000m)
        {
            throw new InvalidOperationException("月收入 " + 申请.月收入 + " 超标"); // GDS3003
        }

        if (申请.出生日期 > new DateOnly(2020, 1, 1))
        {
            throw new ArgumentOutOfRangeException(nameof(申请), 申请.出生日期, "年龄不符"); // GDS3003
        }

        if (申请.事项.Length == 0)
        {
            throw new InvalidOperationException($"事项 {申请.事项} 不存在,申请 {申请.编号}"); // clean
        }
    }

    public void 查重(申请 申请, bool 存在)
    {
        if (存在)
        {
            throw new 重复申请异常(申请.姓名 + "已申请"); // GDS3003
        }

        if (申请.编号 == Guid.Empty)
        {
            throw new 重复申请异常(申请.编号); // clean
        }

        throw new 重复申请异常($"{Mask.PersonName(申请.姓名)}已申请"); // clean
    }

    public void 附加(申请 申请)
    {
        try
        {
            校验(申请);
        }
        catch (InvalidOperationException error)
        {
            error.Data["id"] = 申请.编号; // clean
            error.Data["name"] = 申请.姓名; // GDS3003
            error.Data.Add("number", 申请.身份证号); // GDS3003
            throw; // clean
        }
        catch (ArgumentException error) when (error.ParamName is not null)
        {
            throw new InvalidOperationException("校验失败", error); // clean
        }
    }

    public string 必填(申请? 申请)
        => 申请?.事项 ?? throw new InvalidOperationException("缺少事项"); // clean

    public 申请 查找(IEnumerable<申请> 全部, [ResidentIdNumber] string 号码)
        => 全部.FirstOrDefault(a => a.身份证号 == 号码) ?? throw new KeyNotFoundException($"没有 {号码}"); // GDS3003

    public ProblemDetails 问题(申请 申请)
        => new() { Title = "重复申请", Detail = $"{申请.姓名} 已申请" }; // GDS3003

    public ProblemDetails 问题编号(申请 申请)
        => new() { Title = "重复申请", Detail = $"{申请.编号} 已申请" }; // clean
}
