using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Logging;

namespace Gov.Deep;

internal sealed class Column<T>(IReadOnlyList<T> items)
{
    public List<TOut> Map<TOut>(Func<T, TOut> map) => items.Select(map).ToList();
}

internal sealed class DeepShapes(ILogger<DeepShapes> logger, SqlConnection sql)
{
    public void Functions(FamilyMember m)
    {
        var later = new List<Func<string>>();
        later.Add(() => m.Address ?? "");
        logger.LogInformation("{Text}", later[0]()); // GDS3001
        var counts = new List<Func<int>> { () => m.Version };
        logger.LogInformation("{Number}", counts[0]()); // clean
        logger.LogInformation("{Text}", Prefixed(m.Name)("同志")); // GDS3001
        logger.LogInformation("{Text}", Prefixed(m.Scheme)("方案")); // clean
    }

    public void Queries(List<FamilyMember> all)
    {
        var tails = from m in all let tail = m.IdNumber[14..] orderby m.UpdatedAt select new { m.Id, tail };
        logger.LogInformation("{Tail}", tails.First().tail); // GDS3001
        logger.LogInformation("{Id}", tails.First().Id); // clean
        logger.LogInformation("{Phone}", new Column<FamilyMember>(all).Map(m => m.Phone)[0]); // GDS3001
        logger.LogInformation("{Version}", new Column<FamilyMember>(all).Map(m => m.Version)[0]); // clean
    }

    public void Containers(FamilyMember m)
    {
        var names = new Dictionary<Guid, string> { [m.Id] = m.Name };
        foreach (var (key, value) in names)
        {
            logger.LogInformation("{Key}", key); // clean
            logger.LogInformation("{Value}", value); // GDS3001
        }

        var calls = new PriorityQueue<string, int>();
        calls.Enqueue(m.Phone ?? "", m.Version);
        if (calls.TryDequeue(out var phone, out var priority))
        {
            logger.LogInformation("{Phone}", phone); // GDS3001
            logger.LogInformation("{Priority}", priority); // clean
        }

        var line = new LinkedList<string>();
        line.AddLast(m.Name);
        logger.LogInformation("{First}", line.First!.Value); // GDS3001
        var progress = new Progress<string>(text => logger.LogInformation("{Text}", text)); // GDS3001 @progress hard
        ((IProgress<string>)progress).Report(m.Address ?? ""); // GDS3001 @progress hard
    }

    public void Copies(FamilyMember m, FileStream target)
    {
        var memory = new MemoryStream();
        memory.Write(System.Text.Encoding.UTF8.GetBytes(m.Name));
        memory.Position = 0;
        memory.CopyTo(target); // GDS2004 @copied
        memory.WriteTo(target); // GDS2004 @written
    }

    public void Rows(Applicant a)
    {
        var table = new DataTable("t_apply");
        var row = table.NewRow();
        row["name"] = a.Name; // GDS2001 @rows
        table.Rows.Add(row); // GDS2001 @rows
        using var copy = new SqlBulkCopy(sql);
        copy.WriteToServer(table); // GDS2001 @rows
        var numbers = new DataTable("t_no");
        numbers.Rows.Add(a.ApplicationNo);
        copy.WriteToServer(numbers); // clean
    }

    private static Func<string, string> Prefixed(string head) => tail => head + tail;
}
