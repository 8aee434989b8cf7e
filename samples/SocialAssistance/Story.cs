using System.Text;
using GovDataSecurity;
using GovDataSecurity.Auditing;
using GovDataSecurity.Destruction;
using GovDataSecurity.Identifiers;
using GovDataSecurity.Masking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SocialAssistance.Collection;
using SocialAssistance.Model;
using SocialAssistance.Narrative;

namespace SocialAssistance;

/// <summary>The life cycle of 1,000 families' data in the compliant way, from collection to destruction. Every claim is checked while it is made.</summary>
internal sealed class Story
{
    private static readonly DateTimeOffset Today = new(2026, 11, 21, 9, 0, 0, TimeSpan.FromHours(8));

    private readonly Office _office;
    private readonly string _applications;
    private readonly Narrator _narrator;
    private readonly Claims _claims;
    private readonly IReadOnlyList<FamilyMember> _members;
    private readonly PlantedValues _planted;

    private Story(Office office, string applications, TextWriter output)
    {
        _office = office;
        _applications = applications;
        _narrator = new Narrator(output);
        _claims = new Claims(output);
        _members = FamilyCsv.Read(applications);
        _planted = new PlantedValues(_members);
    }

    /// <summary>Tells the story.</summary>
    /// <returns>Whether every claim holds.</returns>
    public static async Task<bool> TellAsync(string applications, string folder, TextWriter output)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        Story story;
        await using (var office = new Office(folder))
        {
            story = new Story(office, applications, output);
            await story.CollectAsync();
            await story.StoreAsync();
            await story.SearchAsync();
            story.Show();
            await story.ProvideAsync();
            await story.DestroyAsync();
        }

