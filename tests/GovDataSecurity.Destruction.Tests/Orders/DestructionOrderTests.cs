using FsCheck;

namespace GovDataSecurity.Destruction.Tests;

public sealed class DestructionOrderTests
{
    private static readonly string[] Accounts = ["acc-1", "acc-2", "acc-3", "acc-4", "ACC-2"];

    public static TheoryData<DestructionState, DestructionState> Edges
    {
        get
        {
            var data = new TheoryData<DestructionState, DestructionState>();
            foreach (var from in Enum.GetValues<DestructionState>())
            {
                foreach (var to in Enum.GetValues<DestructionState>())
                {
                    data.Add(from, to);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Move_AlongAnEdge_OrRefused(DestructionState from, DestructionState to)
    {
        (DestructionState, DestructionState)[] allowed =
        [
            (DestructionState.Requested, DestructionState.Approved),
            (DestructionState.Requested, DestructionState.Refused),
            (DestructionState.Requested, DestructionState.Cancelled),
            (DestructionState.Approved, DestructionState.Executing),
            (DestructionState.Approved, DestructionState.Cancelled),
            (DestructionState.Executing, DestructionState.Executed),
            (DestructionState.Executed, DestructionState.Verified),
            (DestructionState.Verified, DestructionState.Certified),
        ];
        var order = SampleOrders.Requested() with { State = from };

        if (allowed.Contains((from, to)))
        {
            Assert.Equal(to, order.Move(to, "acc-2", SampleOrders.Start, "op-1").State);
        }
        else
        {
            Refused.With(ErrorCode.DestructionNotApproved, () => order.Move(to, "acc-2", SampleOrders.Start, "op-1"));
        }
    }

    [Theory]
    [InlineData(DestructionRole.Applicant)]
    [InlineData(DestructionRole.Approver)]
    [InlineData(DestructionRole.Executor)]
    [InlineData(DestructionRole.Supervisor)]
    public void Assign_APersonWithAnotherRole_Refused(DestructionRole role)
    {
        var full = SampleOrders.Verified();
        foreach (var other in Enum.GetValues<DestructionRole>().Where(other => other != role))
        {
            var holder = other switch
            {
                DestructionRole.Applicant => full.Applicant,
                DestructionRole.Approver => full.Approver,
                DestructionRole.Executor => full.Executor,
                _ => full.Supervisor,
            };

            var refused = Refused.With(ErrorCode.DestructionRoleConflict, () => full.Assign(role, holder));
            Assert.DoesNotContain(holder.Value, refused.Message, StringComparison.Ordinal);
            Refused.With(ErrorCode.DestructionRoleConflict, () => full.Assign(role, holder.Value.ToUpperInvariant()));
        }
    }

    [Fact]
    public void Assign_Nobody_Refused()
        => Refused.With(ErrorCode.DestructionOrderIncomplete, () => SampleOrders.Requested().Assign(DestructionRole.Approver, default));

    [Fact]
    public void RoleConflict_NamesTheRoles_InBothLanguages()
    {
        var refused = Refused.With(ErrorCode.DestructionRoleConflict, () => SampleOrders.Requested().Assign(DestructionRole.Approver, "acc-1"));

        Assert.Contains("applicant and approver", refused.MessageIn(Texts.English), StringComparison.Ordinal);
        Assert.Contains("申请人和审批人", refused.MessageIn(Texts.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Move_WhenTheClockWasSetBack_KeepsTheStepsInOrder()
    {
        var order = SampleOrders.Requested().Move(DestructionState.Approved, "acc-2", SampleOrders.Start.AddDays(-1), "op-1");

        Assert.Equal(order.Steps[0].At, order.Steps[1].At);
    }

    /// <summary>Whatever is tried by whomever: nothing executes without its approval, and nobody holds two roles.</summary>
    [Fact]
    public void AnySequence_KeepsTheRules()
        => Prop.ForAll<Tuple<byte, byte, byte>[]>(KeepsTheRules).Check(new Configuration { MaxNbOfTest = 2000, QuietOnSuccess = true, Runner = Config.QuickThrowOnFailure.Runner });

    private static void KeepsTheRules(Tuple<byte, byte, byte>[] attempts)
    {
        var order = SampleOrders.Requested();
        foreach (var (roleNumber, stateNumber, accountNumber) in attempts)
        {
            var account = Accounts[accountNumber % Accounts.Length];
            try
            {
                order = order.Move((DestructionState)((stateNumber % 8) + 1), account, SampleOrders.Start, "op").Assign((DestructionRole)((roleNumber % 4) + 1), account);
            }
            catch (GovDataSecurityException)
            {
                continue;
            }

            var reached = order.Steps.Select(step => step.State).ToList();
            Assert.True(reached.IndexOf(DestructionState.Executing) < 0 || reached.IndexOf(DestructionState.Approved) == 1);
            Assert.True(reached.Distinct().Count() == reached.Count);
            string[] holders = [.. new[] { order.Applicant, order.Approver, order.Executor, order.Supervisor }.Where(holder => !holder.IsNone).Select(holder => holder.Value.ToUpperInvariant())];
            Assert.Equal(holders.Length, holders.Distinct().Count());
        }
    }

    [Fact]
    public void Json_RoundTrip_KeepsEverything()
    {
        var order = SampleOrders.Verified() with { Sealed = "gds1.x", Seal = "gds1.y", Certificate = "dc-1", CertificateDigest = "00" };

        var read = DestructionOrder.FromUtf8Json(order.ToUtf8Json());

        Assert.NotNull(read);
        Assert.Equal(order.ToUtf8Json(), read.ToUtf8Json());
        Assert.Equal(order.Object.ComputeDigest(), read.Object.ComputeDigest());
        Assert.Equal(order.Sealed, read.Sealed);
        Assert.Equal(order.Trial, read.Trial);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"do-20261121-bcdfghjklmnp\"}")]
    public void FromUtf8Json_AnythingElse_IsNothing(string text)
        => Assert.Null(DestructionOrder.FromUtf8Json(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void FromUtf8Json_WithAnUnknownMemberOrATwin_IsNothing()
    {
        var json = System.Text.Encoding.UTF8.GetString(SampleOrders.Requested().ToUtf8Json());

        Assert.Null(DestructionOrder.FromUtf8Json(System.Text.Encoding.UTF8.GetBytes(json.Insert(1, "\"more\":1,"))));
        Assert.Null(DestructionOrder.FromUtf8Json(System.Text.Encoding.UTF8.GetBytes(json.Insert(1, "\"version\":7,"))));
        Assert.Null(DestructionOrder.FromUtf8Json(System.Text.Encoding.UTF8.GetBytes(json.Replace("\"relief\"", "null", StringComparison.Ordinal))));
    }
}
