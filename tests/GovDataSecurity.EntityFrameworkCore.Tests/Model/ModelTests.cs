using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using GovDataSecurity.Storage;
using Microsoft.EntityFrameworkCore;

namespace GovDataSecurity.EntityFrameworkCore.Tests;

public sealed class ModelTests : IDisposable
{
    private readonly Store _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void EnsureCreated_ProtectedMembers_AreTextColumns()
    {
        _store.Create().Dispose();
        var columns = _store.Column("SELECT name || ' ' || type || ' ' || \"notnull\" FROM pragma_table_info('Members')");
        foreach (var column in new[] { "Name TEXT 1", "IdNumber TEXT 1", "IdNumberIndex TEXT 1", "Mobile TEXT 0", "MobileIndex TEXT 0", "Disability TEXT 0", "Birth TEXT 0", "Income TEXT 1", "Photo TEXT 0", "Relation INTEGER 1", "Visits INTEGER 1" })
        {
            Assert.Contains(column, columns);
        }

        Assert.DoesNotContain(columns, column => column!.StartsWith("NameIndex", StringComparison.Ordinal) || column.StartsWith("PhotoIndex", StringComparison.Ordinal));
    }

    [Fact]
    public void Model_MaximumLength_IsThatOfTheLongestEnvelope()
    {
        using var db = _store.Open();
        var member = db.Model.FindEntityType(typeof(Member))!;
        Assert.Equal(FieldProtector.PlanLength(40 * 3), member.FindProperty("Name:ciphertext")!.GetMaxLength());
        Assert.Null(member.FindProperty("Disability:ciphertext")!.GetMaxLength());
        Assert.Equal(BlindIndex.TextLength, member.FindProperty("IdNumber:index")!.GetMaxLength());
    }

    [Fact]
    public void Envelope_OfTheLongestValue_FitsItsColumn()
    {
        using var db = _store.Create();
        var household = new Household();
        People.Person(1, household, new string('例', 40), People.HeadId, Relation.Head, 1, 1);
        db.Add(household);
        db.SaveChanges();
        Assert.Equal(FieldProtector.PlanLength(40 * 3), _store.Column("SELECT Name FROM Members").Single()!.Length);
    }

    [Fact]
    public void UniqueIndex_OfASearchableMember_MovesToTheBlindIndex()
    {
        using var db = Create(m => m.Entity<Person>().HasIndex(x => x.IdNumber).IsUnique());
        db.Add(new Person { IdNumber = People.ElderId });
        db.SaveChanges();
        db.Add(new Person { IdNumber = "９９０１０１１９５２１１０３００４ｘ" });
        Assert.Throws<DbUpdateException>(() => db.SaveChanges());
    }

    [Fact]
    public void Model_ConfiguredColumnAndLength_CarryOver()
    {
        using var db = Create(m => m.Entity<Person>(e =>
        {
            e.Property(x => x.IdNumber).HasColumnName("sfzh").HasMaxLength(18).IsRequired();
            e.Property(x => x.Name).HasColumnName("xm").HasComment("c");
        }));
        var columns = _store.Column("SELECT name FROM pragma_table_info('Person')");
        Assert.Contains("sfzh", columns);
        Assert.Contains("sfzhIndex", columns);
        Assert.Contains("xm", columns);
        db.Add(new Person { Name = "示例", IdNumber = People.HeadId });
        db.SaveChanges();
        Assert.Equal("示例", db.Set<Person>().Single(x => x.IdNumber == People.HeadId).Name);
    }

    [Fact]
    public void ConcurrencyToken_OnAProtectedMember_IsHeldByTheEnvelope()
    {
        using var db = Create(m => m.Entity<Person>().Property(x => x.Name).IsConcurrencyToken());
        var person = new Person { Name = "示例甲" };
        db.Add(person);
        db.SaveChanges();
        _store.Sql("UPDATE Person SET Name = Name || 'x'");
        person.Visits = 2;
        Assert.Throws<DbUpdateConcurrencyException>(() => db.SaveChanges());
    }

