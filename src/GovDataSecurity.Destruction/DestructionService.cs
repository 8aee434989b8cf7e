using System.Security.Cryptography;
using GovDataSecurity.Cryptography;

namespace GovDataSecurity.Destruction;

/// <inheritdoc cref="IDestructionService" />
public sealed class DestructionService : IDestructionService
{
    private readonly DestructionOptions _options;
    private readonly OrderProtection _protection;
    private readonly OrderBook _orders;
    private readonly SubjectKeys _keys;
    private readonly Places _places;
    private readonly OpeningTrial _trial;
    private readonly CertificateFolder _certificates;

    /// <summary>Makes the service.</summary>
    /// <param name="options">What it works with.</param>
    /// <exception cref="GovDataSecurityException">Something required is missing (<see cref="ErrorCode.NotConfigured"/>).</exception>
    public DestructionService(DestructionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Require(options.KeyRing, nameof(options.KeyRing));
        Require(options.AuditTrail, nameof(options.AuditTrail));
        Require(options.Orders, nameof(options.Orders));
        Require(options.Targets is { Count: > 0 } ? options.Targets : null, nameof(options.Targets));
        Require(options.CertificateDirectory, nameof(options.CertificateDirectory));
        Require(options.SigningCertificate, nameof(options.SigningCertificate));
        Require(options.System, nameof(options.System));
        Require(options.DataOwner, nameof(options.DataOwner));
        Require(options.Time, nameof(options.Time));
        if (options.SamplesPerPlace < 0)
        {
            throw new GovDataSecurityException(ErrorCode.ArgumentInvalid, nameof(options.SamplesPerPlace), "< 0");
        }

        _options = options;
        _protection = new OrderProtection(options.KeyRing);
        _orders = new OrderBook(options.Orders, _protection, options.AuditTrail);
        _keys = new SubjectKeys(options.KeyRing);
        _places = new Places(options.Targets);
        _trial = new OpeningTrial(options.KeyRing);
        _certificates = new CertificateFolder(options.CertificateDirectory);
    }

    private DateTimeOffset Now => _options.Time.GetUtcNow();

