// 值经过的容器:旧集合、JSON 与 XML 节点、正则、流、线程、反射、弱表。
using System.Buffers;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Dynamic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GovDataSecurity;
using GovDataSecurity.Masking;

namespace Gov.Practice.Carriers;

public sealed partial class Carriers
{
    private static readonly ConditionalWeakTable<object, FamilyMember> Attached = [];
    private static readonly ThreadLocal<string> Latest = new(() => "");
    private readonly BlockingCollection<FamilyMember> _waiting = [];
    private readonly ObservableCollection<string> _shown = [];
    private string? _exchanged;

    public Carriers() => _shown.CollectionChanged += (_, e) => Console.WriteLine(e.NewItems?[0]); // GDS3001 hard

    public void Old(FamilyMember m)
    {
        var table = new Hashtable { ["scheme"] = m.Scheme };
        Console.WriteLine(table["scheme"]); // clean
        table["name"] = m.Name;
        Console.WriteLine(table["name"]); // GDS3001
        var list = new ArrayList { m.Version, m.Relation };
        Console.WriteLine(list[0]); // clean
        var headers = new NameValueCollection { { "phone", m.Phone } };
        Console.WriteLine(headers["phone"]); // GDS3001
        Console.WriteLine(headers.Count); // clean
        var entry = new DictionaryEntry("card", m.IdNumber);
        Console.WriteLine(entry.Value); // GDS3001
        Console.WriteLine(entry.Key); // clean
        var pair = Tuple.Create(m.Version, m.Address);
        Console.WriteLine(pair.Item1); // clean
        Console.WriteLine(pair.Item2); // GDS3001
    }

    public void Nodes(FamilyMember m)
    {
        var node = new JsonObject { ["version"] = m.Version, ["scheme"] = m.Scheme };
        Console.WriteLine(node.ToJsonString()); // clean
        node["card"] = m.IdNumber;
        Console.WriteLine(node); // GDS3001
        var array = new JsonArray(m.Name, m.Scheme);
        Console.WriteLine(array[0]!.GetValue<string>()); // GDS3001
        var parsed = JsonNode.Parse(JsonSerializer.Serialize(new { m.Phone }));
        Console.WriteLine(parsed!["Phone"]); // GDS3001
        using var document = JsonDocument.Parse($$"""{"v":{{m.Version}}}""");
        Console.WriteLine(document.RootElement.GetProperty("v").GetInt32()); // clean
        var element = new XElement("member", new XAttribute("v", m.Version), new XElement("scheme", m.Scheme));
        Console.WriteLine(element); // clean
        element.Add(new XElement("address", m.Address));
        Console.WriteLine(element.Element("address")!.Value); // GDS3001
        dynamic bag = new ExpandoObject();
        bag.Name = m.Name;
        Console.WriteLine((string)bag.Name); // GDS3001
    }

    [GeneratedRegex(@"^(\d{6})(\d{8})")]
    private static partial Regex Card();

    public void Texts(FamilyMember m)
    {
        var match = Card().Match(m.IdNumber);
        Console.WriteLine(match.Success); // clean
        Console.WriteLine(match.Groups[2].Value); // GDS3001
        Console.WriteLine(Regex.Replace(m.IdNumber, @"\d(?=\d{4})", d => d.Value)); // GDS3001
        Console.WriteLine(Regex.IsMatch(m.IdNumber, "X$")); // clean
        foreach (ValueMatch found in Regex.EnumerateMatches(m.Name, "."))
        {
            Console.WriteLine(found.Length); // clean
        }

        using var reader = new StringReader(m.Address ?? "");
        for (string? line; (line = reader.ReadLine()) is not null;)
        {
            Console.WriteLine(line); // GDS3001
        }

        Console.WriteLine(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(m.Name)); // GDS3001
        Console.WriteLine(StringInfo.GetNextTextElement(m.Name)); // GDS3001
        Console.WriteLine(new StringInfo(m.Name).LengthInTextElements); // clean
        Console.WriteLine(string.Compare(m.Name, m.Scheme, StringComparison.Ordinal)); // clean
        Console.WriteLine(m.Name.GetHashCode() == 0); // clean
        Console.WriteLine(new string([.. m.Name.Reverse()])); // GDS3001
        Console.WriteLine(string.Join("", m.IdNumber.Select(c => c - '0'))); // GDS3001
        Console.WriteLine(m.IdNumber.Count(char.IsDigit)); // clean
        Console.WriteLine(string.Concat(m.Name.Where(c => c != '·'))); // GDS3001
    }

