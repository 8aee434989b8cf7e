// 带标注的成员不入库,或者实体里只有密文。
using System;
using System.Collections.Generic;
using System.ComponentModel.DataAnnotations.Schema;
using System.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;

namespace Corpus.Database.UnmappedMembers;

public class 低保申请
{
    public Guid 编号 { get; set; }
    [NotMapped][PersonName] public string 姓名 { get; set; } = "";
    [NotMapped][ResidentIdNumber] public string 身份证号 { get; set; } = "";
    public string 状态 { get; set; } = "";
}

public class 残疾登记
{
    public Guid 编号 { get; set; }
    [DisabilityStatus] public string? 残疾类别 { get; set; }
    public int 年度 { get; set; }
}

public class 监护人
{
    public Guid 编号 { get; set; }
    [NotMapped][PersonName] public string 姓名 { get; set; } = "";
    [MobilePhoneNumber] public string 电话 { get; set; } = "";
}

/// <summary>只放密文、盲索引和掩码。</summary>
public class 加密档案
{
    public Guid 编号 { get; set; }
    public string 身份证密文 { get; set; } = "";
    public string 身份证索引 { get; set; } = "";
    public string 身份证掩码 { get; set; } = "";
}

public class 明文档案
{
    public Guid 编号 { get; set; }
    internal string 身份证 { get; set; } = "";
}

public sealed class 民政库(DbContextOptions<民政库> options) : DbContext(options)
{
    public DbSet<低保申请> 申请 => Set<低保申请>();
    public DbSet<残疾登记> 登记 => Set<残疾登记>();
    public DbSet<监护人> 监护人 => Set<监护人>();
    public DbSet<加密档案> 档案 => Set<加密档案>();
    public DbSet<明文档案> 旧档案 => Set<明文档案>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<残疾登记>().Ignore(r => r.残疾类别);
        modelBuilder.Entity<明文档案>().Property(a => a.身份证);
    }
}

public sealed class 民政服务(民政库 库, FieldProtector 加密, BlindIndex 索引)
{
    public void 受理(低保申请 申请, 残疾登记 登记, 监护人 监护人)
    {
        库.申请.Add(申请); // clean
        库.登记.Add(登记); // clean
        库.监护人.Add(监护人); // GDS2001
        库.SaveChanges();
    }

    public void 建档(低保申请 申请)
    {
        var 位置 = new FieldContext("9901", "archive", "id_number", 申请.编号.ToString("N"), null);
        var 档案 = new 加密档案
        {
            编号 = 申请.编号,
            身份证密文 = 加密.Protect(申请.身份证号, 位置),
            身份证索引 = 索引.Compute(申请.身份证号, null, "9901", "archive", "id_number"),
            身份证掩码 = Mask.ResidentIdNumber(申请.身份证号),
        };
        库.档案.Add(档案); // clean
        库.SaveChanges();
    }

    public void 旧建档(低保申请 申请)
    {
        var 旧 = new 明文档案 { 编号 = 申请.编号, 身份证 = 申请.身份证号 };
        库.旧档案.Add(旧); // GDS2001 hard
        库.SaveChanges();
    }

    public bool 查重([ResidentIdNumber] string 身份证号)
    {
        var 键 = 索引.Compute(身份证号, null, "9901", "archive", "id_number");
        return 库.档案.Any(a => a.身份证索引 == 键); // clean
    }

    public void 标记(List<残疾登记> 全部) => 库.登记.UpdateRange(全部); // clean
}
