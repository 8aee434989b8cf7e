// 存储过程、接口化的命令、参数数组、事务脚本。
using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Npgsql;

namespace Corpus.Database.StoredProcedures;

public sealed record 产权人
{
    public long 内码 { get; init; }
    [PersonName] public required string 姓名 { get; init; }
    [PassportNumber] public string? 护照 { get; init; }
    [MaritalStatus] public string? 婚姻 { get; init; }
    public required string 权证号 { get; init; }
    public bool 共有 { get; init; }
}

public sealed class 产权仓储(BlindIndex 索引)
{
    public void 过程(IDbCommand 命令, 产权人 人)
    {
        命令.CommandType = CommandType.StoredProcedure;
        命令.CommandText = "p_register"; // clean
        var 参数 = 命令.CreateParameter();
        参数.ParameterName = "@hz";
        参数.Value = (object?)人.护照 ?? DBNull.Value; // GDS2001
        命令.Parameters.Add(参数);
        命令.ExecuteNonQuery();
    }

    public void 索引过程(IDbCommand 命令, 产权人 人)
    {
        命令.CommandText = "p_find";
        var 参数 = 命令.CreateParameter();
        参数.Value = 人.护照 is null ? DBNull.Value : 索引.Compute(人.护照, null, "9901", "owner", "passport"); // clean
        命令.Parameters.Add(参数);
        命令.ExecuteNonQuery();
    }

    public void 数组(NpgsqlCommand 命令, 产权人 人)
    {
        命令.Parameters.AddWithValue("no", 人.权证号); // clean
        命令.Parameters.AddWithValue("share", 人.共有); // clean
        命令.Parameters.AddWithValue("hy", 人.婚姻 ?? "未知"); // GDS2001
        命令.Parameters.AddWithValue("has", 人.婚姻 == "已婚"); // clean
        命令.Parameters["xm"].Value = 人.姓名; // GDS2001
        命令.Parameters["no"].Value = 人.权证号; // clean
    }

    public DbCommand 命令(DbConnection 连接, 产权人 人)
    {
        var 命令 = 连接.CreateCommand();
        命令.CommandText = 人.共有
            ? "select * from qz where gy = 1" // clean
            : $"select * from qz where xm = N'{人.姓名}'"; // GDS2001
        return 命令;
    }

    public DbCommand 脱敏命令(DbConnection 连接, 产权人 人)
    {
        var 命令 = 连接.CreateCommand();
        命令.CommandText = $"insert into gg(text) values (N'{Mask.PersonName(人.姓名)} {人.权证号}')"; // clean
        return 命令;
    }

    public async Task 批次Async(NpgsqlDataSource 数据源, IReadOnlyList<产权人> 人员)
    {
        var 行 = 人员.Select(p => $"({p.内码}, '{p.权证号}')");
        await using var 权证 = 数据源.CreateCommand("insert into qz(nm, no) values " + string.Join(',', 行)); // clean
        await 权证.ExecuteNonQueryAsync();
        var 姓名行 = 人员.Select(p => $"({p.内码}, '{p.姓名}')");
        await using var 姓名 = 数据源.CreateCommand("insert into xm(nm, xm) values " + string.Join(',', 姓名行)); // GDS2001
        await 姓名.ExecuteNonQueryAsync();
    }
}
