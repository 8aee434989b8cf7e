using GovDataSecurity.Cryptography;
using GovDataSecurity.Storage;

namespace GovDataSecurity.Destruction.Tests;

public sealed class DestructionServiceTests
{
    [Fact]
    public async Task AnOrder_FromRequestToCertificate_DestroysTheFamilyAndNobodyElse()
    {
        using var bench = new Bench();

        var requested = await bench.RequestAsync();
        Assert.Equal(DestructionState.Requested, requested.State);
        Assert.Equal(4, requested.Object.Records);
        Assert.Equal(2, requested.Object.Persons);
        await bench.ApproveAsync(requested);
        var verified = await bench.ExecuteAsync(requested);
        var certificate = await bench.CertifyAsync(verified);

        Assert.Equal(["示例三", "990101198708220023"], bench.Database.Read(bench.Ring));
        Assert.Equal(4, certificate.Erasure.Deleted.Single().Records);
        Assert.Equal((4, 1, 5, 0), (certificate.Verification.Stored, certificate.Verification.Probes, certificate.Verification.OpenedBefore, certificate.Verification.OpenedAfter));
        Assert.Equal(certificate.Id, DestructionCertificateVerifier.Verify(bench.CertificatePath(requested.Id), SigningCertificates.Ecdsa).Id);
        var closed = await bench.Service.GetAsync(requested.Id);
        Assert.Equal(DestructionState.Certified, closed.State);
        Assert.Null(closed.Sealed);
        Assert.Equal(
            [
                "destruction.request Succeeded", "destruction.approve Succeeded", "destruction.begin Succeeded", "destruction.erase Succeeded", "destruction.verify Succeeded",
                "destruction.certify Succeeded",
            ],
            bench.Trail.Summary);
        Assert.All(bench.Trail.Operations, operation => Assert.Equal(requested.Id, operation.Intent.Approval));
        Assert.Equal(bench.Trail.Operations.Take(5).Select(operation => operation.Id), certificate.Steps.Select(step => step.AuditId));
    }

    [Fact]
    public async Task ExecuteAsync_DestroysTheKeyOfTheOrder_SoThatNoCopyOfTheOrderNamesTheSubject()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        var sealedSubjects = (await bench.Service.GetAsync(order.Id)).Sealed;
        Assert.Equal(["family-1"], new OrderProtection(bench.Ring).OpenSubjects(order).Subjects);

        await bench.ExecuteAsync(order);

