// 先准备参数和语句,再执行;报告在准备处或执行处都对。
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Dapper;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Data.SqlClient;
using SqlSugar;

namespace Corpus.Database.PreparedParameters;

public sealed class 纳税人
{
    public string 档案号 { get; set; } = "";
    [PersonName] public string 法人 { get; set; } = "";
    [LandlineNumber] public string 电话 { get; set; } = "";
    [TaxRecord] public decimal 欠税 { get; set; }
    public string 税务所 { get; set; } = "";
}

public sealed class 纳税仓储(IDbConnection db, ISqlSugarClient sugar)
{
    public async Task 登记Async(纳税人 人)
    {
        var 参数 = new DynamicParameters();
        参数.Add("no", 人.档案号); // clean
        参数.Add("fr", 人.法人); // GDS2001 @dynamic
        await db.ExecuteAsync("insert into nsr values(@no, @fr)", 参数); // GDS2001 @dynamic
    }

    public async Task 登记脱敏Async(纳税人 人)
    {
        var 参数 = new DynamicParameters();
        参数.Add("no", 人.档案号); // clean
        参数.Add("fr", Mask.PersonName(人.法人)); // clean
        await db.ExecuteAsync("insert into nsr values(@no, @fr)", 参数); // clean
    }

    public async Task 命令Async(纳税人 人)
    {
        var 命令 = new CommandDefinition("update nsr set dh = @电话", new { 人.电话 }); // GDS2001 @command
        await db.ExecuteAsync(命令); // GDS2001 @command
    }

    public Task<int> 糖参数(纳税人 人)
    {
        var 参数 = new SugarParameter("@qs", 人.欠税); // GDS2001 @sugar
        return sugar.Ado.ExecuteCommandAsync("update nsr set qs = @qs", 参数); // GDS2001 @sugar
    }

    public Task<int> 糖主键(纳税人 人)
    {
        var 参数 = new SugarParameter("@no", 人.档案号); // clean
        return sugar.Ado.ExecuteCommandAsync("update nsr set zt = 1 where no = @no", 参数); // clean
    }

    public void 加参数(SqlCommand 命令, 纳税人 人)
    {
        var 参数 = new SqlParameter("@dh", SqlDbType.NVarChar);
        参数.Value = 人.电话; // GDS2001
        命令.Parameters.Add(参数);
        Add(命令, "@swjg", 人.税务所); // clean
        Add(命令, "@fr", 人.法人); // GDS2001 @helper hard
    }

    private static void Add(SqlCommand 命令, string 名, object 值)
        => 命令.Parameters.AddWithValue(名, 值); // GDS2001 @helper

    public string 语句(纳税人 人)
        => $"select * from nsr where fr = '{人.法人}'";

    public IEnumerable<纳税人> 查(纳税人 人)
        => db.Query<纳税人>(语句(人)); // GDS2001

    public void 条件(纳税人 人, bool 按电话)
    {
        var 语句 = new StringBuilder("delete from nsr_tmp where swjg = '").Append(人.税务所).Append('\'');
        db.Execute(语句.ToString()); // clean
        if (按电话)
        {
            语句.Append(" and dh = '").Append(人.电话).Append('\'');
        }

        db.Execute(语句.ToString()); // GDS2001
    }

    public DataTable 表(IEnumerable<纳税人> 人员)
    {
        var 表 = new DataTable();
        foreach (var 人 in 人员)
        {
            表.Rows.Add(人.档案号, 人.税务所); // clean
        }

        using var 批 = new SqlBulkCopy(new SqlConnection("Server=tax")) { DestinationTableName = "nsr" };
        批.WriteToServer(表); // clean
        return 表;
    }
}
