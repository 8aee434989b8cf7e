using FsCheck;

namespace GovDataSecurity.Destruction.Tests;

public sealed class DestructionServicePropertyTests
{
    private static readonly string[] Accounts = ["acc-1", "acc-2", "acc-3", "acc-4", "ACC-1"];

    /// <summary>Whoever calls whatever in whatever order: data goes only after an approval, and never by one person in two roles.</summary>
    [Fact]
    public void AnySequenceOfCalls_DestroysOnlyWhatWasApproved()
    {
        using var bench = new Bench();
        var family = 10;
        var reached = new HashSet<DestructionState>();
        Prop.ForAll(Arb.From(Calls), calls =>
        {
            var subject = $"family-{family++}";
            bench.Database.Add(bench.Ring, subject, Guid.CreateVersion7(), "示例七", "990101195211030044");
            var order = bench.Service.RequestAsync(bench.Request with { Subjects = [subject] }, People.Applicant).GetAwaiter().GetResult();
            foreach (var call in calls)
            {
                Attempt(bench.Service, order, call);
                var now = bench.Service.GetAsync(order.Id).GetAwaiter().GetResult();
                reached.Add(now.State);
                RequireRules(now, rowsAreThere: bench.Database.Rows.Any(row => row.Family == subject));
            }
        }).Check(new Configuration { MaxNbOfTest = 60, QuietOnSuccess = true, Runner = Config.QuickThrowOnFailure.Runner });

        Assert.Superset(new HashSet<DestructionState> { DestructionState.Approved, DestructionState.Verified, DestructionState.Refused, DestructionState.Cancelled }, reached);
    }

    private static Gen<Call[]> Calls { get; } = Gen.ArrayOf(12, Gen.Elements("approve", "approve", "refuse", "cancel", "execute", "execute", "certify")
        .SelectMany(_ => Gen.Elements(Accounts), (operation, first) => (operation, first))
        .SelectMany(_ => Gen.Elements(Accounts), (call, second) => new Call(call.operation, call.first, second)));

    private static void Attempt(DestructionService service, DestructionOrder order, Call call)
    {
        try
        {
            Task run = call.Operation switch
            {
                "approve" => service.ApproveAsync(order.Id, order.ObjectDigest, People.Of(call.First)),
                "refuse" => service.RefuseAsync(order.Id, People.Of(call.First)),
                "cancel" => service.CancelAsync(order.Id, People.Of(call.First)),
                "execute" => service.ExecuteAsync(order.Id, People.Of(call.Second), People.Of(call.First)),
                _ => service.CertifyAsync(order.Id, People.Of(call.First)),
            };
            run.GetAwaiter().GetResult();
        }
        catch (GovDataSecurityException e) when (e.Code is ErrorCode.DestructionRoleConflict or ErrorCode.DestructionNotApproved or ErrorCode.DestructionActorNotAllowed)
        {
            // Refused, as it should be: what counts is what the order says afterwards.
        }
    }

    private static void RequireRules(DestructionOrder order, bool rowsAreThere)
    {
        var states = order.Steps.Select(step => step.State).ToList();
        Assert.True(rowsAreThere || (states.Contains(DestructionState.Approved) && !order.Approver.IsNone && order.State >= DestructionState.Executed));
        Assert.True(!states.Contains(DestructionState.Executing) || states.IndexOf(DestructionState.Approved) < states.IndexOf(DestructionState.Executing));
        string[] holders = [.. new[] { order.Applicant, order.Approver, order.Executor, order.Supervisor }.Where(holder => !holder.IsNone).Select(holder => holder.Value.ToUpperInvariant())];
        Assert.Equal(holders.Length, holders.Distinct().Count());
    }

    private sealed record Call(string Operation, string First, string Second);
}
