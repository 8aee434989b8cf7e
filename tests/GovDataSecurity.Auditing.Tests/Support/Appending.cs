namespace GovDataSecurity.Auditing.Tests;

/// <summary>The process that is killed: writes operations from several threads, and says on standard output what was acknowledged.</summary>
public static class Appending
{
    public static int Main(string[] arguments)
    {
        using var log = AuditLog.Open(new AuditLogOptions { Directory = arguments[0], Actor = Logs.Actor, CheckpointEntries = 20, ReservedBytes = 1 << 18 });
        var threads = Enumerable.Range(0, 4).Select(_ => new Thread(() =>
        {
            while (true)
            {
                var operation = log.Begin(Logs.Intent);
                Console.Out.WriteLine($"{operation.Id} intent");
                operation.Succeed(1);
                operation.Dispose();
                Console.Out.WriteLine($"{operation.Id} outcome");
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        return 0;
    }
}
