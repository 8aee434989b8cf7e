using SqlSugar;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Gov.Dibao;

[SugarTable("db_family")]
internal class DibaoFamily
{
    [SugarColumn(IsPrimaryKey = true)] public long Id { get; set; }
    [PersonName] public string Hzxm { get; set; } = "";
    [ResidentIdNumber] public string Sfzh { get; set; } = "";
    [Income] public decimal Ysr { get; set; }
    public string Zt { get; set; } = "";
    public int Rks { get; set; }
}

internal class DibaoStat
{
    public long Id { get; set; }
    public string TownCode { get; set; } = "";
    public int Families { get; set; }
}

internal sealed class DibaoService(ISqlSugarClient db, IFreeSql free)
{
    public Task<int> Add(DibaoFamily family) => db.Insertable(family).ExecuteCommandAsync(); // GDS2001

    public int AddMany(List<DibaoFamily> families) => db.Storageable(families.Where(f => f.Rks > 1).ToList()).ExecuteCommand(); // GDS2001

    public int Stat(List<DibaoFamily> families) => db.Insertable(new DibaoStat { TownCode = "990101", Families = families.Count }).ExecuteCommand(); // clean

    public int SetStatus(DibaoFamily family) => db.Updateable<DibaoFamily>().SetColumns(f => new DibaoFamily { Zt = "停发" }).Where(f => f.Id == family.Id).ExecuteCommand(); // clean

    public int Sql(DibaoFamily family) => db.Ado.ExecuteCommand("update db_family set ysr=@ysr where id=@id", new { ysr = family.Ysr, id = family.Id }); // GDS2001

    public int Sql2(DibaoFamily family) => db.Ado.ExecuteCommand("update db_family set zt=@zt where id=@id", new SugarParameter("@zt", family.Zt), new SugarParameter("@id", family.Id)); // clean

    public int Sql3(DibaoFamily family) => db.Ado.ExecuteCommand("update db_family set xm=@xm where id=@id", new SugarParameter("@xm", family.Hzxm), new SugarParameter("@id", family.Id)); // GDS2001

    public int Masked(DibaoFamily family)
    {
        var copy = new DibaoFamily { Id = family.Id, Hzxm = Mask.PersonName(family.Hzxm)!, Sfzh = Mask.ResidentIdNumber(family.Sfzh)!, Zt = family.Zt };
        return db.Insertable(copy).ExecuteCommand(); // clean
    }

    public int FreeAdd(DibaoFamily family) => free.Insert(family).ExecuteAffrows(); // GDS2001

    public int FreeSet(DibaoFamily family) => free.Update<DibaoFamily>(family.Id).Set(f => f.Zt, "复核").ExecuteAffrows(); // clean

    public int FreeSetName(DibaoFamily family, Applicant applicant) => free.Update<DibaoFamily>(family.Id).Set(f => f.Hzxm, applicant.Name).ExecuteAffrows(); // GDS2001

    public int FreeSql(DibaoFamily family) => free.Ado.ExecuteNonQuery($"insert into t(sfzh) values('{family.Sfzh}')"); // GDS2001

    public long FreeCount(DibaoFamily family) => free.Select<DibaoFamily>().Where(f => f.Zt == family.Zt).Count(); // clean
}