    /// <inheritdoc />
    public async Task<DestructionOrder> RequestAsync<T>(Guid id, DestructionReason reason, AuditActor? applicant = null, CancellationToken cancellationToken = default)
    {
        var subject = await _places.ResolveAsync(typeof(T), id, cancellationToken).ConfigureAwait(false)
            ?? throw new GovDataSecurityException(ErrorCode.DestructionObjectNotFound, typeof(T).Name);
        var request = new DestructionRequest
        {
            Tenant = subject.Tenant,
            DataSet = subject.DataSet,
            RelatedDataSets = subject.RelatedDataSets,
            Subjects = [subject.Subject],
            Reason = reason,
            Level = subject.Level,
        };
        return await RequestAsync(request, applicant, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DestructionOrder> RequestAsync(DestructionRequest request, AuditActor? applicant = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var complete = RequestRules.Complete(request, _options.Process);
        var actor = Actor(applicant, DestructionRole.Applicant);
        var frame = new DestructionManifest
        {
            Tenant = complete.Tenant,
            DataSet = complete.DataSet,
            RelatedDataSets = complete.RelatedDataSets,
            Level = complete.Level,
            Subjects = [],
            Locations = [],
        };
        var subjects = SubjectsOf(frame, complete.Subjects);
        if (!subjects.GroupBy(subject => subject.Subject, StringComparer.Ordinal).All(dataSets => dataSets.Any(_keys.Holds)))
        {
            throw new GovDataSecurityException(ErrorCode.DestructionObjectNotFound, complete.DataSet);
        }

        var manifest = await CountAsync(frame, subjects, cancellationToken).ConfigureAwait(false);
        var draft = new DestructionOrder
        {
            Id = OrderNumber.Create(Now),
            Version = 0,
            State = DestructionState.Requested,
            Object = manifest,
            ObjectDigest = manifest.ComputeDigest(),
            Reason = complete.Reason,
            Process = complete.Process,
            Technique = complete.Technique,
            Basis = complete.Basis,
            Applicant = actor.Account,
            Steps = [],
        };
        return await _orders.StepAsync(draft, actor, "destruction.request", async operation => await _orders.SaveAsync(
            draft with
            {
                Steps = [new DestructionStep { State = DestructionState.Requested, At = Now, By = actor.Account, AuditId = operation.Id }],
                Sealed = _protection.SealSubjects(draft, new SealedSubjects { Subjects = complete.Subjects }),
            },
            cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DestructionOrder> ApproveAsync(AuditCode order, string objectDigest, AuditActor? approver = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(objectDigest);
        var actor = Actor(approver, DestructionRole.Approver);
        var current = await _orders.LoadAsync(order, cancellationToken).ConfigureAwait(false);
        return await _orders.StepAsync(current, actor, "destruction.approve", async operation =>
        {
            var approved = current.Move(DestructionState.Approved, actor.Account, Now, operation.Id).Assign(DestructionRole.Approver, actor.Account);
            RequireSameObject(current, objectDigest);
            return await _orders.SaveAsync(approved, cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DestructionOrder> RefuseAsync(AuditCode order, AuditActor? approver = null, CancellationToken cancellationToken = default)
    {
        var actor = Actor(approver, DestructionRole.Approver);
        var current = await _orders.LoadAsync(order, cancellationToken).ConfigureAwait(false);
        return await _orders.StepAsync(current, actor, "destruction.refuse", async operation =>
        {
            var refused = current.Move(DestructionState.Refused, actor.Account, Now, operation.Id).Assign(DestructionRole.Approver, actor.Account);
            return await EndAsync(refused, cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DestructionOrder> CancelAsync(AuditCode order, AuditActor? applicant = null, CancellationToken cancellationToken = default)
    {
        var actor = Actor(applicant, DestructionRole.Applicant);
        var current = await _orders.LoadAsync(order, cancellationToken).ConfigureAwait(false);
        return await _orders.StepAsync(current, actor, "destruction.cancel", async operation =>
        {
            var cancelled = current.Move(DestructionState.Cancelled, actor.Account, Now, operation.Id);
            current.RequireHolder(DestructionRole.Applicant, actor.Account);
            return await EndAsync(cancelled, cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DestructionOrder> ExecuteAsync(AuditCode order, AuditActor supervisor, AuditActor? executor = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(supervisor);
        var actor = Actor(executor, DestructionRole.Executor);
        var current = await _orders.LoadAsync(order, cancellationToken).ConfigureAwait(false);
        if (current.State is not (DestructionState.Executing or DestructionState.Executed))
        {
            current = await BeginAsync(current, actor, supervisor, cancellationToken).ConfigureAwait(false);
        }

        if (current.State == DestructionState.Executing)
        {
            current = await EraseAsync(current, actor, supervisor, cancellationToken).ConfigureAwait(false);
        }

        return await VerifyAsync(current, actor, supervisor, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<DestructionCertificate> CertifyAsync(AuditCode order, AuditActor? supervisor = null, CancellationToken cancellationToken = default)
    {
        var actor = Actor(supervisor, DestructionRole.Supervisor);
        var current = await _orders.LoadAsync(order, cancellationToken).ConfigureAwait(false);
        if (current.State != DestructionState.Verified)
        {
            await _orders.StepAsync(current, actor, "destruction.certify", _ => throw current.NotInState(), cancellationToken).ConfigureAwait(false);
        }

        var (certificate, json, signature) = await IssueAsync(current, cancellationToken).ConfigureAwait(false);
        var digest = SHA256.HashData(json);
        await _orders.StepAsync(current, actor, "destruction.certify", async operation =>
        {
            var certified = current.Move(DestructionState.Certified, actor.Account, Now, operation.Id);
            current.RequireHolder(DestructionRole.Supervisor, actor.Account);
            _keys.DestroyKeyOfOrder(current);
            _certificates.Write(certificate.Id, json, signature);
            return await _orders.SaveAsync(
                certified with { Certificate = certificate.Id, CertificateDigest = Convert.ToHexStringLower(digest) },
                cancellationToken).ConfigureAwait(false);
        }, cancellationToken, DigestInLog(digest)).ConfigureAwait(false);
        return certificate;
    }

    /// <inheritdoc />
    public Task<DestructionOrder> GetAsync(AuditCode order, CancellationToken cancellationToken = default) => _orders.LoadAsync(order, cancellationToken);

    /// <summary>The two halves of the SHA-256 of a certificate as they stand in the audit log. Unkeyed on purpose: whoever holds the file can find it there, and it tells nothing about a person.</summary>
    private static RecordReference[] DigestInLog(byte[] digest)
        => [RecordReference.FromKeyedHash(digest[..RecordReference.Length]), RecordReference.FromKeyedHash(digest[RecordReference.Length..])];

    private static void Require(object? part, string name)
    {
        if (part is null || (part is string text && string.IsNullOrWhiteSpace(text)))
        {
            throw new GovDataSecurityException(ErrorCode.NotConfigured, name);
        }
    }

    private static void RequireSameObject(DestructionOrder order, string objectDigest)
    {
        if (!string.Equals(order.ObjectDigest, objectDigest, StringComparison.OrdinalIgnoreCase))
        {
            throw new GovDataSecurityException(ErrorCode.DestructionObjectChanged, order.Id);
        }
    }

    private static void RequireSamePersons(DestructionOrder order, AuditActor executor, AuditActor supervisor)
    {
        order.RequireHolder(DestructionRole.Executor, executor.Account);
        order.RequireHolder(DestructionRole.Supervisor, supervisor.Account);
    }

    /// <summary>Every subject in every data set of the object.</summary>
    private static DestructionSubject[] SubjectsOf(DestructionManifest frame, IReadOnlyList<string> subjects)
        => [.. from subject in subjects
               from dataSet in frame.RelatedDataSets.Prepend(frame.DataSet)
               select new DestructionSubject(frame.Tenant, dataSet, subject) { Level = frame.Level }];

    private Task<DestructionOrder> BeginAsync(DestructionOrder order, AuditActor executor, AuditActor supervisor, CancellationToken cancellationToken)
        => _orders.StepAsync(order, executor, "destruction.begin", async operation =>
        {
            var begun = order.Move(DestructionState.Executing, executor.Account, Now, operation.Id)
                .Assign(DestructionRole.Executor, executor.Account)
                .Assign(DestructionRole.Supervisor, supervisor.Account);

            // Whatever could prevent the certificate is looked at while nothing is lost yet.
            CmsSignature.RequireSuitable(_options.SigningCertificate, Now);
            var known = _protection.OpenSubjects(order);
            var subjects = SubjectsOf(order.Object, known.Subjects);
            var found = await CountAsync(order.Object, subjects, cancellationToken).ConfigureAwait(false);
            RequireSameObject(order, found.ComputeDigest());

            var stored = await _places.SampleAsync(subjects, _options.SamplesPerPlace, cancellationToken).ConfigureAwait(false);
            ProtectedSample[] probes = [.. subjects.Where(_keys.Holds).Select(_trial.Probe)];
            ProtectedSample[] samples = [.. stored, .. probes];
            var doomed = _keys.IdsOf(subjects);
            var blind = samples.Count(sample => !_trial.IsTelling(sample, doomed));
            if (blind > 0)
            {
                throw new GovDataSecurityException(ErrorCode.DestructionTrialBlind, order.Id, samples.Length, blind);
            }

            return await _orders.SaveAsync(
                begun with
                {
                    Sealed = _protection.SealSubjects(order, known with { Samples = [.. samples.Select(SealedSample.From)] }),
                    Trial = new DestructionTrial { Method = OpeningTrial.Method, Stored = stored.Count, Probes = probes.Length, OpenedBefore = samples.Length },
                },
                cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    private Task<DestructionOrder> EraseAsync(DestructionOrder order, AuditActor executor, AuditActor supervisor, CancellationToken cancellationToken)
        => _orders.StepAsync(order, executor, "destruction.erase", async operation =>
        {
            RequireSamePersons(order, executor, supervisor);
            var subjects = SubjectsOf(order.Object, _protection.OpenSubjects(order).Subjects);
            var erasure = _keys.Destroy(subjects, order.Id);
            var deleted = await _places.DeleteAsync(subjects, order.Id, cancellationToken).ConfigureAwait(false);
            var executed = order.Move(DestructionState.Executed, executor.Account, Now, operation.Id);
            return await _orders.SaveAsync(executed with { Erasure = erasure with { Deleted = deleted } }, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    private Task<DestructionOrder> VerifyAsync(DestructionOrder order, AuditActor executor, AuditActor supervisor, CancellationToken cancellationToken)
        => _orders.StepAsync(order, executor, "destruction.verify", async operation =>
        {
            RequireSamePersons(order, executor, supervisor);
            var verified = order.Move(DestructionState.Verified, executor.Account, Now, operation.Id);
            var opened = _protection.OpenSubjects(order).Samples!.Count(sample => _trial.Opens(sample.ToSample()));
            if (opened > 0)
            {
                throw new GovDataSecurityException(ErrorCode.DestructionNotEffective, order.Id, opened);
            }

            var left = _keys.CountCopies(order.Erasure!.Keys.Select(key => key.Id));
            if (left > 0)
            {
                throw new GovDataSecurityException(ErrorCode.DestructionIncomplete, order.Id, left, left);
            }

            var tried = order.Trial! with { OpenedAfter = opened, CopiesLeft = left, At = Now };
            return await EndAsync(verified with { Trial = tried }, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    /// <summary>Stores an order that never needs its subjects again, and destroys their key: an older file of it, put back, is worth nothing then.</summary>
    private async Task<DestructionOrder> EndAsync(DestructionOrder order, CancellationToken cancellationToken)
    {
        var saved = await _orders.SaveAsync(order with { Sealed = null }, cancellationToken).ConfigureAwait(false);
        _keys.DestroyKeyOfOrder(saved);
        return saved;
    }

    /// <summary>Signs the certificate, or takes the one that an interrupted run has written already.</summary>
    private async Task<(DestructionCertificate Certificate, byte[] Json, byte[] Signature)> IssueAsync(DestructionOrder order, CancellationToken cancellationToken)
    {
        if (_certificates.Find(CertificateText.IdOf(order), _options.SigningCertificate) is { } found
            && Compose(found.Certificate.AuditLog, found.Certificate.IssuedAt).ToUtf8Json().AsSpan().SequenceEqual(found.Json))
        {
            return found;
        }

        var now = order.NotBeforeLastStep(Now);
        var certificate = Compose(await AuditAnchor.TakeAsync(_options.AuditTrail, cancellationToken).ConfigureAwait(false), now);
        var json = certificate.ToUtf8Json();
        return (certificate, json, CmsSignature.Sign(json, _options.SigningCertificate, now));

        DestructionCertificate Compose(AuditAnchor? anchor, DateTimeOffset issuedAt)
            => CertificateText.Compose(order, _options.System, _options.DataOwner, anchor, issuedAt);
    }

    private async Task<DestructionManifest> CountAsync(DestructionManifest frame, IReadOnlyList<DestructionSubject> subjects, CancellationToken cancellationToken) => frame with
    {
        Subjects = [.. subjects.Where(_keys.Holds).Select(_keys.ReferenceOf).OrderBy(reference => reference.Hex, StringComparer.Ordinal)],
        Locations = await _places.CountAsync(subjects, cancellationToken).ConfigureAwait(false),
    };

    private AuditActor Actor(AuditActor? given, DestructionRole role)
    {
        var actor = given ?? _options.Actors?.Current ?? throw new GovDataSecurityException(ErrorCode.NotConfigured, nameof(IActorContext));
        return actor.Account.IsNone ? throw new GovDataSecurityException(ErrorCode.DestructionOrderIncomplete, Texts.Name(role)) : actor;
    }
}
