using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace GovDataSecurity.Masking.Tests;

public sealed class ObjectCopyTests
{
    private const string Phone = "19900001234";
    private const string MaskedPhone = "199****1234";

    [Fact]
    public void Mask_Record_MasksByLabelAndLeavesTheSourceAlone()
    {
        var source = FamilyMember.Example;
        var copy = ObjectMasker.Mask(source);

        Assert.Equal(new FamilyMember { Id = source.Id, Name = "示**", IdNumber = "9****************7", Disability = "***", BankAccount = "************1234", MonthlyIncome = 0m }, copy);
        Assert.Equal(FamilyMember.Example, source);
        Assert.NotSame(source, copy);
    }

    [Fact]
    public void Mask_ConstructorsAndAccessors_DoNotMatter()
    {
        Assert.Equal(new Positional("示**", MaskedPhone), ObjectMasker.Mask(new Positional("示例甲", Phone)));
        Assert.Equal(new Struct("示**"), ObjectMasker.Mask(new Struct("示例甲")));
        Assert.Equal("示**", ObjectMasker.Mask(new Strict("示例甲")).Name);
        Assert.Equal(("示**", "open"), (ObjectMasker.Mask(new Fields { Name = "示例甲", State = "open" }).Name, ObjectMasker.Mask(new Fields { State = "open" }).State));
        Assert.Equal(("示**", 7), (ObjectMasker.Mask(new ByHand("示例甲", 7)).Name, ObjectMasker.Mask(new ByHand("示例甲", 7)).Count));
        Assert.Equal("示**", ObjectMasker.Mask(new OddlyNamed { Name = "示例甲" }).Name);
        Assert.Equal("示**", ObjectMasker.Mask(new Official("示例甲")).Name);
        Assert.Equal("示**", ((INamed)ObjectMasker.Mask(new Hidden("示例甲"))).Name);
        Assert.Equal("示**", ObjectMasker.Mask<Person>(new Child { Name = "示例甲", School = "示例学校" }).Name);
        Assert.IsType<Child>(ObjectMasker.Mask<object>(new Child { Name = "示例甲" }));
        Assert.Equal("示**|示例学校", ObjectMasker.Mask(new Summary { Name = "示例甲", School = "示例学校" }).Text);
    }

    [Fact]
    public void Mask_NumbersDatesAndObjects_BecomeTheirDefault()
    {
        var copy = ObjectMasker.Mask(new Numbers());

        Assert.Equal((default, default, default, default, null, default), (copy.Income, copy.Born, copy.Gender, copy.Alive, copy.Age, copy.Key));
        Assert.Equal((null, 0, 0), (copy.Address, copy.Photo.Length, copy.Tracks.Count));
        Assert.Equal("***", copy.Anything);
        Assert.Equal("***", copy.Number);
    }

    [Fact]
    public void Mask_UnlabeledMember_StaysUnlessAskedOtherwise()
    {
        var source = new Application { Name = "示例甲", Remark = "a*b", Count = 3, Payload = new StructHolder(new Struct("示例甲")) };
        var copy = ObjectMasker.Mask(source);
        var strict = ObjectMasker.Mask(source, MaskingOptions.Default with { MasksUnlabeled = true });

        Assert.Equal(("示**", "a*b", 3, "open"), (copy.Name, copy.Remark, copy.Count, copy.Status));
        Assert.Equal(("示**", "***", 0, "open"), (strict.Name, strict.Remark, strict.Count, strict.Status));
        Assert.Equal("示**", ((StructHolder)copy.Payload!).Value.Name);
        Assert.Equal("示**", ((StructHolder)strict.Payload!).Value.Name);
    }

    [Fact]
    public void Mask_BareValue_ShowsNothing()
    {
        Assert.Equal("***", ObjectMasker.Mask("示例甲"));
        Assert.Equal(0m, ObjectMasker.Mask(98765.43m));
        Assert.Equal(["***"], ObjectMasker.Mask(new List<string> { "示例甲" }));
        Assert.Equal(["***"], ObjectMasker.Mask(new[] { "示例甲" }));
        Assert.Equal(("***", 0), ObjectMasker.Mask(("示例甲", 5)));
        Assert.Null(ObjectMasker.Mask<string?>(null));
        Assert.Null(ObjectMasker.Mask<FamilyMember?>(null));
    }

    [Fact]
    public void Mask_Clearance_ShowsWhatItCovers()
    {
        var all = ObjectMasker.Mask(FamilyMember.Example, MaskingOptions.Default, Clearance.UpTo(DataLevel.General4));
        var some = ObjectMasker.Mask(FamilyMember.Example, MaskingOptions.Default, Clearance.For(DataKind.Of(typeof(PersonNameAttribute))));

        Assert.Equal(FamilyMember.Example, all);
        Assert.Equal(("示例甲", "9****************7", 0m), (some.Name, some.IdNumber, some.MonthlyIncome));
    }