    [Fact]
    public void NotMappedOrIgnored_LabeledMembers_StayOut()
    {
        using var db = Create(m => m.Entity<WithUnmapped>().Ignore(x => x.Ignored));
        var columns = _store.Column("SELECT name FROM pragma_table_info('WithUnmapped')");
        Assert.Equal(["Id", "Name"], columns.Order());
        db.Add(new WithUnmapped { Name = "示例", Ignored = "a", Unmapped = "b" });
        db.SaveChanges();
        Assert.Equal("示例", db.Set<WithUnmapped>().Single().Name);
    }

    [Fact]
    public void LabelOnTheType_ProtectsEverythingButWhatBindsTheRow()
    {
        using var db = Create(m =>
        {
            m.Entity<Case>();
            m.Entity<CaseNote>();
        });
        Assert.Equal(["CaseId", "Id", "Note", "Score"], _store.Column("SELECT name FROM pragma_table_info('CaseNote')").Order());
        var file = new Case { Title = "示例案" };
        file.Notes.Add(new CaseNote { Note = "示例记录", Score = 3 });
        db.Add(file);
        db.SaveChanges();
        Assert.StartsWith("gds1.", _store.Column("SELECT Note FROM CaseNote").Single(), StringComparison.Ordinal);
        Assert.StartsWith("gds1.", _store.Column("SELECT Score FROM CaseNote").Single(), StringComparison.Ordinal);
        db.ChangeTracker.Clear();
        var read = db.Set<Case>().Include(x => x.Notes).Single();
        Assert.Equal(("示例案", "示例记录", 3), (read.Title, read.Notes.Single().Note, read.Notes.Single().Score));
    }

    [Fact]
    public void Inheritance_InOneTable_ProtectsBaseAndDerivedMembers()
    {
        using var db = Create(m =>
        {
            m.Entity<Person>();
            m.Entity<Official>();
        });
        db.AddRange(new Person { Name = "示例甲", IdNumber = People.HeadId }, new Official { Name = "示例乙", IdNumber = People.SpouseId, Mobile = "13900000002" });
        db.SaveChanges();
        db.ChangeTracker.Clear();
        Assert.Equal("13900000002", db.Set<Official>().Single(x => x.IdNumber == People.SpouseId).Mobile);
        Assert.Equal("示例乙", db.Set<Person>().Single(x => x.IdNumber == People.SpouseId).Name);
        Assert.Equal("13900000002", db.Set<Person>().OfType<Official>().Select(x => x.Mobile).Single());
        Assert.Equal(1, db.Set<Person>().Count(x => ((Official)x).Mobile == "13900000002"));
        Assert.Equal(["13900000002", null], db.Set<Person>().OrderByDescending(x => x is Official).Select(x => (x as Official)!.Mobile).ToList());
        Assert.Single(db.GetSubjectScopes(db.Set<Official>().Single().Id));
    }

    [Fact]
    public void Inheritance_TablePerType_ProtectsBaseAndDerivedMembers()
    {
        using var db = Create(m =>
        {
            m.Entity<Person>().UseTptMappingStrategy();
            m.Entity<Official>();
        });
        db.Add(new Official { Name = "示例乙", IdNumber = People.SpouseId, Mobile = "13900000002" });
        db.SaveChanges();
        db.ChangeTracker.Clear();
        Assert.Equal("示例乙", db.Set<Official>().Where(x => x.Mobile == "13900000002" && x.IdNumber == People.SpouseId).Select(x => x.Name).Single());
    }