    public async Task StreamsAsync(FamilyMember m)
    {
        using var memory = new MemoryStream(Encoding.UTF8.GetBytes(m.Name));
        using var reader = new StreamReader(memory);
        Console.WriteLine(await reader.ReadToEndAsync()); // GDS3001
        Console.WriteLine(memory.Length); // clean
        var chars = new char[18];
        m.IdNumber.AsSpan().CopyTo(chars);
        Console.WriteLine(chars); // GDS3001
        var bytes = new byte[64];
        Buffer.BlockCopy(Encoding.UTF8.GetBytes(m.Phone ?? ""), 0, bytes, 0, 11);
        Console.WriteLine(BitConverter.ToString(bytes)); // GDS3001
        var copy = new string[1];
        Array.Copy(m.Guardians.ToArray(), copy, 1);
        Console.WriteLine(copy[0]); // GDS3001
        var sizes = Array.ConvertAll(m.Guardians.ToArray(), g => g.Length);
        Console.WriteLine(sizes[0]); // clean
        var owner = MemoryPool<char>.Shared.Rent(18);
        m.IdNumber.AsMemory().CopyTo(owner.Memory);
        Console.WriteLine(owner.Memory.Span[..6].ToString()); // GDS3001 hard
        var sequence = new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(m.Name));
        Console.WriteLine(Encoding.UTF8.GetString(sequence)); // GDS3001
        Console.WriteLine(sequence.Length); // clean
    }

    public void Shared(FamilyMember m)
    {
        Attached.Add(this, m);
        if (Attached.TryGetValue(this, out var attached))
        {
            Console.WriteLine(attached.Version); // clean
            Console.WriteLine(attached.BankAccount); // GDS3001
        }

        Latest.Value = m.Disability ?? "";
        Console.WriteLine(Latest.Value); // GDS3001
        _waiting.Add(m);
        foreach (var one in _waiting.GetConsumingEnumerable())
        {
            Console.WriteLine(one.Id); // clean
            Console.WriteLine(one.Address); // GDS3001
        }

        _shown.Add(m.Scheme);
        _shown.Add(m.Name);
        var before = Interlocked.Exchange(ref _exchanged, m.Phone);
        Console.WriteLine(before); // GDS3001 hard
        Console.WriteLine(Volatile.Read(ref _exchanged)); // GDS3001
        var stack = ImmutableStack<string>.Empty.Push(m.Name);
        Console.WriteLine(stack.Peek()); // GDS3001
        var frozen = new[] { m }.ToFrozenDictionary(x => x.Id, x => x.IdNumber);
        Console.WriteLine(frozen[m.Id]); // GDS3001
        Console.WriteLine(frozen.ContainsKey(m.Id)); // clean
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add(m.Scheme);
        Console.WriteLine(builder.ToImmutable()[0]); // clean
        builder.AddRange(m.Guardians);
        Console.WriteLine(builder.DrainToImmutable()[0]); // GDS3001
        ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(new Dictionary<string, string>(), "a", out _);
        slot = m.Name;
        Console.WriteLine(slot); // GDS3001
        Console.WriteLine(typeof(FamilyMember).GetProperty(nameof(m.Name))!.Name); // clean
        Console.WriteLine(typeof(FamilyMember).GetProperty("Name")!.GetValue(m)); // GDS3001|GDS3002 hard
    }

    public void Sequences(IReadOnlyList<FamilyMember> all)
    {
        foreach (var (member, index) in all.Select((m, i) => (m, i)))
        {
            Console.WriteLine(index); // clean
            Console.WriteLine(member.Name); // GDS3001
        }

        foreach (var chunk in all.Chunk(10))
        {
            Console.WriteLine(chunk.Length); // clean
            Console.WriteLine(chunk[^1].Phone); // GDS3001
        }

        var zipped = all.Zip(all.Skip(1), (a, b) => a.IdNumber == b.IdNumber);
        Console.WriteLine(zipped.Any(x => x)); // clean
        Console.WriteLine(all.Zip(Enumerable.Range(1, 9)).First().Second); // clean
        Console.WriteLine(all.Select(m => m.Birth).Max()); // GDS3001
        Console.WriteLine(all.Aggregate("", (text, m) => text + m.Name[0])); // GDS3001
        Console.WriteLine(all.Aggregate(0, (sum, m) => sum + m.Version)); // clean
        Console.WriteLine(Enumerable.Range(0, all.Count).Select(i => all[i].Address).Last()); // GDS3001
        Console.WriteLine(all.DistinctBy(m => m.IdNumber).Count()); // clean
        Console.WriteLine(all.SelectMany(m => m.Guardians, (m, g) => g + m.Version).First()); // GDS3001
        Console.WriteLine(all.SelectMany(m => m.Guardians, (m, g) => m.Version).First()); // clean
        Console.WriteLine(all.ToDictionary(m => m.Name).Keys.First()); // GDS3001
        Console.WriteLine(all.OfType<object>().Count()); // clean
        all.Select(m => m.Disability).ToList().ForEach(Console.WriteLine); // GDS3001
        all.Select(m => m.Version).ToList().ForEach(Console.WriteLine); // clean
        Array.ForEach(all.ToArray(), m => Console.WriteLine(m.Relation)); // clean
        Console.WriteLine(all.Select(Describe).First()); // GDS3001
        Console.WriteLine(all.Select(m => Mask.PersonName(m.Name)).First()); // clean

        static string Describe(FamilyMember m) => m switch { { Birth.Year: < 1960 } => m.Name, _ => m.Scheme };
    }
}
