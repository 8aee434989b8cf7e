using GovDataSecurity;

namespace NonCompliant.Legacy;

/// <summary>A row of the old county database: column names in pinyin initials, no label anywhere.</summary>
public sealed class HouseholdRow
{
    public long Id { get; set; }

    public string? Xm { get; set; } // expect: GDS0001

    public string? Sfzh { get; set; } // expect: GDS0001

    public string? LXDH { get; set; } // expect: GDS0001

    public string? hjdz { get; set; } // expect: GDS0001

    public string? YHZH { get; set; } // expect: GDS0001

    public string? Cjzh { get; set; } // expect: GDS0001

    public string? 监护人 { get; set; } // expect: GDS0001

    // The region's code, the operator's remark that the row is complete: nothing personal in these.
    public string? XzqhDm { get; set; }

    public bool Complete { get; set; }

    [NotClassified("number of the paper file, assigned by the archive")]
    public string? IdCardFileNo { get; set; }
}
