// SqlSugar:实体、列更新、原生 SQL。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using GovDataSecurity.Storage;
using SqlSugar;

namespace Corpus.Database.SugarStore;

[SugarTable("t_letter")]
public class 信访件
{
    [SugarColumn(IsPrimaryKey = true)] public long Id { get; set; }
    [PersonName] public string 信访人 { get; set; } = "";
    [MobilePhoneNumber] public string 联系电话 { get; set; } = "";
    [FreeText] public string 诉求内容 { get; set; } = "";
    public string 办理单位 { get; set; } = "";
    public int 状态 { get; set; }
}

[SugarTable("t_letter_step")]
public class 办理步骤
{
    public long Id { get; set; }
    public long 信访件Id { get; set; }
    public string 办理单位 { get; set; } = "";
}

/// <summary>入库前电话已经替换成密文。</summary>
public class 信访件密文
{
    public long Id { get; set; }
    public string 电话密文 { get; set; } = "";
}

public class 信访仓储(ISqlSugarClient db, FieldProtector protector)
{
    public int 新增(信访件 件)
        => db.Insertable(件).ExecuteCommand(); // GDS2001

    public Task<int> 新增一批(List<信访件> 件)
        => db.Insertable(件).ExecuteCommandAsync(); // GDS2001

    public int 保存(信访件 件)
        => db.Storageable(件).ExecuteCommand(); // GDS2001

    public int 修改(信访件 件)
        => db.Updateable(件).ExecuteCommand(); // GDS2001

    public bool 简单新增(信访件 件)
        => db.GetSimpleClient<信访件>().Insert(件); // GDS2001

    public int 改电话(long id, [MobilePhoneNumber] string 新电话)
        => db.Updateable<信访件>().SetColumns(it => it.联系电话 == 新电话).Where(it => it.Id == id).ExecuteCommand(); // GDS2001 hard

    public int 改姓名(long id, [PersonName] string 新姓名)
        => db.Updateable<信访件>().SetColumns(it => new 信访件 { 信访人 = 新姓名 }).Where(it => it.Id == id).ExecuteCommand(); // GDS2001 hard

    public int 改状态(信访件 件)
        => db.Updateable<信访件>().SetColumns(it => it.状态 == 2).Where(it => it.Id == 件.Id).ExecuteCommand(); // clean

    public int 流转(信访件 件)
        => db.Insertable(new 办理步骤 { 信访件Id = 件.Id, 办理单位 = 件.办理单位 }).ExecuteCommand(); // clean

    public int 加密新增(信访件 件)
    {
        var 密文 = protector.Protect(件.联系电话, new FieldContext("9901", "letter", "phone", 件.Id.ToString(), null));
        return db.Insertable(new 信访件密文 { Id = 件.Id, 电话密文 = 密文 }).ExecuteCommand(); // clean
    }

    public int 直接更新(信访件 件)
        => db.Ado.ExecuteCommand($"update t_letter set phone = '{件.联系电话}' where id = {件.Id}"); // GDS2001

    public int 参数更新(信访件 件)
        => db.Ado.ExecuteCommand("update t_letter set content = @nr where id = @id", new { nr = 件.诉求内容, id = 件.Id }); // GDS2001

    public int 参数更新脱敏(信访件 件)
        => db.Ado.ExecuteCommand("update t_letter set name = @xm where id = @id", new { xm = Mask.PersonName(件.信访人), id = 件.Id }); // clean

    public int 参数对象(信访件 件)
        => db.Ado.ExecuteCommand("update t_letter set name = @xm", new SugarParameter("@xm", 件.信访人)); // GDS2001

    public int 参数对象主键(信访件 件)
        => db.Ado.ExecuteCommand("update t_letter set zt = 3 where id = @id", new SugarParameter("@id", 件.Id)); // clean

    public List<信访件> 搜索([PersonName] string 姓名)
        => db.Queryable<信访件>().Where("name = @n", new { n = 姓名 }).ToList(); // GDS2001

    public 信访件 按主键(long id)
        => db.Queryable<信访件>().InSingle(id); // clean

    public int 总数() => db.Queryable<信访件>().Where(it => it.状态 == 1).Count(); // clean
}