    [Fact]
    public void Keys_OfSeveralPartsAndOtherTypes_BindRows()
    {
        using var db = Create(m =>
        {
            m.Entity<Line>().HasKey(x => new { x.Sheet, x.Number });
            m.Entity<Numbered>();
            m.Entity<Wrapped>().Property(x => x.Id).HasConversion(id => id.Value, value => new WrappedId(value));
        });
        db.AddRange(new Line { Sheet = "a", Number = 0, Text = "示例零" }, new Line { Sheet = "a", Number = 1, Text = "示例一" });
        db.AddRange(new Numbered { Id = 7, Name = "示例七" }, new Wrapped { Id = new WrappedId(People.First), Name = "示例包" });
        db.SaveChanges();
        db.ChangeTracker.Clear();
        Assert.Equal(["示例零", "示例一"], db.Set<Line>().OrderBy(x => x.Number).Select(x => x.Text).ToList());
        Assert.Equal("示例一", db.Set<Line>().Single(x => x.Number == 1).Text);
        Assert.Equal("示例七", db.Set<Numbered>().Select(x => x.Name).Single());
        Assert.Equal("示例包", db.Set<Wrapped>().Select(x => x.Name).Single());
        Assert.Equal("示例包", db.Set<Wrapped>().Single().Name);
        Assert.Equal(["Numbered"], db.GetSubjectScopes(7).Select(scope => scope.DataSet));
        Assert.Equal(["Wrapped"], db.GetSubjectScopes(new WrappedId(People.First)).Select(scope => scope.DataSet));
        _store.Sql("UPDATE Line SET Text = (SELECT Text FROM Line AS o WHERE o.Number <> Line.Number)");
        Refused.By(ErrorCode.EnvelopeNotAuthentic, () => db.Set<Line>().Select(x => x.Text).ToList());
        db.Add(new Numbered { Name = "示例" });
        Refused.By(ErrorCode.RecordKeyMissing, () => db.SaveChanges(), "Numbered");
    }

