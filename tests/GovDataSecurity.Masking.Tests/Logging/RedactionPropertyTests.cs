using System.Collections;
using System.Text.Json;
using FsCheck;
using Microsoft.Extensions.Logging;

namespace GovDataSecurity.Masking.Tests;

public sealed class RedactionPropertyTests
{
    private static readonly string[] Planted = ["示例甲", "990101198503150017", "一级", "6200000000001234", "98765.43", "19900001234"];

    private static readonly Gen<string> Literal = Gen.Elements("", " ", "查 ", "a", "{{", "}}", ": ", "\n", ", ", "号码", "😀", "{{ ", " }}", "人 {{ 名 = ");

    private static readonly Gen<string> Hole = Gen.Elements("{A}", "{B}", "{@C}", "{$D}", "{E,12}", "{F,-300}", "{G:N2}", "{H,8:yyyy}", "{0}", "{}");

    private static readonly Gen<object?> Value = Gen.OneOf(
        Gen.Elements<object?>(null, 3, "text", true, 2.5, DateTime.UnixEpoch),
        Gen.Elements<Func<FamilyMember, object?>>(
            member => member,
            member => new[] { member },
            member => new List<object> { 1, member },
            member => Lazily(member),
            member => (1, member),
            member => Tuple.Create("x", (object)member),
            member => new { member },
            member => new { Inner = new { Value = (object)new[] { member } } },
            member => new Dictionary<string, object?> { ["k"] = member },
            member => new Dictionary<FamilyMember, int> { [member] = 1 },
            member => new Hashtable { ["k"] = member },
            member => KeyValuePair.Create("k", member),
            member => new Outer("x", member),
            member => new OuterStruct(member),
            member => new InvalidOperationException($"no {member}"),
            member => new Lazy<FamilyMember>(member),
            member => Task.FromResult(member),
            member => new[] { member }.AsQueryable(),
            member => new[] { member }.ToLookup(item => item.Name),
            member => member.IdNumber,
            member => "phone 19900001234",
            member => 19900001234L,
            member => new[] { "a", member.IdNumber },
            member => new { Text = member.IdNumber },
            member => ObjectMasker.Format(member),
            member => member.ToString()).Select(make => make(FamilyMember.Example)));

    private static readonly Gen<Exception?> Failure = Gen.OneOf(
        Gen.Constant<Exception?>(null),
        Gen.Elements<Exception?>(
            new InvalidOperationException("no 990101198503150017"),
            new InvalidOperationException("outer", new LabeledException("示例甲")),
            new AggregateException(new LabeledException("示例甲"), new TimeoutException("19900001234")),
            new InvalidOperationException($"no {FamilyMember.Example}") { Data = { ["member"] = FamilyMember.Example } }));

    private static readonly Arbitrary<(string Template, object?[] Values, object?[] Scopes, Exception? Failure)> Calls = Arb.From(
        from count in Gen.Choose(0, 6)
        from literals in Gen.ArrayOf(count + 1, Literal)
        from holes in Gen.ArrayOf(count, Hole)
        from extra in Gen.Choose(-1, 1)
        from values in Gen.ArrayOf(Math.Max(0, count + extra), Value)
        from scopes in Gen.ArrayOf(2, Value)
        from failure in Failure
        select (string.Concat(literals.Zip(holes.Append(""), (literal, hole) => literal + hole)), values, scopes, failure));

    [Fact]
    public void Log_AnyTemplateAndLabeledObjects_ShowsNoPlantedValueToAnyProvider()
    {
        ObjectMasker.Format(FamilyMember.Example);
        using var events = new PayloadListener();
        var seen = 0;
        Prop.ForAll(Calls, call =>
        {
            using var captured = new CapturingProvider();
            using var factory = LoggerFactory.Create(builder => builder.AddEventSourceLogger().AddProvider(captured).AddGovDataRedaction());
            var logger = factory.CreateLogger("test");
            using (logger.BeginScope(call.Template, call.Scopes))
            using (logger.BeginScope(call.Scopes[0] ?? "none"))
            using (logger.BeginScope(new Dictionary<string, object?> { ["s"] = call.Scopes[1] }))
            {
                logger.LogError(call.Failure, call.Template, call.Values);
                logger.Log(LogLevel.Error, default, call.Scopes[0], call.Failure, (state, exception) => $"{state} {exception}");
            }

            var texts = captured.Entries.SelectMany(Texts).ToList();
            var all = events.Text;
            texts.Add(all[seen..]);
            seen = all.Length;
            return texts.All(text => !Planted.Any(value => text.Contains(value, StringComparison.Ordinal)))
                .Label(string.Join("\n", texts.Where(text => Planted.Any(value => text.Contains(value, StringComparison.Ordinal)))));
        }).Check(Thorough());
    }

    private static IEnumerable<string> Texts(CapturingProvider.Entry entry)
        => [entry.Message, $"{entry.Exception}", Json(entry.State), .. entry.Scopes.Select(Json), .. entry.Scopes.Append(entry.State).Select(scope => $"{scope}"), .. entry.Scopes.Append(entry.State).SelectMany(Values)];

    private static IEnumerable<string> Values(object? state)
        => state is IEnumerable<KeyValuePair<string, object?>> pairs ? pairs.SelectMany(pair => new[] { $"{pair.Key}", $"{pair.Value}", Json(pair.Value) }) : [];

    /// <summary>What a provider shows that takes objects apart.</summary>
    private static string Json(object? value)
    {
        try
        {
            return value is Exception or Type ? value.ToString()! : JsonSerializer.Serialize(value, Readable);
        }
        catch (Exception e) when (e is NotSupportedException or JsonException or InvalidOperationException)
        {
            return "";
        }
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IEnumerable<T> Lazily<T>(T item)
    {
        yield return item;
    }

    private static Configuration Thorough()
    {
        var configuration = Configuration.QuickThrowOnFailure;
        configuration.MaxNbOfTest = 400;
        return configuration;
    }

    private sealed record Outer(string Text, FamilyMember Member);

    private readonly record struct OuterStruct(object Value);

    private sealed class LabeledException([PersonName] string name) : Exception($"nobody is called {name}")
    {
        public string Name => name;
    }
}
