namespace GovDataSecurity.Auditing.Tests;

public sealed class FindingListTests
{
    [Fact]
    public void Add_Neighbors_AreJoined()
    {
        var list = new FindingList();
        list.Add("A", 3);
        list.Add("A", 4);
        list.Add("A", 5, 9);
        list.Add("A", 11);
        list.Add("B", 12);

        Assert.Equal([(3UL, 9UL), (11UL, null), (12UL, (ulong?)null)], list.All.Select(f => (f.Index!.Value, f.Last)));
    }

    [Fact]
    public void Add_WithoutEnd_StopsAndSaysSo()
    {
        var list = new FindingList();
        for (var i = 0UL; i < 150_000; i++)
        {
            list.Add("A", 2 * i);
        }

        Assert.Equal((100_000, true), (list.All.Count, list.IsTruncated));
    }
}
