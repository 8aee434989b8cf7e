// FreeSql:Insert/Update/InsertOrUpdate、仓储、Ado。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FreeSql;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Corpus.Database.FreeSqlStore;

public class HouseOwner
{
    public long Id { get; set; }
    [PersonName] public string Owner { get; set; } = "";
    [ResidentIdNumber] public string OwnerIdNumber { get; set; } = "";
    [Asset] public decimal AssessedValue { get; set; }
    public string DistrictCode { get; set; } = "";
    public double Area { get; set; }
}

public class HouseStatistic
{
    public string DistrictCode { get; set; } = "";
    public int Houses { get; set; }
    public double Area { get; set; }
}

public class HouseStore(IFreeSql fsql, IBaseRepository<HouseOwner, long> repository)
{
    public int Add(HouseOwner owner)
        => fsql.Insert(owner).ExecuteAffrows(); // GDS2001

    public int AddMany(List<HouseOwner> owners)
        => fsql.Insert<HouseOwner>().AppendData(owners).ExecuteAffrows(); // GDS2001

    public int Save(HouseOwner owner)
        => fsql.InsertOrUpdate<HouseOwner>().SetSource(owner).ExecuteAffrows(); // GDS2001

    public Task<HouseOwner> RepositoryAsync(HouseOwner owner)
        => repository.InsertAsync(owner); // GDS2001

    public int Rename(long id, [PersonName] string owner)
        => fsql.Update<HouseOwner>(id).Set(h => h.Owner, owner).ExecuteAffrows(); // GDS2001

    public int Measure(long id, double area)
        => fsql.Update<HouseOwner>(id).Set(h => h.Area, area).ExecuteAffrows(); // clean

    public int Hide(HouseOwner owner)
        => fsql.Update<HouseOwner>(owner.Id).Set(h => h.Owner, Mask.PersonName(owner.Owner)).ExecuteAffrows(); // clean

    public int Raw(HouseOwner owner)
        => fsql.Update<HouseOwner>(owner.Id).SetRaw("assessed = @v", new { v = owner.AssessedValue }).ExecuteAffrows(); // GDS2001

    public int AdoText(HouseOwner owner)
        => fsql.Ado.ExecuteNonQuery("delete from house where id_number = '" + owner.OwnerIdNumber + "'"); // GDS2001

    public int AdoKey(HouseOwner owner)
        => fsql.Ado.ExecuteNonQuery("delete from house where id = @id", new { id = owner.Id }); // clean

    public int Statistics(IEnumerable<HouseOwner> owners)
    {
        var rows = owners.GroupBy(o => o.DistrictCode)
            .Select(g => new HouseStatistic { DistrictCode = g.Key, Houses = g.Count(), Area = g.Sum(o => o.Area) }) // clean
            .ToList();
        return fsql.Insert(rows).ExecuteAffrows(); // clean
    }

    public List<HouseOwner> Search([ResidentIdNumber] string number)
        => fsql.Select<HouseOwner>().Where("id_number = @n", new { n = number }).ToList(); // GDS2001

    public List<HouseOwner> OfDistrict(HouseOwner owner)
        => fsql.Select<HouseOwner>().Where(h => h.DistrictCode == owner.DistrictCode).ToList(); // clean

    public bool IsLarge(HouseOwner owner)
        => fsql.Ado.ExecuteNonQuery("update house set large = @l where id = @id", new { l = owner.AssessedValue > 5_000_000m, id = owner.Id }) > 0; // clean
}
