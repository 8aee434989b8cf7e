namespace GovDataSecurity.Masking.Tests;

public sealed class KindMasksTests
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var kind in KindMask.Table)
            {
                foreach (var (value, masked) in kind.Examples)
                {
                    data.Add(kind.Kind, value, masked);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Table_AllShippedKinds_AreInIt()
    {
        Assert.Equal(DataKinds.All.Select(kind => kind.Name), KindMask.Table.Select(row => row.Kind));
        Assert.All(KindMask.Table, row => Assert.NotEmpty(row.Examples));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Mask_Kind_FollowsTheTable(string kind, string value, string masked)
        => Assert.Equal(masked, Masking.Maskers.For(DataKinds.Find(kind)!).Mask(value));

    [Fact]
    public void Mask_KindToDrop_ShowsNothingOfAnyOther()
    {
        var values = KindMask.Table.SelectMany(row => row.Examples).Select(example => example.Value).ToArray();
        string[] rules = ["drop", "mask", "fixed *** whatever the length"];
        var dropped = KindMask.Table.Where(row => rules.Contains(row.Rule)).ToArray();

        Assert.Equal(18, dropped.Length);
        Assert.All(dropped, row => Assert.All(values, value => Assert.Equal("***", row.Masker.Mask(value))));
    }

    [Fact]
    public void Mask_ValueOfAnotherKind_ShowsNoLongerRunThanItsRulePromises()
    {
        var values = KindMask.Table.SelectMany(row => row.Examples).Select(example => example.Value).ToArray();
        foreach (var row in KindMask.Table.Where(row => row.Kind is not ("officer-id-number" or "home-address" or "email-address" or "landline-number" or "free-text")))
        {
            foreach (var value in values)
            {
                var run = CommonText.LongestRun(value, row.Masker.Mask(value));
                Assert.True(run <= row.LongestRun || IsBand(row), $"{row.Kind}: {run} of {value}");
            }
        }
    }

    private static bool IsBand(KindMask row) => row.Kind is "age" or "income" or "asset" or "tax-record" or "medical-diagnosis";
}