    [Fact]
    public void Mask_Collections_KeepTypeOrderAndComparer()
    {
        var row = new Row(Phone);
        Row[] rows = [row, new("19900005678"), row];

        Check(rows);
        Check(rows.ToList());
        Check(new Collection<Row>(rows));
        Check(new ObservableCollection<Row>(rows));
        Check(new ReadOnlyCollection<Row>(rows));
        Check(new Queue<Row>(rows));
        Check(new Stack<Row>(rows));
        Check(new LinkedList<Row>(rows));
        Check(new ConcurrentQueue<Row>(rows));
        Check(new ConcurrentStack<Row>(rows));
        Check(rows.ToImmutableArray());
        Check(rows.ToImmutableList());
        Check(ImmutableQueue.CreateRange(rows));
        Check(ImmutableStack.CreateRange(rows));
        Check<IEnumerable<Row>>(rows.Select(r => r));
        Check(new Rows(rows));
        Assert.Equal(MaskedPhone, ObjectMasker.Mask(new Keyed { row, rows[1] })[MaskedPhone].Phone);
        Check<IReadOnlyList<Row>>([row, rows[1], row]);

        void Check<T>(T source)
            where T : IEnumerable<Row>
        {
            var copy = ObjectMasker.Mask(source);
            Row[] items = [.. copy];
            Assert.Equal(source.Select(r => r.Phone.Replace("0000", "****", StringComparison.Ordinal)), items.Select(r => r.Phone));
            Assert.Same(items[0], items[2]);
            Assert.True(copy.GetType() == source.GetType() || copy is Row[]);
        }
    }