        Refused.With(ErrorCode.KeyDestroyed, () => new OrderProtection(bench.Ring).OpenSubjects(order with { Sealed = sealedSubjects }));
    }

    [Fact]
    public async Task CertifyAsync_LogsTheDigestOfTheFile()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        await bench.ExecuteAsync(order);
        await bench.CertifyAsync(order);

        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(bench.CertificatePath(order.Id))));
        Assert.Equal(digest, string.Concat(bench.Trail.Operations[^1].Intent.References.Select(reference => reference.Hex)));
        Assert.Equal(digest, (await bench.Service.GetAsync(order.Id)).CertificateDigest);
    }

    [Fact]
    public async Task RequestAsync_OfARow_DestroysTheSubjectThatItBelongsTo()
    {
        using var bench = new Bench();

        var order = await bench.Service.RequestAsync<FamilyMember>(Bench.FirstMember, DestructionReason.SubjectRequest, People.Applicant);

        Assert.Equal(4, order.Object.Records);
        Assert.Equal(DestructionReason.SubjectRequest, order.Reason);
        Assert.Equal(DestructionOptions.DefaultProcess, order.Process);
        await Refused.WithAsync(ErrorCode.DestructionObjectNotFound, () => bench.Service.RequestAsync<FamilyMember>(Guid.NewGuid(), DestructionReason.CaseClosed, People.Applicant));
        await Refused.WithAsync(ErrorCode.DestructionObjectNotFound, () => bench.Service.RequestAsync<string>(Bench.FirstMember, DestructionReason.CaseClosed, People.Applicant));
    }

    [Fact]
    public async Task RequestAsync_OfASubjectWithoutKeys_RefusedAndNoneMade()
    {
        using var bench = new Bench();
        var keys = bench.Ring.Count;

        await Refused.WithAsync(ErrorCode.DestructionObjectNotFound, () => bench.Service.RequestAsync(bench.Request with { Subjects = ["family-9"] }, People.Applicant));

        Assert.Equal(keys, bench.Ring.Count);
        Assert.Empty(bench.Trail.Operations);
    }

    public static TheoryData<string, Func<DestructionRequest, DestructionRequest>> IncompleteRequests => new()
    {
        { "DataSet", request => request with { DataSet = default } },
        { "Tenant", request => request with { Tenant = null! } },
        { "Tenant", request => request with { Tenant = " " } },
        { "Subjects", request => request with { Subjects = [] } },
        { "Subjects", request => request with { Subjects = null! } },
        { "Subjects", request => request with { Subjects = ["family-1", " "] } },
        { "Subjects", request => request with { Subjects = [null!] } },
        { "RelatedDataSets", request => request with { RelatedDataSets = null! } },
        { "RelatedDataSets", request => request with { RelatedDataSets = [default] } },
        { "Reason", request => request with { Reason = 0 } },
        { "Reason", request => request with { Reason = (DestructionReason)99 } },
        { "Technique", request => request with { Technique = 0 } },
    };

    [Theory]
    [MemberData(nameof(IncompleteRequests), DisableDiscoveryEnumeration = true)]
    public async Task RequestAsync_Incomplete_RefusedNamingWhatIsMissing(string part, Func<DestructionRequest, DestructionRequest> edit)
    {
        using var bench = new Bench();

        var refused = await Refused.WithAsync(ErrorCode.DestructionOrderIncomplete, () => bench.Service.RequestAsync(edit(bench.Request), People.Applicant));

        Assert.Contains(part, refused.Message, StringComparison.Ordinal);
        Assert.Empty(await bench.Store.ListAsync());
    }

    [Fact]
    public async Task RequestAsync_WithoutAProcess_Refused()
    {
        using var bench = new Bench();
        var options = bench.Options();
        bench.Use(new DestructionOptions
        {
            KeyRing = options.KeyRing,
            AuditTrail = options.AuditTrail,
            Orders = options.Orders,
            Targets = options.Targets,
            CertificateDirectory = options.CertificateDirectory,
            SigningCertificate = options.SigningCertificate,
            System = options.System,
            DataOwner = options.DataOwner,
            Process = default,
        });

        await Refused.WithAsync(ErrorCode.DestructionOrderIncomplete, () => bench.Service.RequestAsync(bench.Request, People.Applicant));
    }

    [Fact]
    public async Task RequestAsync_HostileSubjects_Refused()
    {
        using var bench = new Bench();

        await Refused.WithAsync(ErrorCode.ArgumentTooLong, () => bench.Service.RequestAsync(bench.Request with { Subjects = [new string('x', 1 << 20)] }, People.Applicant));
        await Refused.WithAsync(ErrorCode.ArgumentTooLong, () => bench.Service.RequestAsync(bench.Request with { Subjects = [.. Enumerable.Repeat("x", 1001)] }, People.Applicant));
        await Refused.WithAsync(ErrorCode.MalformedText, () => bench.Service.RequestAsync(bench.Request with { Subjects = ["\ud800"] }, People.Applicant));
        await Refused.WithAsync(ErrorCode.MalformedText, () => bench.Service.RequestAsync(bench.Request with { Tenant = "\udc00" }, People.Applicant));
        await Refused.WithAsync(ErrorCode.ArgumentInvalid, () => bench.Service.RequestAsync(bench.Request with { Tenant = "a\nb" }, People.Applicant));
        await Refused.WithAsync(ErrorCode.ArgumentTooLong, () => bench.Service.RequestAsync(bench.Request with { Tenant = new string('x', 1 << 20) }, People.Applicant));
    }

    [Fact]
    public async Task RequestAsync_TheSameSubjectTwice_CountsOnce()
    {
        using var bench = new Bench();

        var order = await bench.Service.RequestAsync(bench.Request with { Subjects = ["family-1", "family-1"] }, People.Applicant);

        Assert.Single(order.Object.Subjects);
        Assert.Equal(4, order.Object.Records);
    }

    [Fact]
    public async Task ExecuteAsync_TwoSubjects_DestroysBoth()
    {
        using var bench = new Bench();
        var order = await bench.Service.RequestAsync(bench.Request with { Subjects = ["family-1", "family-2"] }, People.Applicant);
        await bench.ApproveAsync(order);

        await bench.ExecuteAsync(order);

        Assert.Empty(bench.Database.Rows);
        Assert.Equal(2, (await bench.CertifyAsync(order)).Erasure.Keys.Count);
    }

    [Fact]
    public async Task AnOrder_OverSeveralDataSets_DestroysTheSubjectInAllOfThem()
    {
        using var bench = new Bench();
        bench.Database.Add(bench.Ring, "family-1", Bench.FirstMember, "示例一", "990101198503150017", dataSet: "payments");
        bench.Database.RelatedDataSets = ["payments", "notes", "relief", "payments"];
        var rows = bench.Database.Rows;

        var order = await bench.Service.RequestAsync<FamilyMember>(Bench.FirstMember, DestructionReason.CaseClosed, People.Applicant);
        Assert.Equal(["payments", "notes"], order.Object.RelatedDataSets.Select(set => set.Value));
        Assert.Equal((6, 2, 2), (order.Object.Records, order.Object.Persons, order.Object.Subjects.Count));
        await bench.ApproveAsync(order);
        await bench.ExecuteAsync(order);
        var certificate = await bench.CertifyAsync(order);

        Assert.Equal((6, 2, 8), (certificate.Verification.Stored, certificate.Verification.Probes, certificate.Verification.OpenedBefore));
        Assert.Equal(2, certificate.Erasure.Keys.Count);
        Assert.Equal(2, bench.Database.Rows.Count);
        Assert.All(rows.Where(row => row.Family == "family-1"), row => Refused.With(ErrorCode.KeyDestroyed, () => bench.Ring.Get(Envelope.Parse(row.Envelope).KeyId)));
        Assert.True(bench.Ring.WasDestroyed(new KeyScope(ReliefDatabase.Tenant, "notes", KeyUse.FieldEncryption, "family-1")));
    }

    [Fact]
    public async Task EveryCall_WithoutAnActor_Refused()
    {
        using var bench = new Bench();
        var nobody = new AuditActor { Account = default };

        await Refused.WithAsync(ErrorCode.NotConfigured, () => bench.Service.RequestAsync(bench.Request));
        await Refused.WithAsync(ErrorCode.DestructionOrderIncomplete, () => bench.Service.RequestAsync(bench.Request, nobody));
        var order = await bench.ApprovedAsync();
        await Refused.WithAsync(ErrorCode.DestructionOrderIncomplete, () => bench.Service.ExecuteAsync(order.Id, nobody, People.Executor));
        Assert.Equal(DestructionState.Approved, (await bench.Service.GetAsync(order.Id)).State);
    }

    [Fact]
    public async Task EveryCall_OfAnUnknownOrder_Refused()
    {
        using var bench = new Bench();
        foreach (var id in new AuditCode[] { "do-20261121-bcdfghjklmnp", "nonsense", default })
        {
            await Refused.WithAsync(ErrorCode.DestructionOrderNotFound, () => bench.Service.GetAsync(id));
            await Refused.WithAsync(ErrorCode.DestructionOrderNotFound, () => bench.Service.ApproveAsync(id, "", People.Approver));
            await Refused.WithAsync(ErrorCode.DestructionOrderNotFound, () => bench.Service.RefuseAsync(id, People.Approver));
            await Refused.WithAsync(ErrorCode.DestructionOrderNotFound, () => bench.Service.CancelAsync(id, People.Applicant));
            await Refused.WithAsync(ErrorCode.DestructionOrderNotFound, () => bench.Service.ExecuteAsync(id, People.Supervisor, People.Executor));
            await Refused.WithAsync(ErrorCode.DestructionOrderNotFound, () => bench.Service.CertifyAsync(id, People.Supervisor));
        }
    }

    [Fact]
    public async Task ApproveAsync_ByTheApplicant_DeniedInTheLog()
    {
        using var bench = new Bench();
        var order = await bench.RequestAsync();

        await Refused.WithAsync(ErrorCode.DestructionRoleConflict, () => bench.Service.ApproveAsync(order.Id, order.ObjectDigest, People.Applicant));

        Assert.Equal("destruction.approve Denied DestructionRoleConflict", bench.Trail.Summary.Last());
        Assert.Equal(DestructionState.Requested, (await bench.Service.GetAsync(order.Id)).State);
    }

    [Fact]
    public async Task ApproveAsync_OfAnotherObject_Refused()
    {
        using var bench = new Bench();
        var order = await bench.RequestAsync();

        await Refused.WithAsync(ErrorCode.DestructionObjectChanged, () => bench.Service.ApproveAsync(order.Id, new string('0', 64), People.Approver));
        await Refused.WithAsync(ErrorCode.DestructionObjectChanged, () => bench.Service.ApproveAsync(order.Id, "", People.Approver));
    }

    public static TheoryData<string, string> ExecutionConflicts => new()
    {
        { "acc-1", "acc-4" },
        { "acc-2", "acc-4" },
        { "acc-3", "acc-1" },
        { "acc-3", "acc-2" },
        { "acc-3", "acc-3" },
        { "acc-3", "ACC-3" },
    };

    [Theory]
    [MemberData(nameof(ExecutionConflicts))]
    public async Task ExecuteAsync_OnePersonInTwoRoles_RefusedAndNothingDestroyed(string executor, string supervisor)
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();

        await Refused.WithAsync(ErrorCode.DestructionRoleConflict, () => bench.Service.ExecuteAsync(order.Id, People.Of(supervisor), People.Of(executor)));

        Assert.Equal(6, bench.Database.Read(bench.Ring).Count);
        Assert.Equal("destruction.begin Denied DestructionRoleConflict", bench.Trail.Summary.Last());
    }

    [Fact]
    public async Task ExecuteAsync_WithoutApproval_Refused()
    {
        using var bench = new Bench();
        var order = await bench.RequestAsync();

        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.ExecuteAsync(order));

        Assert.Equal(6, bench.Database.Read(bench.Ring).Count);
        Assert.Equal("destruction.begin Denied DestructionNotApproved", bench.Trail.Summary.Last());
    }

    [Fact]
    public async Task ExecuteAsync_Twice_RefusedTheSecondTime()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        await bench.ExecuteAsync(order);

        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.ExecuteAsync(order));
        await bench.CertifyAsync(order);
        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.ExecuteAsync(order));
        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.CertifyAsync(order));
    }

    [Fact]
    public async Task ExecuteAsync_AfterRowsWereAdded_RefusedUntilApprovedAnew()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        bench.Database.Add(bench.Ring, "family-1", Guid.CreateVersion7(), "示例四", "990101195211030044");

        await Refused.WithAsync(ErrorCode.DestructionObjectChanged, () => bench.ExecuteAsync(order));

        Assert.Equal(8, bench.Database.Read(bench.Ring).Count);
        await bench.Service.CancelAsync(order.Id, People.Applicant);
        await bench.ExecuteAsync(await bench.ApprovedAsync());
        Assert.Equal(2, bench.Database.Read(bench.Ring).Count);
    }

    [Fact]
    public async Task RefuseAsync_EndsTheOrder()
    {
        using var bench = new Bench();
        var order = await bench.RequestAsync();

        await Refused.WithAsync(ErrorCode.DestructionRoleConflict, () => bench.Service.RefuseAsync(order.Id, People.Applicant));
        var refused = await bench.Service.RefuseAsync(order.Id, People.Approver);

        Assert.Equal(DestructionState.Refused, refused.State);
        Assert.Null(refused.Sealed);
        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.ApproveAsync(order));
        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.ExecuteAsync(order));
        Assert.Equal(6, bench.Database.Read(bench.Ring).Count);
    }

    [Fact]
    public async Task CancelAsync_OnlyByTheApplicant_EndsTheOrder()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();

        await Refused.WithAsync(ErrorCode.DestructionActorNotAllowed, () => bench.Service.CancelAsync(order.Id, People.Approver));
        await bench.Service.CancelAsync(order.Id, People.Applicant);

        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.ExecuteAsync(order));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EveryCall_OfAnEndedOrderWhoseOlderFileWasPutBack_Refused(bool isCancelled)
    {
        using var bench = new Bench();
        var order = isCancelled ? await bench.ApprovedAsync() : await bench.RequestAsync();
        var file = Path.Combine(bench.OrderDirectory, order.Id.Value + ".json");
        var older = File.ReadAllBytes(file);
        _ = isCancelled ? await bench.Service.CancelAsync(order.Id, People.Applicant) : await bench.Service.RefuseAsync(order.Id, People.Approver);

        File.WriteAllBytes(file, older);
        bench.Restart();

        await Refused.WithAsync(ErrorCode.DestructionOrderAltered, () => bench.ApproveAsync(order));
        await Refused.WithAsync(ErrorCode.DestructionOrderAltered, () => bench.ExecuteAsync(order));
        Assert.Equal(6, bench.Database.Read(bench.Ring).Count);
    }

    [Fact]
    public async Task CertifyAsync_ByAnotherThanTheSupervisor_Refused()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.CertifyAsync(order));
        await bench.ExecuteAsync(order);

        await Refused.WithAsync(ErrorCode.DestructionActorNotAllowed, () => bench.Service.CertifyAsync(order.Id, People.Executor));

        Assert.False(File.Exists(bench.CertificatePath(order.Id)));
        Assert.Equal("destruction.certify Denied DestructionActorNotAllowed", bench.Trail.Summary.Last());
    }

    [Fact]
    public async Task ExecuteAsync_WithAnExpiredSigningCertificate_RefusedBeforeAnythingIsDestroyed()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        bench.Time.Now = SigningCertificates.ValidUntil.AddDays(1);

        await Refused.WithAsync(ErrorCode.CertificateUnsuitable, () => bench.ExecuteAsync(order));

        Assert.Equal(6, bench.Database.Read(bench.Ring).Count);
    }

    [Fact]
    public async Task CertifyAsync_WithACertificateThatExpiredMeanwhile_RefusedUntilThereIsAnother()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        await bench.ExecuteAsync(order);
        bench.Time.Now = SigningCertificates.ValidUntil.AddDays(1);
        await Refused.WithAsync(ErrorCode.CertificateUnsuitable, () => bench.CertifyAsync(order));

        bench.Time.Now = SigningCertificates.ValidUntil.AddDays(-1);
        Assert.Equal(DestructionState.Certified, (await bench.CarryOnAsync(order.Id)).State);
    }

    [Fact]
    public async Task ExecuteAsync_WhenAValueIsProtectedUnderTheKeyOfTheSet_RefusedAsBlind()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        var place = new FieldContext(ReliefDatabase.Tenant, ReliefDatabase.DataSet, "Name", "1", null);
        var sample = new ProtectedSample(new FieldProtector(bench.Ring).Protect("示例五", place), place);
        bench.Use(bench.Options(TargetThat(bench, sample)));

        await Refused.WithAsync(ErrorCode.DestructionTrialBlind, () => bench.ExecuteAsync(order));

        Assert.Equal(6, bench.Database.Read(bench.Ring).Count);
    }

    [Theory]
    [InlineData("gds1.AAAA")]
    [InlineData("plaintext")]
    [InlineData("")]
    public async Task ExecuteAsync_WhenAValueDoesNotOpenBefore_RefusedAsBlind(string envelope)
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        bench.Use(bench.Options(TargetThat(bench, new ProtectedSample(envelope, new FieldContext(ReliefDatabase.Tenant, ReliefDatabase.DataSet, "Name", "1", "family-1")))));

        await Refused.WithAsync(ErrorCode.DestructionTrialBlind, () => bench.ExecuteAsync(order));
    }

    [Fact]
    public async Task ExecuteAsync_WhenAPlaceFails_IncompleteWithoutCertificate_ThenCarriedOn()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        bench.Database.BeforeDelete = () => throw new IOException("990101198503150017");

        var refused = await Refused.WithAsync(ErrorCode.DestructionIncomplete, () => bench.ExecuteAsync(order));

        Assert.DoesNotContain("990101", refused.ToString(), StringComparison.Ordinal);
        Assert.Contains("db:relief: IOException", refused.Message, StringComparison.Ordinal);
        Assert.Equal(DestructionState.Executing, (await bench.Service.GetAsync(order.Id)).State);
        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.CertifyAsync(order));
        await Refused.WithAsync(ErrorCode.DestructionActorNotAllowed, () => bench.Service.ExecuteAsync(order.Id, People.Supervisor, People.Of("acc-9")));
        await Refused.WithAsync(ErrorCode.DestructionActorNotAllowed, () => bench.Service.ExecuteAsync(order.Id, People.Of("acc-9"), People.Executor));

        Assert.Equal("destruction.erase Denied DestructionActorNotAllowed", bench.Trail.Summary.Last());

        bench.Database.BeforeDelete = null;
        await bench.ExecuteAsync(order);
        Assert.Single((await bench.CertifyAsync(order)).Erasure.Keys);
    }

    [Fact]
    public async Task ExecuteAsync_WhenRowsAreLeft_Incomplete()
    {
        using var bench = new Bench();
        var order = await bench.ApprovedAsync();
        bench.Database.ForgetsToDelete = true;

        await Refused.WithAsync(ErrorCode.DestructionIncomplete, () => bench.ExecuteAsync(order));

        bench.Database.ForgetsToDelete = false;
        Assert.Equal(DestructionState.Verified, (await bench.ExecuteAsync(order)).State);
    }

    [Fact]
    public async Task ExecuteAsync_OnePlaceFailing_DoesNotKeepTheOthersFromBeingCleared()
    {
        using var bench = new Bench();
        var broken = new DestructionTarget("search:relief") { Count = (_, _) => ValueTask.FromResult(default(DestructionCount)), Delete = (_, _) => throw new TimeoutException() };
        bench.Use(bench.Options(broken, bench.Database.Target()));
        var order = await bench.ApprovedAsync();

        await Refused.WithAsync(ErrorCode.DestructionIncomplete, () => bench.ExecuteAsync(order));

        Assert.Equal(2, bench.Database.Rows.Count);
    }

    [Fact]
    public async Task ExecuteAsync_WhenTheDestroyedKeysAreBroughtBack_NotEffective()
    {
        using var bench = new Bench();
        TemporaryFolder.Copy(bench.Folder["keys"], bench.Folder["backup"]);
        TemporaryFolder.Copy(bench.Folder["keys.epoch"], bench.Folder["backup.epoch"]);
        var order = await bench.RequestAsync();
        TemporaryFolder.Copy(bench.Folder["keys"], bench.Folder["backup"]);
        TemporaryFolder.Copy(bench.Folder["keys.epoch"], bench.Folder["backup.epoch"]);
        await bench.ApproveAsync(order);
        bench.Trail.BeforeIntent = intent => RefuseAt("destruction.verify", intent);
        await Refused.WithAsync(ErrorCode.AuditNotWritable, () => bench.ExecuteAsync(order));
        bench.Trail.BeforeIntent = null;

        // Both folders restored: exactly what the certificate assumes nobody does.
        bench.Ring.Dispose();
        Directory.Delete(bench.Folder["keys"], recursive: true);
        Directory.Delete(bench.Folder["keys.epoch"], recursive: true);
        TemporaryFolder.Copy(bench.Folder["backup"], bench.Folder["keys"]);
        TemporaryFolder.Copy(bench.Folder["backup.epoch"], bench.Folder["keys.epoch"]);
        bench.Restart();

        await Refused.WithAsync(ErrorCode.DestructionNotEffective, () => bench.ExecuteAsync(order));
        await Refused.WithAsync(ErrorCode.DestructionNotApproved, () => bench.CertifyAsync(order));
    }

    [Fact]
    public async Task ExecuteAsync_WhenACopyOfAKeyLiesInTheRing_IncompleteThoughNothingOpens()
    {
        using var bench = new Bench();
        TemporaryFolder.Copy(bench.Folder["keys"], bench.Folder["backup"]);
        var order = await bench.ApprovedAsync();
        bench.Trail.BeforeIntent = intent => RefuseAt("destruction.verify", intent);
        await Refused.WithAsync(ErrorCode.AuditNotWritable, () => bench.ExecuteAsync(order));
        bench.Trail.BeforeIntent = null;
        var copy = Path.Combine(bench.Folder["keys"], "copy");
        Directory.Move(bench.Folder["backup"], copy);

        await Refused.WithAsync(ErrorCode.DestructionIncomplete, () => bench.ExecuteAsync(order));

        Directory.Delete(copy, recursive: true);
        Assert.Equal(0, (await bench.ExecuteAsync(order)).Trial!.CopiesLeft);
    }

    [Fact]
    public async Task TwoOrders_ForOneSubject_TheSecondFindsNothingLeft()
    {
        using var bench = new Bench();
        var first = await bench.ApprovedAsync();
        var second = await bench.ApprovedAsync();
        await bench.ExecuteAsync(first);

        await Refused.WithAsync(ErrorCode.DestructionObjectChanged, () => bench.ExecuteAsync(second));

        Assert.Equal(DestructionState.Approved, (await bench.Service.GetAsync(second.Id)).State);
    }

    [Fact]
    public async Task AnOrder_EditedInItsFile_IsNotUsed()
    {
        using var bench = new Bench();
        var order = await bench.RequestAsync();
        var path = Path.Combine(bench.OrderDirectory, order.Id + ".json");
        var text = await File.ReadAllTextAsync(path);
        foreach (var (from, to) in new[] { ("\"requested\"", "\"approved\""), ("\"acc-1\"", "\"acc-7\""), ("\"records\": 4", "\"records\": 1"), ("caseClosed", "contract") })
        {
            await File.WriteAllTextAsync(path, text.Replace(from, to, StringComparison.OrdinalIgnoreCase));
            await Refused.WithAsync(ErrorCode.DestructionOrderAltered, () => bench.ExecuteAsync(order));
        }

        await File.WriteAllTextAsync(path, text);
        Assert.Equal(DestructionState.Approved, (await bench.ApproveAsync(order)).State);
    }

    [Fact]
    public async Task AnOrder_UnderTheNumberOfAnother_IsNotUsed()
    {
        using var bench = new Bench();
        var approved = await bench.ApprovedAsync();
        var other = await bench.Service.RequestAsync(bench.Request with { Subjects = ["family-2"] }, People.Applicant);
        var stolen = (await File.ReadAllTextAsync(Path.Combine(bench.OrderDirectory, approved.Id + ".json"))).Replace(approved.Id.Value, other.Id.Value, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(bench.OrderDirectory, other.Id + ".json"), stolen);

        await Refused.WithAsync(ErrorCode.DestructionOrderAltered, () => bench.ExecuteAsync(other));
    }

    [Fact]
    public async Task TwoProcesses_AtTheSameOrder_OneIsRefused()
    {
        using var bench = new Bench();
        var order = await bench.RequestAsync();
        var once = true;
        bench.Store.BeforeSave = _ =>
        {
            if (once)
            {
                once = false;
                bench.Service.RefuseAsync(order.Id, People.Approver).GetAwaiter().GetResult();
            }
        };

        await Refused.WithAsync(ErrorCode.DestructionOrderChanged, () => bench.ApproveAsync(order));

        Assert.Equal(DestructionState.Refused, (await bench.Service.GetAsync(order.Id)).State);
    }

    [Fact]
    public void Constructor_WithoutSomethingRequired_Refused()
    {
        using var bench = new Bench();
        var full = bench.Options();

        Refused.With(ErrorCode.NotConfigured, () => new DestructionService(Without(full, targets: [])));
        Refused.With(ErrorCode.NotConfigured, () => new DestructionService(Without(full, system: " ")));
        Refused.With(ErrorCode.NotConfigured, () => new DestructionService(Without(full, owner: "")));
        Refused.With(ErrorCode.NotConfigured, () => new DestructionService(Without(full, folder: "")));
    }

    private static DestructionOptions Without(DestructionOptions full, IReadOnlyList<IDestructionTarget>? targets = null, string? system = null, string? owner = null, string? folder = null) => new()
    {
        KeyRing = full.KeyRing,
        AuditTrail = full.AuditTrail,
        Orders = full.Orders,
        Targets = targets ?? full.Targets,
        CertificateDirectory = folder ?? full.CertificateDirectory,
        SigningCertificate = full.SigningCertificate,
        System = system ?? full.System,
        DataOwner = owner ?? full.DataOwner,
    };

    private static void RefuseAt(string operation, AuditIntent intent)
    {
        if (intent.Operation.Value == operation)
        {
            MemoryTrail.Refuse();
        }
    }

    private static DestructionTarget TargetThat(Bench bench, ProtectedSample sample)
    {
        var database = bench.Database.Target();
        return new DestructionTarget(database.Location)
        {
            Count = database.Count,
            Sample = (_, _, _) => ValueTask.FromResult<IReadOnlyList<ProtectedSample>>([sample]),
            Delete = database.Delete,
        };
    }
}
