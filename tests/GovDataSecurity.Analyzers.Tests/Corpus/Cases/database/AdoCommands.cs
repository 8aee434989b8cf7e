// ADO.NET:命令文本、构造函数、参数。
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.Data.SqlClient;

namespace Corpus.Database.AdoCommands;

public sealed class 参保人
{
    public long 内码 { get; set; }
    [PersonName] public string 姓名 { get; set; } = "";
    [SocialSecurityNumber] public string 社保号 { get; set; } = "";
    [BankAccountNumber] public string 银行卡号 { get; set; } = "";
    [UnifiedSocialCreditCode] public string 单位代码 { get; set; } = "";
    public string 险种 { get; set; } = "";
}

public sealed class 社保仓储(string 连接串, FieldProtector protector)
{
    public int 登记(参保人 人)
    {
        using var connection = new SqlConnection(连接串);
        using var command = connection.CreateCommand();
        command.CommandText = "insert into cbr(nm, xm, kh, dw) values(@nm, @xm, @kh, @dw)"; // clean
        command.Parameters.AddWithValue("@nm", 人.内码); // clean
        command.Parameters.AddWithValue("@xm", 人.姓名); // GDS2001
        command.Parameters.Add("@kh", SqlDbType.NVarChar, 64).Value = 人.银行卡号; // GDS2001
        command.Parameters.AddWithValue("@dw", 人.单位代码); // clean
        return command.ExecuteNonQuery();
    }

    public int 登记加密(参保人 人)
    {
        using var connection = new SqlConnection(连接串);
        using var command = new SqlCommand("insert into cbr(nm, kh) values(@nm, @kh)", connection);
        var context = new FieldContext("9901", "cbr", "kh", 人.内码.ToString(), null);
        command.Parameters.AddWithValue("@nm", 人.内码); // clean
        command.Parameters.Add("@kh", SqlDbType.NVarChar, 256).Value = protector.Protect(人.银行卡号, context); // clean
        command.Parameters.Add(new SqlParameter("@wh", Mask.BankAccountNumber(人.银行卡号))); // clean
        return command.ExecuteNonQuery();
    }

    public object? 查询(参保人 人)
    {
        using var connection = new SqlConnection(连接串);
        using var command = new SqlCommand($"select xz from cbr where shbzh = '{人.社保号}'", connection); // GDS2001
        return command.ExecuteScalar();
    }

    public object? 按内码查询(参保人 人)
    {
        using var connection = new SqlConnection(连接串);
        using var command = new SqlCommand($"select xz from cbr where nm = {人.内码} and xz = '{人.险种}'", connection); // clean
        return command.ExecuteScalar();
    }

    public void 更正(参保人 人)
    {
        using var connection = new SqlConnection(连接串);
        using var command = new SqlCommand();
        var 条件 = string.Format(" where shbzh = '{0}'", 人.社保号);
        command.CommandText = "update cbr set zt = 1" + 条件; // GDS2001
        command.ExecuteNonQuery();
    }

    public void 批量(DbConnection connection, IEnumerable<参保人> 人员)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "insert into cbr_mx(nm, shbzh) values(@nm, @shbzh)";
        var 内码 = command.CreateParameter();
        var 社保号 = command.CreateParameter();
        command.Parameters.Add(内码);
        command.Parameters.Add(社保号);
        foreach (var 人 in 人员)
        {
            内码.Value = 人.内码; // clean
            社保号.Value = 人.社保号; // GDS2001
            command.ExecuteNonQuery();
        }
    }

    public async Task 逐个Async(DbDataSource source, 参保人 人)
    {
        await using var command = source.CreateCommand($"delete from cbr where shbzh = '{人.社保号}'"); // GDS2001
        await command.ExecuteNonQueryAsync();
        await using var count = source.CreateCommand($"select count(*) from cbr where xz = '{人.险种}'"); // clean
        await count.ExecuteScalarAsync();
    }

    public SqlParameter 参数(参保人 人)
        => new("@xm", 人.姓名); // GDS2001

    public SqlParameter[] 参数组(参保人 人) =>
    [
        new("@nm", 人.内码), // clean
        new("@has", 人.姓名 is not null), // clean
        new() { ParameterName = "@shbzh", Value = 人.社保号 }, // GDS2001
    ];
}