    [Fact]
    public void Mask_SetsAndDictionaries_KeepTypeAndComparer()
    {
        Row[] rows = [new(Phone), new("19900005678")];
        var byName = rows.ToDictionary(row => row.Phone[^4..], StringComparer.OrdinalIgnoreCase);
        byName["a"] = rows[0];

        Assert.Equal(2, ObjectMasker.Mask(rows.ToHashSet()).Count);
        Assert.Contains(new Row(MaskedPhone), (IReadOnlyCollection<Row>)ObjectMasker.Mask(rows.ToHashSet()));
        Assert.Contains(new Row(MaskedPhone), (IReadOnlyCollection<Row>)ObjectMasker.Mask(rows.ToImmutableHashSet()));
        Assert.Contains(new Row(MaskedPhone), (IReadOnlyCollection<Row>)ObjectMasker.Mask(rows.ToFrozenSet()));
        foreach (var copy in new IReadOnlyDictionary<string, Row>[]
        {
            ObjectMasker.Mask(new Holder<Dictionary<string, Row>>(byName)).Value,
            ObjectMasker.Mask(new Holder<ImmutableDictionary<string, Row>>(byName.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase))).Value,
            ObjectMasker.Mask(new Holder<ConcurrentDictionary<string, Row>>(new(byName, StringComparer.OrdinalIgnoreCase))).Value,
            ObjectMasker.Mask(new Holder<FrozenDictionary<string, Row>>(byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase))).Value,
            ObjectMasker.Mask(new Holder<SortedDictionary<string, Row>>(new(byName, StringComparer.OrdinalIgnoreCase))).Value,
            ObjectMasker.Mask(new Holder<SortedList<string, Row>>(new(byName, StringComparer.OrdinalIgnoreCase))).Value,
        })
        {
            Assert.Equal(3, copy.Count);
            Assert.Equal(MaskedPhone, copy["A"].Phone);
            Assert.Equal("199****5678", copy["5678"].Phone);
        }

        Assert.Equal(MaskedPhone, ((Row)ObjectMasker.Mask(new Holder<Hashtable>(new Hashtable { ["a"] = rows[0] })).Value["a"]!).Phone);
        Assert.Equal(MaskedPhone, ObjectMasker.Mask(new Holder<ReadOnlyDictionary<string, Row>>(new(byName))).Value["a"].Phone);
    }

    [Fact]
    public void Mask_LabeledCollections_MaskEveryItemAndKey()
    {
        var copy = ObjectMasker.Mask(new Contacts
        {
            Phones = [Phone, "19900005678"],
            ByPhone = new Dictionary<string, string> { [Phone] = "19900005678", ["19911111234"] = Phone, ["19912341234"] = Phone },
            Set = ["19900005678"],
            Frozen = [Phone],
            ByNumber = new Dictionary<long, string> { [19900001234] = Phone },
            Grid = new[,] { { Phone, null }, { "x", Phone } },
        });

        Assert.Equal([MaskedPhone, "199****5678"], copy.Phones);
        Assert.Equal([MaskedPhone, "199****1234 (2)", "199****1234 (3)"], copy.ByPhone.Keys);
        Assert.Equal(["199****5678", MaskedPhone, MaskedPhone], copy.ByPhone.Values);
        Assert.Equal(["199****5678"], copy.Set);
        Assert.Equal(MaskedPhone, Assert.Single(copy.Frozen.ToArray()));
        Assert.Empty(copy.ByNumber);
        Assert.Equal(MaskedPhone, copy.Grid[0, 0]);
        Assert.Equal("*", copy.Grid[1, 0]);
        Assert.Null(copy.Grid[0, 1]);
    }

    [Fact]
    public void Mask_KeysWithLabels_AreMaskedAndFound()
    {
        var source = new Dictionary<Row, Row> { [new Row(Phone)] = new("19900005678") };
        var copy = ObjectMasker.Mask(source);

        Assert.Equal("199****5678", copy[new Row(MaskedPhone)].Phone);
        source[new Row("19999991234")] = new Row(Phone);
        Refused(() => ObjectMasker.Mask(source));
    }

    [Fact]
    public void Mask_CyclesAndSharedReferences_AreKept()
    {
        var node = new Node { Name = "示例甲" };
        node.Next = node;
        node.All = [node, node];
        node.Parts = new object[] { node, null! };
        node.Parts[1] = node.Parts;
        var copy = ObjectMasker.Mask(node);

        Assert.Same(copy, copy.Next);
        Assert.All(copy.All!, item => Assert.Same(copy, item));
        Assert.Same(copy.Parts, copy.Parts![1]);
        Assert.Equal(("示**", "示例甲"), (copy.Name, node.Name));
    }

    [Fact]
    public void Mask_LongChainAndDeepNesting_NeitherOverflowsNorTakesOver()
    {
        Node? node = null;
        for (var i = 0; i < 200_000; i++)
        {
            node = new Node { Name = "示例甲", Next = node };
        }

        var length = 0;
        for (Node? at = ObjectMasker.Mask(node); at is not null; at = at.Next)
        {
            Assert.Equal("示**", at.Name);
            length++;
        }

        Assert.Equal(200_000, length);
        object nested = new Row(Phone);
        for (var i = 0; i < 1000; i++)
        {
            nested = new[] { nested };
        }

        var e = Assert.Throws<GovDataSecurityException>(() => ObjectMasker.Mask(nested));
        Assert.Equal(ErrorCode.MaskedCopyTooDeep, e.Code);
    }

    [Fact]
    public void Mask_ThrowingGetter_IsErased()
    {
        using var failures = new FailureCount();
        var copy = ObjectMasker.Mask(new Throwing());

        Assert.Equal("***", copy.Stored);
        Assert.Equal(1, failures.Count);
    }

    [Fact]
    public void Mask_MemberThatWouldShowItsValue_IsRefusedByName()
    {
        Refused(() => ObjectMasker.Mask(new Constant()), nameof(Constant), nameof(Constant.Name));
        Refused(() => ObjectMasker.Mask(new Checking { Phone = Phone }), nameof(Checking), nameof(Checking.Phone));
        Refused(() => ObjectMasker.Mask(new Holder<Task<FamilyMember>>(Task.FromResult(FamilyMember.Example))), "Holder`1", "Value");
        Refused(() => ObjectMasker.Mask(new Holder<IQueryable<FamilyMember>>(new[] { FamilyMember.Example }.AsQueryable())), "Holder`1", "Value");
        Refused(() => ObjectMasker.Mask(new Holder<Exception>(new Failure("示例甲"))), "Failure", "Value");
        Refused(() => ObjectMasker.Mask(new Holder<Handle>(new Handle())), "Handle", "Value");
        Refused(() => ObjectMasker.Mask(new Hiding("示例甲", "open")), nameof(Hiding), nameof(Hiding.State));
        Refused(() => ObjectMasker.Mask(new Custom(["示例甲"])));
        Refused(() => ObjectMasker.Mask(new Generating()));
    }

    [Fact]
    public void Mask_ContradictoryLabels_AreRefused()
        => Assert.Equal(ErrorCode.LabelsUnknown, Assert.Throws<GovDataSecurityException>(() => ObjectMasker.Mask(new Contradictory())).Code);

    [Fact]
    public void Mask_TypeLabelOnCollection_EmptiesIt()
        => Assert.Empty(ObjectMasker.Mask(new SecretList { "示例甲" }));

    [Fact]
    public void Mask_PrivateFieldsOfLabeledTypes_AreLeftOut()
    {
        var source = new Caching { Name = "示例甲" };
        Assert.Equal("示例甲!", source.Shout());
        var copy = ObjectMasker.Mask(source);

        Assert.False(copy.HasListener);
        Assert.Equal("示**!", copy.Shout());
        Assert.Equal("Hello ", ObjectMasker.Mask(new Greeter("示例甲")).Text);
    }

    [Fact]
    public void Mask_UnlabeledTypes_AreCopiedWithTheirFields()
    {
        var inner = new List<Row> { new(Phone) };
        var source = new Wrapper(inner);
        var copy = ObjectMasker.Mask(source);

        Assert.Equal(MaskedPhone, Assert.Single(copy.Rows).Phone);
        Assert.Equal(Phone, Assert.Single(source.Rows).Phone);
    }

    [Fact]
    public void Mask_RaisedRow_ShowsNothingOfIt()
    {
        var options = MaskingOptions.Default with { Time = new FixedTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)) };
        var child = new Pupil { Name = "示例甲", Born = new DateOnly(2015, 6, 1) };
        var adult = child with { Born = new DateOnly(1985, 3, 15) };

        Assert.Equal("***", ObjectMasker.Mask(child, options).Name);
        Assert.Equal("示**", ObjectMasker.Mask(adult, options).Name);
        Assert.Equal("***", ObjectMasker.Mask(child, options, Clearance.UpTo(DataLevel.General3)).Name);
        Assert.Equal("示例甲", ObjectMasker.Mask(adult, options, Clearance.UpTo(DataLevel.General3)).Name);
        Assert.Equal("示例甲", ObjectMasker.Mask(child, options, Clearance.UpTo(DataLevel.General4)).Name);
    }

    [Fact]
    public void Mask_ByManyThreads_GivesTheSame()
        => Parallel.For(0, 2_000, _ => Assert.Equal("示**", ObjectMasker.Mask(FamilyMember.Example).Name));

    private static void Refused(Action copy, params string[] names)
    {
        var e = Assert.Throws<GovDataSecurityException>(copy);
        Assert.Equal(ErrorCode.MaskedCopyRefused, e.Code);
        Assert.All(names, name => Assert.Contains($"\"{name}\"", e.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("示例甲", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, e.ToString(), StringComparison.Ordinal);
    }

    private sealed record Positional([PersonName] string Name, [property: MobilePhoneNumber] string Phone);

    private readonly record struct Struct([PersonName] string Name);

    private sealed record StructHolder(Struct Value);

    private sealed record Row([MobilePhoneNumber] string Phone);

    private sealed record Holder<T>(T Value);

    private sealed class Rows : List<Row>
    {
        public Rows()
        {
        }

        public Rows(IEnumerable<Row> rows)
            : base(rows)
        {
        }
    }

    private sealed class Keyed : KeyedCollection<string, Row>
    {
        protected override string GetKeyForItem(Row item) => item.Phone;
    }

    private sealed class Strict
    {
        public Strict(string name) => Name = name.Contains('*', StringComparison.Ordinal) ? throw new ArgumentException(name) : name;

        [PersonName]
        public string Name { get; }
    }

    private sealed class Fields
    {
        [PersonName]
        public string? Name;

        public string? State;
    }

    private sealed class ByHand(string name, int count)
    {
        private readonly string _name = name;
        private readonly int m_count = count;

        [PersonName]
        public string Name => _name;

        public int Count => m_count;
    }

    private sealed class OddlyNamed
    {
        private string? _xm;

        [PersonName]
        public string? Name
        {
            get => _xm;
            set => _xm = value;
        }
    }

    private interface INamed
    {
        [PersonName]
        string Name { get; }
    }

    private sealed class Official(string name) : INamed
    {
        public string Name { get; } = name;
    }

    private sealed class Hidden(string name) : INamed
    {
        string INamed.Name { get; } = name;
    }

    private abstract class Person
    {
        [PersonName]
        public virtual string? Name { get; set; }
    }

    private sealed class Child : Person
    {
        public string? School { get; set; }

        public override string? Name { get; set; }
    }

    private sealed class Summary
    {
        [PersonName]
        public string? Name { get; set; }

        public string? School { get; set; }

        [PersonName]
        public string Text => $"{Name}|{School}";
    }

    private enum Sex
    {
        Unknown,
        Male,
    }

    private sealed class Numbers
    {
        [Income]
        public decimal Income { get; init; } = 98765.43m;

        [BirthDate]
        public DateOnly Born { get; init; } = new(1985, 3, 15);

        [Gender]
        public Sex Gender { get; init; } = Sex.Male;

        [Classified(DataLevel.General3)]
        public bool Alive { get; init; } = true;

        [Age]
        public int? Age { get; init; } = 41;

        [Classified(DataLevel.General3)]
        public Guid Key { get; init; } = FamilyMember.Example.Id;

        [HomeAddress]
        public Wrapper? Address { get; init; } = new([]);

        [FaceImage]
        public byte[] Photo { get; init; } = [1, 2, 3];

        [MobilePhoneNumber]
        public IReadOnlyDictionary<int, string> Tracks { get; init; } = new Dictionary<int, string> { [1] = Phone };

        [PersonName, MobilePhoneNumber]
        public object Anything { get; init; } = "示例甲";

        [Classified(DataLevel.General3)]
        public object Number { get; init; } = 5;
    }

    private sealed class Application
    {
        [PersonName]
        public string? Name { get; init; }

        public string? Remark { get; init; }

        public int Count { get; init; }

        public object? Payload { get; init; }

        [NotClassified("a state of the procedure")]
        public string Status { get; init; } = "open";
    }

    private sealed class Contacts
    {
        [MobilePhoneNumber]
        public required string[] Phones { get; init; }

        [MobilePhoneNumber]
        public required Dictionary<string, string> ByPhone { get; init; }

        [MobilePhoneNumber]
        public required HashSet<string> Set { get; init; }

        [MobilePhoneNumber]
        public required ImmutableArray<string> Frozen { get; init; }

        [MobilePhoneNumber]
        public required Dictionary<long, string> ByNumber { get; init; }

        [MobilePhoneNumber]
        public required string?[,] Grid { get; init; }
    }

    private sealed class Node
    {
        [PersonName]
        public string? Name { get; init; }

        public Node? Next { get; set; }

        public List<Node>? All { get; set; }

        public object[]? Parts { get; set; }
    }

    private sealed class Throwing
    {
        private string? _value;

        [PersonName]
        public string? Stored
        {
            get => _value ?? throw new InvalidOperationException("示例甲");
            set => _value = value;
        }
    }

    private sealed class Constant
    {
        [PersonName]
        public string Name => "示例甲";
    }

    private sealed class Checking
    {
        private string? _number;

        [MobilePhoneNumber]
        public required string Phone
        {
            get => _number ?? "";
            set => _number = value.Contains('*', StringComparison.Ordinal) ? throw new ArgumentException(value) : value;
        }
    }

    private sealed class Failure(string message) : Exception(message);

    private sealed class Handle
    {
        ~Handle() => Value = "";

        [PersonName]
        public string? Value { get; set; } = "示例甲";
    }

    private sealed class Hiding(string name, string state)
    {
        private readonly string _st = state;

        [PersonName]
        public string Name { get; } = name;

        public string State => _st;
    }

    private sealed class Custom(List<string> items) : IEnumerable<string>
    {
        public IEnumerator<string> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Generating
    {
        public IEnumerable<Row> Rows { get; } = Endless();

        private static IEnumerable<Row> Endless()
        {
            while (true)
            {
                yield return new Row(Phone);
            }
        }
    }

    private sealed class Contradictory
    {
        [PersonName, NotClassified("both at once")]
        public string Name { get; init; } = "示例甲";
    }

    [Classified(DataLevel.General4)]
    private sealed class SecretList : List<string>;

    private sealed class Caching
    {
        private string? _shout;
        private Func<string>? _listener;

        [PersonName]
        public required string Name { get; init; }

        public bool HasListener => _listener is not null;

        public string Shout()
        {
            _listener ??= () => Name;
            return _shout ??= Name + "!";
        }
    }

    private sealed class Greeter([PersonName] string name)
    {
        public string Text => "Hello " + name;
    }

    private sealed class Wrapper(List<Row> rows)
    {
        private readonly List<Row> _inner = rows;

        public IEnumerable<Row> Rows => _inner.Select(row => row);
    }

    [RowLabel(typeof(MinorRule))]
    private sealed record Pupil
    {
        [PersonName]
        public required string Name { get; init; }

        [BirthDate]
        public DateOnly Born { get; init; }
    }

    private sealed class MinorRule : RowLabelRule<Pupil>
    {
        protected override DataLabel? Evaluate(Pupil row, DateTimeOffset on)
            => row.Born.AddYears(14) > DateOnly.FromDateTime(on.Date) ? DataLabel.At(DataLevel.General4) with { Sensitive = true } : null;
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
