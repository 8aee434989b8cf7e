using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Masking.Tests;

/// <summary>Random graphs of objects: nothing of a labeled text reaches a copy, JSON or print, and everything else does.</summary>
public sealed partial class RandomGraphTests
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        MaxDepth = 512,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Masking = new JsonSerializerOptions(Plain).WithGovDataMasking();

    private static readonly JsonSerializerOptions Generated = new JsonSerializerOptions(Plain) { TypeInfoResolver = GraphContext.Default }.WithGovDataMasking();

    private static readonly JsonSerializerOptions Cleared = new JsonSerializerOptions(Plain).WithGovDataMasking(Clearance.UpTo(DataLevel.Core));

    [Fact]
    public void Mask_RandomGraph_ShowsNoLabeledTextAndLosesNoOther()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var maker = new Maker(seed);
            var root = maker.Root();
            var before = JsonSerializer.Serialize(root, Plain);
            var copy = ObjectMasker.Mask(root);

            var texts = new HashSet<string>(StringComparer.Ordinal);
            Collect(copy, texts, new HashSet<object>(ReferenceEqualityComparer.Instance));
            Assert.All(texts, text => Assert.False(text.Contains("SECRET", StringComparison.Ordinal), $"seed {seed}"));
            Assert.Subset(texts, maker.Open.ToHashSet());
            Assert.Equal(before, JsonSerializer.Serialize(root, Plain));
            Assert.Equal(before, JsonSerializer.Serialize(ObjectMasker.Mask(root, MaskingOptions.Default, Clearance.UpTo(DataLevel.Core)), Plain));
        }
    }

    [Fact]
    public void Serialize_RandomGraph_ShowsNoLabeledTextAndLosesNoOther()
    {
        for (ulong seed = 1; seed <= 300; seed++)
        {
            var maker = new Maker(seed);
            var root = maker.Root();
            var json = JsonSerializer.Serialize(root, Masking);

            Assert.DoesNotContain("SECRET", json, StringComparison.Ordinal);
            Assert.All(maker.Open, text => Assert.Contains(text, json, StringComparison.Ordinal));
            Assert.Equal(json, JsonSerializer.Serialize(root, Generated));
            Assert.Equal(JsonSerializer.Serialize(root, Plain), JsonSerializer.Serialize(root, Cleared));
            Assert.DoesNotContain("SECRET", ObjectMasker.Format(root), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Deserialize_WhatWasWrittenMasked_IsRefused()
    {
        for (ulong seed = 1; seed <= 100; seed++)
        {
            var root = new Maker(seed).Root();
            var e = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(root, Masking), Masking));

            Assert.Equal(ErrorCode.MaskedTextRefused, Assert.IsType<GovDataSecurityException>(e.InnerException).Code);
        }
    }

    /// <summary>Every text in every field, whoever can see it.</summary>
    private static void Collect(object? value, HashSet<string> texts, HashSet<object> seen)
    {
        switch (value)
        {
            case null or Type or Delegate or Pointer:
                return;
            case string text:
                texts.Add(text);
                return;
        }

        var type = value.GetType();
        if (type.IsPrimitive || type.IsEnum || !type.IsValueType && !seen.Add(value))
        {
            return;
        }

        if (value is Array array)
        {
            foreach (var item in array)
            {
                Collect(item, texts, seen);
            }

            return;
        }

        if (value is IEnumerable items && type.Namespace!.StartsWith("System", StringComparison.Ordinal))
        {
            foreach (var item in items)
            {
                Collect(item, texts, seen);
            }
        }

        for (Type? t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            foreach (var field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer && !typeof(IEqualityComparer).IsAssignableFrom(field.FieldType))
                {
                    Collect(field.GetValue(value), texts, seen);
                }
            }
        }
    }

    /// <summary>Makes graphs from a seed, and remembers which texts nobody labeled.</summary>
    private sealed class Maker(ulong seed)
    {
        private readonly Lcg _random = new(seed);
        private readonly List<Person> _people = [];
        private int _count;

        public List<string> Open { get; } = [];

        public Case Root() => NewCase(0);

        private Case NewCase(int depth) => new(Secret(), Text())
        {
            Applicant = NewPerson(depth),
            People = Many(() => NewPerson(depth)).ToList(),
            Frozen = [.. Many(() => NewPerson(depth))],
            ByCode = Many(() => NewPerson(depth)).ToDictionary(_ => Text()),
            Phones = [.. Many(Secret)],
            Contacts = Many(Secret).ToDictionary(secret => secret, _ => Secret()),
            Anything = _random.Below(4) switch { 0 => NewPerson(depth), 1 => Text(), 2 => new List<Person> { NewPerson(depth) }, _ => new Point(Secret(), Text()) },
            Point = new Point(Secret(), Text()),
            Points = [.. Many(() => new Point(Secret(), Text()))],
            Inner = depth < 3 && _random.Below(2) == 0 ? NewCase(depth + 1) : null,
            Notes = [.. Many(Text)],
        };

        private Person NewPerson(int depth)
        {
            // Shared now and then; never an ancestor, so that JSON has all of it.
            if (_people.Count > 0 && _random.Below(4) == 0)
            {
                return _people[_random.Below(_people.Count)];
            }

            var person = _random.Below(2) == 0 ? new Person() : new Official { Office = Text(), Badge = Secret() };
            person.Name = Secret();
            person.Born = new DateOnly(1900 + _random.Below(120), 1, 1);
            person.Remark = Text();
            person.Set(Secret());
            person.Children = depth < 4 ? [.. Many(() => NewPerson(depth + 2))] : [];
            _people.Add(person);
            return person;
        }

        private T[] Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Below(4)).Select(_ => make())];

        private string Secret() => $"示SECRET{seed}x{_count++}例";

        private string Text()
        {
            var text = $"open{seed}x{_count++}";
            Open.Add(text);
            return text;
        }
    }

    public sealed record Case([PersonName] string Title, string State)
    {
        public required Person Applicant { get; init; }

        public required List<Person> People { get; init; }

        public required ImmutableArray<Person> Frozen { get; init; }

        public required Dictionary<string, Person> ByCode { get; init; }

        [MobilePhoneNumber]
        public required string[] Phones { get; init; }

        [MobilePhoneNumber]
        public required Dictionary<string, string> Contacts { get; init; }

        public object? Anything { get; init; }

        public Point Point { get; init; }

        public required Point[] Points { get; init; }

        public Case? Inner { get; init; }

        public required IReadOnlyList<string> Notes { get; init; }
    }

    public readonly record struct Point([HomeAddress] string Place, string Name);

    [JsonDerivedType(typeof(Official), "official")]
    public class Person
    {
        private string? _number;

        [PersonName]
        public string? Name { get; set; }

        [BirthDate]
        public DateOnly Born { get; set; }

        public string? Remark { get; set; }

        [ResidentIdNumber]
        public string? Number => _number;

        public Person[] Children { get; set; } = [];

        public void Set(string number) => _number = number;
    }

    public sealed class Official : Person
    {
        public string? Office { get; set; }

        [OfficerIdNumber]
        public string? Badge { get; set; }
    }

    [JsonSerializable(typeof(Case))]
    [JsonSerializable(typeof(List<Person>))]
    [JsonSerializable(typeof(Point))]
    [JsonSerializable(typeof(string))]
    private sealed partial class GraphContext : JsonSerializerContext;
}