        story.Verify();
        return story.Conclude();
    }

    private async Task CollectAsync()
    {
        _narrator.Chapter("Collect");
        await using var operation = await _office.Audit.BeginAsync(DataActivity.Collect, Office.DataSet, Office.Purpose);
        var labels = TypeLabels.Of<FamilyMember>();
        var children = _members.Count(member => labels.LabelOf(member, Today) is { Sensitive: true } && MinorUnder14Rule.Applies(member.Birth, DateOnly.FromDateTime(Today.Date)));
        var disabled = _members.Count(member => member.Disability is not null);
        _narrator.Tell("CollectLabels", labels.LabeledMembers.Count, labels.Members.Count, labels.Level, labels.Level.ToChinese());
        _claims.Check(Families(_members) == 1_000, Narrator.Text("CollectedFamilies", Families(_members), _members.Count));
        _claims.Check(children > 0 && disabled > 0, Narrator.Text("CollectedSensitive", children, disabled));
        _claims.Check(_members.All(member => ResidentIdNumber.HasValidCheckCharacter(member.IdNumber)), Narrator.Text("CollectedValid"));
        operation.Succeed(_members.Count, _members.Count);
    }

    private async Task StoreAsync()
    {
        _narrator.Chapter("Store");
        await using var db = _office.OpenDatabase();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        await db.Database.EnsureCreatedAsync();
        foreach (var family in _members.GroupBy(member => member.FamilyId))
        {
            db.AddRange(family);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        _claims.Check(await db.Members.CountAsync() == _members.Count, Narrator.Text("StoredAll", _members.Count, Families(_members)));

        // While the connection is open the write-ahead log is there too. The applications themselves show that the search can find something.
        var control = _planted.CountIn(_applications);
        var found = new[] { "relief.db", "relief.db-wal" }.Sum(file => _planted.CountIn(_office.PathOf(file)));
        _claims.Check(control >= _members.Count * 3, Narrator.Text("StoredControl", control));
        _claims.Check(found == 0, Narrator.Text("StoredNothingClear", found));
    }

    private async Task SearchAsync()
    {
        _narrator.Chapter("Search");
        await using var db = _office.OpenDatabase();
        var wanted = _members[1_234];
        var found = await db.Members.AsNoTracking().SingleAsync(member => member.IdNumber == wanted.IdNumber);
        _claims.Check(found == wanted, Narrator.Text("SearchFound", Mask.ResidentIdNumber(found.IdNumber)));

        var typed = string.Concat(wanted.IdNumber.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c));
        _claims.Check(await db.Members.CountAsync(member => member.IdNumber == typed) == 1, Narrator.Text("SearchFullWidth"));
        await _claims.RefusesAsync(() => db.Members.OrderBy(member => member.Name).ToListAsync(), ErrorCode.QueryShapeRefused, Narrator.Text("SearchRefused"));
        await SwapAsync(db, wanted);
    }

    /// <summary>A database administrator gives one person another's identity number. The ciphertext is right, its place is not.</summary>
    private async Task SwapAsync(ReliefDb db, FamilyMember victim)
    {
        var other = _members[77];
        await using (var swap = await db.Database.BeginTransactionAsync())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Members SET IdNumber = (SELECT IdNumber FROM Members WHERE Id = {other.Id}) WHERE Id = {victim.Id}");
            await _claims.RefusesAsync(() => db.Members.AsNoTracking().SingleAsync(member => member.Id == victim.Id), ErrorCode.EnvelopeNotAuthentic, Narrator.Text("SearchSwapRefused"));
            await swap.RollbackAsync();
        }

        _claims.Check(await db.Members.AsNoTracking().SingleAsync(member => member.Id == victim.Id) == victim, Narrator.Text("SearchSwapBack"));
    }

    private void Show()
    {
        _narrator.Chapter("Show");
        var member = _members[0];
        var masked = ObjectMasker.Format(member);
        _narrator.Tell("ShowMasked", masked);
        _office.Logger.LogInformation("checked {Member}", ObjectMasker.Format(member));
        LogUnseen(_office.Logger, member);
        _claims.Check(!masked.Contains(member.IdNumber, StringComparison.Ordinal) && !masked.Contains(member.Name, StringComparison.Ordinal), Narrator.Text("ShowNothingClear"));
        _claims.Check(_planted.CountIn(_office.PathOf("application.log")) == 0, Narrator.Text("ShowLogClear", "application.log"));
    }

    /// <summary>Code that the analyzers can't see through, here a call by reflection: redaction masks at run time.</summary>
    private static void LogUnseen(ILogger logger, object anything)
        => typeof(LoggerExtensions).GetMethod(nameof(LoggerExtensions.LogInformation), [typeof(ILogger), typeof(string), typeof(object[])])!.Invoke(null, [logger, "received {Object}", new[] { anything }]);

    private async Task ProvideAsync()
    {
        _narrator.Chapter("Provide");
        await using var operation = await _office.Audit.BeginAsync(new AuditIntent
        {
            Activity = DataActivity.Provide,
            Operation = "export.masked",
            DataSet = Office.DataSet,
            Items = ["FamilyId", "Relation", "Name", "IdNumber"],
            Level = DataLevel.General2,
            Purpose = "tuition-reduction",
            Approval = "share-grant-17",
            Counterparty = "education-bureau",
        });
        var file = _office.PathOf("for-education-bureau.csv");
        var pupils = 0;
        await using (var db = _office.OpenDatabase())
        await using (var csv = new StreamWriter(file, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        {
            await csv.WriteLineAsync("family_id,relation,name,id_number");
            await foreach (var child in db.Members.AsNoTracking().Where(member => member.Relation == "子女").AsAsyncEnumerable())
            {
                // Only what the grant names leaves, and only masked.
                await csv.WriteLineAsync($"{child.FamilyId},{child.Relation},{Mask.PersonName(child.Name)},{Mask.ResidentIdNumber(child.IdNumber)}");
                pupils++;
            }
        }

        operation.Succeed(pupils, pupils);
        _claims.Check(pupils > 0 && _planted.CountIn(file) == 0, Narrator.Text("ProvidedMasked", pupils, Path.GetFileName(file)));
    }

    private async Task DestroyAsync()
    {
        _narrator.Chapter("Destroy");
        var leaving = _members[^1];
        var staying = _members[0];
        var persons = _members.Count(member => member.FamilyId == leaving.FamilyId);
        var backup = await BackUpAsync();

        var order = await _office.Destruction.RequestAsync(new DestructionRequest
        {
            Tenant = Office.Tenant,
            DataSet = Office.DataSet,
            Subjects = [leaving.FamilyId],
            Reason = DestructionReason.CaseClosed,
            Level = DataLevel.General4,
            Basis = "case-closed-2026-0991",
        }, Actors.Clerk);
        _narrator.Tell("DestroyRequested", order.Id, persons);
        await _claims.RefusesAsync(() => _office.Destruction.ApproveAsync(order.Id, order.ObjectDigest, Actors.Clerk), ErrorCode.DestructionRoleConflict, Narrator.Text("DestroySelfApproval"));
        await _office.Destruction.ApproveAsync(order.Id, order.ObjectDigest, Actors.Director);
        await _office.Destruction.ExecuteAsync(order.Id, Actors.Supervisor, Actors.Operator);
        var certificate = await _office.Destruction.CertifyAsync(order.Id, Actors.Supervisor);

        var file = _office.PathOf(Path.Combine("certificates", certificate.Id + ".json"));
        using var signer = _office.SigningCertificate;
        await File.WriteAllBytesAsync(_office.PathOf(Path.Combine("certificates", "signer.cer")), signer.RawData);
        var verified = DestructionCertificateVerifier.Verify(file, [signer]);
        _claims.Check(verified.Id == certificate.Id, Narrator.Text("DestroyCertificate", certificate.Id));
        await using (var db = _office.OpenDatabase())
        {
            _claims.Check(!await db.Members.AnyAsync(member => member.FamilyId == leaving.FamilyId), Narrator.Text("DestroyGone"));
            _claims.Check(await db.Members.AsNoTracking().SingleAsync(member => member.Id == staying.Id) == staying, Narrator.Text("DestroyOthersStay"));
        }

        await RestoreAsync(backup, leaving, staying);
    }

    /// <summary>Yesterday's backup: the database and the key ring, without the epoch keys, which are in no backup.</summary>
    private async Task<(string Database, string Ring)> BackUpAsync()
    {
        string database = _office.PathOf(Path.Combine("backup", "relief.db")), ring = _office.PathOf(Path.Combine("backup", "keys"));
        Directory.CreateDirectory(ring);
        foreach (var file in Directory.EnumerateFiles(_office.KeyRing.Directory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(ring, Path.GetRelativePath(_office.KeyRing.Directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            await using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await using var target = File.Create(copy);
            await source.CopyToAsync(target);
        }

        await using var db = _office.OpenDatabase();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {database}");
        return (database, ring);
    }

    private async Task RestoreAsync((string Database, string Ring) backup, FamilyMember leaving, FamilyMember staying)
    {
        _narrator.Chapter("Restore");
        await using (var db = _office.OpenDatabase(backup.Database, _office.KeyRing))
        {
            _claims.Check(await db.Members.CountAsync(member => member.FamilyId == leaving.FamilyId) > 0, Narrator.Text("RestoreHasRows"));
            await _claims.RefusesAsync(() => db.Members.AsNoTracking().SingleAsync(member => member.Id == leaving.Id), ErrorCode.KeyDestroyed, Narrator.Text("RestoreUnreadable"));
            _claims.Check(await db.Members.AsNoTracking().SingleAsync(member => member.Id == staying.Id) == staying, Narrator.Text("RestoreOthersReadable"));
        }

        using var ring = _office.OpenRing(backup.Ring);
        await using (var db = _office.OpenDatabase(backup.Database, ring))
        {
            await _claims.RefusesAsync(() => db.Members.AsNoTracking().SingleAsync(member => member.Id == leaving.Id), ErrorCode.KeyDestroyed, Narrator.Text("RestoreRingUnreadable"));
        }
    }

    private void Verify()
    {
        _narrator.Chapter("Verify");
        var log = _office.PathOf("audit");
        var verification = AuditVerifier.Verify(log, new AuditVerifierOptions { TrustedCheckpoint = _office.Audit.Checkpoint });
        _claims.Check(verification.IsOk, Narrator.Text("VerifiedLog", verification.Size, verification.Root));
        _claims.Check(_planted.CountIn(log) + _planted.CountIn(_office.PathOf("orders")) + _planted.CountIn(_office.PathOf("certificates")) + _planted.CountIn(_office.PathOf("keys")) == 0, Narrator.Text("VerifiedNothingClear"));

        var forged = _office.PathOf("audit-forged");
        CopyWithOneByteChanged(log, forged);
        var found = AuditVerifier.Verify(forged);
        _claims.Check(!found.IsOk, Narrator.Text("VerifiedForgery", string.Join(", ", found.Findings.Select(finding => finding.Code).Distinct())));
    }

    private static void CopyWithOneByteChanged(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var bundle = Directory.EnumerateFiles(Path.Combine(to, "tile", "entries"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(bundle);
        bytes[^2] ^= 1;
        File.WriteAllBytes(bundle, bytes);
    }

    private bool Conclude()
    {
        _narrator.Chapter("Conclude");
        _narrator.Tell(_claims.AllHold ? "AllHold" : "NotAllHold", _claims.Count);
        _narrator.Tell("Evidence", _office.Folder);
        _narrator.Tell("NotClaimed");
        return _claims.AllHold;
    }

    private static int Families(IEnumerable<FamilyMember> members) => members.Select(member => member.FamilyId).Distinct().Count();
}