    [Fact]
    public void EveryScalarType_Protected_ReadsBack()
    {
        var written = new Scalars
        {
            Flag = true, Byte = 200, Short = -5, Long = long.MinValue, Double = 0.1 + 0.2, Float = 1.5f, Amount = 79228162514264337593543950335m,
            Day = new DateOnly(1985, 3, 15), Time = new TimeOnly(23, 59, 58), Moment = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            Offset = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(8)), Reference = People.First, Relation = Relation.Child, Letter = '例', Bytes = [0, 255],
            OptionalAmount = null, OptionalFlag = false,
        };
        using var db = Create(m => m.Entity<Scalars>());
        db.Add(written);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        var read = db.Set<Scalars>().Single();
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(written), System.Text.Json.JsonSerializer.Serialize(read));
        Assert.Equal(written.Relation, db.Set<Scalars>().Select(x => x.Relation).Single());
        Assert.Equal(written.Bytes, db.Set<Scalars>().Select(x => x.Bytes).Single());
        Assert.All(_store.Column("SELECT type FROM pragma_table_info('Scalars')"), type => Assert.Equal("TEXT", type));
    }

    [Theory]
    [InlineData("type", ErrorCode.ProtectedTypeUnsupported, "Unsupported.Link")]
    [InlineData("list", ErrorCode.ProtectedTypeUnsupported, "WithList.Names")]
    [InlineData("navigation", ErrorCode.ProtectedTypeUnsupported, "WithNavigation.Guardian")]
    [InlineData("key", ErrorCode.ModelShapeRefused, "KeyedByIdNumber.IdNumber")]
    [InlineData("subject", ErrorCode.ModelShapeRefused, "SubjectIsLabeled.IdNumber")]
    [InlineData("subject without column", ErrorCode.ModelShapeRefused, "SubjectUnmapped.Household")]
    [InlineData("foreign key", ErrorCode.ModelShapeRefused, "Pet.OwnerId")]
    [InlineData("index", ErrorCode.ModelShapeRefused, "Person.Name")]
    [InlineData("query filter", ErrorCode.ModelShapeRefused, "Person.Name")]
    [InlineData("query filter of another type", ErrorCode.ModelShapeRefused, "Person.Name")]
    [InlineData("seed data", ErrorCode.ModelShapeRefused, "Person")]
    [InlineData("default value", ErrorCode.ModelShapeRefused, "Person.Name")]
    [InlineData("no key", ErrorCode.ModelShapeRefused, "Person")]
    [InlineData("owned", ErrorCode.ModelShapeRefused, "Contact")]
    [InlineData("complex", ErrorCode.ModelShapeRefused, "WithComplex.Contact.Mobile")]
    [InlineData("complex, labeled", ErrorCode.ProtectedTypeUnsupported, "WithLabeledComplex.Contact")]
    [InlineData("key of an unsupported type", ErrorCode.ModelShapeRefused, "Dated.Id")]
    [InlineData("chinese name", ErrorCode.CodeMalformed, "DataSet<人员>")]
    [InlineData("constructor", ErrorCode.ModelShapeRefused, "Positional.Name")]
    [InlineData("unlabeled base", ErrorCode.ModelShapeRefused, "LabeledLater.Name")]
    public void Model_ThatCannotBeProtected_IsRefusedByName(string what, ErrorCode code, string named)
    {
        Action<ModelBuilder> build = what switch
        {
            "type" => m => m.Entity<Unsupported>(),
            "list" => m => m.Entity<WithList>(),
            "navigation" => m => m.Entity<WithNavigation>(),
            "key" => m => m.Entity<KeyedByIdNumber>().HasKey(x => x.IdNumber),
            "subject" => m => m.Entity<SubjectIsLabeled>(),
            "subject without column" => m => m.Entity<SubjectUnmapped>(),
            "foreign key" => m => m.Entity<Pet>(),
            "index" => m => m.Entity<Person>().HasIndex(x => x.Name),
            "query filter" => m => m.Entity<Person>().HasQueryFilter(x => x.Name != "a"),
            "query filter of another type" => m =>
            {
                m.Entity<Person>();
                m.Entity<Pet>().Ignore(x => x.OwnerId).HasQueryFilter(x => x.Owner!.Name != "a");
            },
            "seed data" => m => m.Entity<Person>().HasData(new Person { Id = People.First, Name = "a", IdNumber = "b" }),
            "default value" => m => m.Entity<Person>().Property(x => x.Name).HasDefaultValue("a"),
            "no key" => m => m.Entity<Person>().HasNoKey(),
            "owned" => m => m.Entity<Owner>().OwnsOne(x => x.Contact),
            "complex" => m => m.Entity<WithComplex>().ComplexProperty(x => x.Contact),
            "complex, labeled" => m => m.Entity<WithLabeledComplex>().ComplexProperty(x => x.Contact),
            "key of an unsupported type" => m => m.Entity<Dated>(),
            "constructor" => m => m.Entity<Positional>(),
            "chinese name" => m => m.Entity<人员>(),
            _ => m =>
            {
                m.Entity<Unlabeled>();
                m.Entity<LabeledLater>();
            },
        };
        Refused.By(code, () =>
        {
            using var db = Open(build);
            _ = db.Model;
        }, named);
    }

    [Fact]
    public void ChineseName_WithARegisteredDataSet_Works()
    {
        var trail = new FakeTrail();
        using var db = Open(m => m.Entity<人员>(), g => g.DataSet<人员>("renyuan").Audit(trail));
        db.Database.EnsureCreated();
        db.Add(new 人员 { 姓名 = "示例甲", 身份证号 = People.HeadId });
        db.SaveChanges();
        Assert.Equal(["person-name", "resident-id-number"], Assert.Single(trail.Records).Intent.Items.Select(item => item.Value));
        db.ChangeTracker.Clear();
        Assert.Equal("示例甲", db.Set<人员>().Single(x => x.身份证号 == People.HeadId).姓名);
    }

    [Fact]
    public void MembersWithoutPublicSetter_AreOpened()
    {
        using var db = Create(m => m.Entity<Sealed>().Property(x => x.Name));
        db.Add(Sealed.Named("示例甲"));
        db.SaveChanges();
        db.ChangeTracker.Clear();
        Assert.Equal("示例甲", db.Set<Sealed>().Single().Name);
    }

    [Fact]
    public void Record_WithInitOnlyMembers_IsOpened()
    {
        using var db = Create(m => m.Entity<PersonRecord>());
        var written = new PersonRecord { Name = "示例甲", IdNumber = People.HeadId, Amount = 5.5m };
        db.Add(written);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        Assert.Equal(written, db.Set<PersonRecord>().AsNoTracking().Single(x => x.IdNumber == People.HeadId));
    }

    [Fact]
    public void ManyToMany_ProtectedOnBothSides_IsOpened()
    {
        using var db = Create(m => m.Entity<Group>().HasMany(x => x.People).WithMany());
        var group = new Group { Note = "示例组" };
        group.People.AddRange([new Person { Name = "示例甲", IdNumber = People.HeadId }, new Person { Name = "示例乙", IdNumber = People.SpouseId }]);
        db.Add(group);
        db.SaveChanges();
        db.ChangeTracker.Clear();
        Assert.Equal(["示例乙", "示例甲"], db.Set<Group>().Include(x => x.People).Single().People.Select(x => x.Name).Order(StringComparer.Ordinal));
        Assert.Equal("示例甲", db.Set<Group>().SelectMany(x => x.People).Where(x => x.IdNumber == People.HeadId).Select(x => x.Name).Single());
        Assert.Equal("示例组", db.Set<Group>().Where(x => x.People.Any(p => p.IdNumber == People.SpouseId)).Select(x => x.Note).Single());
        db.ChangeTracker.Clear();
        var loaded = db.Set<Group>().Single();
        db.Entry(loaded).Collection(x => x.People).Load();
        Assert.Equal(2, loaded.People.Count);
    }

    [Fact]
    public void RowRule_RaisesTheLabelInTheAuditRecord()
    {
        var trail = new FakeTrail();
        using var db = Open(m => m.Entity<Aged>(), g => g.Audit(trail));
        db.Database.EnsureCreated();
        db.Add(new Aged { Name = "示例甲", Minor = false });
        db.SaveChanges();
        db.Add(new Aged { Name = "示例丙", Minor = true });
        db.SaveChanges();
        Assert.Equal([(DataLevel.General2, false), (DataLevel.General4, true)], trail.Records.Select(record => (record.Intent.Level, record.Intent.Sensitive)));
    }

    private AnyDb Create(Action<ModelBuilder> build)
    {
        var db = Open(build);
        db.Database.EnsureCreated();
        return db;
    }

    private AnyDb Open(Action<ModelBuilder> build, Action<ProtectionOptionsBuilder>? configure = null)
        => new(new DbContextOptionsBuilder<AnyDb>(_store.Options<AnyDb>(configure)).EnableServiceProviderCaching(false).Options, build);

    private sealed class AnyDb(DbContextOptions options, Action<ModelBuilder> build) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);
    }

    private class Person
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [PersonName]
        public string? Name { get; set; }

        [ResidentIdNumber]
        public string? IdNumber { get; set; }

        public int Visits { get; set; }
    }

    private sealed class Official : Person
    {
        [MobilePhoneNumber]
        public string? Mobile { get; set; }
    }

    private sealed class WithUnmapped
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [PersonName]
        public string? Name { get; set; }

        [PersonName]
        [NotMapped]
        public string? Unmapped { get; set; }

        [PersonName]
        public string? Ignored { get; set; }

        [PersonName]
        public string Computed => Name + "a";
    }

    private sealed class Case
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [FreeText]
        public string Title { get; set; } = "";

        public List<CaseNote> Notes { get; } = [];
    }

    [Classified(DataLevel.General3)]
    private sealed class CaseNote
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        public Guid CaseId { get; set; }

        public Case? Case { get; set; }

        public string Note { get; set; } = "";

        public int Score { get; set; }
    }

    private sealed class Line
    {
        public string Sheet { get; set; } = "";

        public int Number { get; set; }

        [FreeText]
        public string Text { get; set; } = "";
    }

    private sealed class Numbered
    {
        public int Id { get; set; }

        [PersonName]
        public string Name { get; set; } = "";
    }

    private readonly record struct WrappedId(Guid Value);

    private sealed class Wrapped
    {
        public WrappedId Id { get; set; }

        [PersonName]
        public string Name { get; set; } = "";
    }

    [Classified(DataLevel.General3)]
    private sealed class Scalars
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        public bool Flag { get; set; }

        public byte Byte { get; set; }

        public short Short { get; set; }

        public long Long { get; set; }

        public double Double { get; set; }

        public float Float { get; set; }

        public decimal Amount { get; set; }

        public DateOnly Day { get; set; }

        public TimeOnly Time { get; set; }

        public DateTime Moment { get; set; }

        public DateTimeOffset Offset { get; set; }

        public Guid Reference { get; set; }

        public Relation Relation { get; set; }

        public char Letter { get; set; }

        public byte[] Bytes { get; set; } = [];

        public decimal? OptionalAmount { get; set; }

        public bool? OptionalFlag { get; set; }
    }

    private sealed class Group
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [FreeText]
        public string? Note { get; set; }

        public List<Person> People { get; } = [];
    }

    [RowLabel(typeof(MinorRule))]
    private sealed class Aged
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [PersonName]
        public string? Name { get; set; }

        [NotClassified("only a flag in a test")]
        public bool Minor { get; set; }
    }

    private sealed class MinorRule : RowLabelRule<Aged>
    {
        protected override DataLabel? Evaluate(Aged row, DateTimeOffset on) => row.Minor ? DataLabel.At(DataLevel.General4) with { Sensitive = true } : null;
    }

    private sealed class Unsupported
    {
        public Guid Id { get; set; }

        [NetworkIdentity]
        public Uri? Link { get; set; }
    }

    private sealed class WithList
    {
        public Guid Id { get; set; }

        [PersonName]
        public List<string> Names { get; set; } = [];
    }

    private sealed class WithNavigation
    {
        public Guid Id { get; set; }

        [GuardianInformation]
        public Office? Guardian { get; set; }
    }

    private sealed class KeyedByIdNumber
    {
        [ResidentIdNumber]
        public string IdNumber { get; set; } = "";
    }

    private sealed class SubjectIsLabeled
    {
        public Guid Id { get; set; }

        [SubjectId]
        [ResidentIdNumber]
        public string IdNumber { get; set; } = "";
    }

    private sealed class SubjectUnmapped
    {
        public Guid Id { get; set; }

        [SubjectId]
        [NotMapped]
        public Guid Household { get; set; }

        [PersonName]
        public string Name { get; set; } = "";
    }

    private sealed class Pet
    {
        public Guid Id { get; set; }

        [DeviceIdentifier]
        public Guid OwnerId { get; set; }

        public Person? Owner { get; set; }
    }

    private sealed class Owner
    {
        public Guid Id { get; set; }

        public Contact Contact { get; set; } = new();
    }

    private sealed class Contact
    {
        [MobilePhoneNumber]
        public string? Mobile { get; set; }
    }

    private sealed class WithComplex
    {
        public Guid Id { get; set; }

        public Contact Contact { get; set; } = new();
    }

    private sealed class WithLabeledComplex
    {
        public Guid Id { get; set; }

        [HomeAddress]
        public Place Contact { get; set; } = new();
    }

    private sealed class Place
    {
        public string Street { get; set; } = "";
    }

    private sealed class Dated
    {
        public DateOnly Id { get; set; }

        [PersonName]
        public string Name { get; set; } = "";
    }

    private sealed class 人员
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [PersonName]
        public string 姓名 { get; set; } = "";

        [ResidentIdNumber]
        public string 身份证号 { get; set; } = "";
    }

    private class Unlabeled
    {
        public Guid Id { get; set; }

        public virtual string Name { get; set; } = "";
    }

    private sealed class LabeledLater : Unlabeled
    {
        [PersonName]
        public override string Name { get; set; } = "";
    }

    private sealed record PersonRecord
    {
        public Guid Id { get; init; } = Guid.CreateVersion7();

        [PersonName]
        public required string Name { get; init; }

        [ResidentIdNumber]
        public required string IdNumber { get; init; }

        [Income]
        public decimal? Amount { get; init; }
    }

    private sealed record Positional(Guid Id, [PersonName] string Name);

    private sealed class Sealed
    {
        private Sealed()
        {
        }

        public Guid Id { get; private init; } = Guid.CreateVersion7();

        [PersonName]
        [MaxLength(10)]
        public string Name { get; private set; } = "";

        public static Sealed Named(string name) => new() { Name = name };
    }
}
