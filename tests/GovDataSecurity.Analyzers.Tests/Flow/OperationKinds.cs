using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Flow;

/// <summary>What becomes of every kind of operation: snippets for those that stand in a graph, the reason for those that never do.</summary>
internal static class OperationKinds
{
    private const string Lowered = "A graph holds blocks, branches and assignments instead.";
    private const string Root = "It is what a graph is made of, and stands in none.";
    private const string VisualBasic = "Only Visual Basic has it.";
    private const string HandlerCalls = "A graph holds the creation of the handler and the calls to it.";
    private const string Broken = "Only code with errors has it.";

    public static readonly IReadOnlyList<KindSnippet> Handled =
    [
        new(OperationKind.ExpressionStatement, true, "Console.WriteLine(person.Name);"),
        new(OperationKind.PropertyReference, true, "Console.WriteLine(person.Name);"),
        new(OperationKind.PropertyReference, false, "Console.WriteLine(person.Id);"),
        new(OperationKind.Argument, true, "Console.WriteLine(value: person.Name);"),
        new(OperationKind.Literal, false, "Console.WriteLine(\"a\");"),
        new(OperationKind.Conversion, true, "Console.WriteLine((object)person.Name);"),
        new(OperationKind.Invocation, true, "Console.WriteLine(Same(person.Name));"),
        new(OperationKind.Invocation, false, "Console.WriteLine(Hide(person.Name));"),
        new(OperationKind.ArrayCreation, true, "var names = new[] { person.Name }; Console.WriteLine(string.Join(\"\", names));"),
        new(OperationKind.ArrayInitializer, true, "string[] names = { person.Name }; Console.WriteLine(names[0]);"),
        new(OperationKind.ArrayElementReference, true, "var names = new string[1]; names[0] = person.Name; Console.WriteLine(names[0]);"),
        new(OperationKind.LocalReference, true, "var name = person.Name; Console.WriteLine(name);"),
        new(OperationKind.LocalReference, false, "var name = person.Name; name = \"\"; Console.WriteLine(name);"),
        new(OperationKind.ParameterReference, true, "Console.WriteLine(labeled);"),
        new(OperationKind.FieldReference, true, "_name = person.Name; Console.WriteLine(_name);"),
        new(OperationKind.MethodReference, true, "Func<string, string> same = Same; Console.WriteLine(same(person.Name));"),
        new(OperationKind.EventReference, true, "Raised += Console.WriteLine; Raised(person.Name);"),
        new(OperationKind.EventAssignment, true, "Raised += text => Console.WriteLine(text); Raised(person.Name);"),
        new(OperationKind.Unary, true, "Console.WriteLine(-person.Income);"),
        new(OperationKind.Binary, true, "Console.WriteLine(\"a\" + person.Name);"),
        new(OperationKind.Binary, false, "Console.WriteLine(person.Name == \"a\");"),
        new(OperationKind.ObjectCreation, true, "Console.WriteLine(new Person { Name = labeled });"),
        new(OperationKind.ObjectCreation, false, "Console.WriteLine(new Person { Name = \"a\" });"),
        new(OperationKind.TypeParameterObjectCreation, false, "Console.WriteLine(Make<System.Text.StringBuilder>()); static T Make<T>() where T : new() => new T();"),
        new(OperationKind.InstanceReference, true, "this._own = person.Name; Console.WriteLine(this._own);"),
        new(OperationKind.IsType, false, "object boxed = person.Name; Console.WriteLine(boxed is string);"),
        new(OperationKind.Await, true, "Console.WriteLine(await Task.FromResult(person.Name));"),
        new(OperationKind.SimpleAssignment, true, "string name; name = person.Name; Console.WriteLine(name);"),
        new(OperationKind.CompoundAssignment, true, "var text = \"\"; text += person.Name; Console.WriteLine(text);"),
        new(OperationKind.Increment, true, "var income = person.Income; income++; Console.WriteLine(income);"),
        new(OperationKind.Decrement, true, "var income = person.Income; Console.WriteLine(--income);"),
        new(OperationKind.InterpolatedString, true, "Console.WriteLine($\"a {person.Name}\");"),
        new(OperationKind.InterpolatedStringText, false, "Console.WriteLine($\"a {person.Id}\");"),
        new(OperationKind.Interpolation, true, "Console.WriteLine($\"{person.Income,10:0.00}\");"),
        new(OperationKind.ObjectCreation, true, "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler text = $\"a {person.Name}\"; Console.WriteLine(text.ToStringAndClear());"),
        new(OperationKind.Invocation, true, "System.Diagnostics.Debug.Assert(false, $\"{person.Name}\" + $\"{person.Id}\");"),
        new(OperationKind.Invocation, false, "System.Diagnostics.Debug.Assert(false, $\"a {person.Id}\");"),
        new(OperationKind.Invocation, true, "System.Diagnostics.Debug.Assert(false, $\"{person.Name}\");"),
        new(OperationKind.Invocation, true, "System.Diagnostics.Debug.Assert(person.Id == default, $\"{person.Name}\");"),
        new(OperationKind.AnonymousObjectCreation, true, "Console.WriteLine(new { person.Name });"),
        new(OperationKind.Tuple, true, "var pair = (1, person.Name); Console.WriteLine(pair.Item2);"),
        new(OperationKind.Tuple, false, "var pair = (1, person.Name); Console.WriteLine(pair.Item1);"),
        new(OperationKind.TupleBinary, false, "Console.WriteLine((1, person.Name) == (1, \"a\"));"),
        new(OperationKind.DynamicObjectCreation, true, "dynamic name = person.Name; Console.WriteLine((object)new Holder(name));"),
        new(OperationKind.DynamicMemberReference, true, "dynamic any = person; Console.WriteLine((object)any.Name);"),
        new(OperationKind.DynamicInvocation, true, "dynamic any = person.Name; Console.WriteLine((object)any.Trim());"),
        new(OperationKind.DynamicIndexerAccess, true, "dynamic any = new[] { person.Name }; Console.WriteLine((object)any[0]);"),
        new(OperationKind.TranslatedQuery, true, "Console.WriteLine(string.Join(\",\", from one in people select one.Name));"),
        new(OperationKind.DelegateCreation, true, "new Action<string>(Console.WriteLine)(person.Name);"),
        new(OperationKind.FlowAnonymousFunction, true, "Action<string> show = text => Console.WriteLine(text); show(person.Name);"),
        new(OperationKind.DefaultValue, false, "Console.WriteLine(default(string));"),
        new(OperationKind.TypeOf, false, "Console.WriteLine(typeof(Person));"),
        new(OperationKind.SizeOf, false, "Console.WriteLine(sizeof(int));"),
        new(OperationKind.Literal, false, "Console.WriteLine(nameof(person.Name));"),
        new(OperationKind.AddressOf, true, "unsafe { var income = person.Income; var pointer = &income; Console.WriteLine(*pointer); }"),
        new(OperationKind.FunctionPointerInvocation, true, "unsafe { delegate*<string, string> same = &Same; Console.WriteLine(same(person.Name)); }"),
        new(OperationKind.IsPattern, false, "Console.WriteLine(person.Name is { Length: > 1 });"),
        new(OperationKind.ConstantPattern, false, "Console.WriteLine(person.Name is \"a\");"),
        new(OperationKind.DeclarationPattern, true, "object boxed = person.Name; if (boxed is string name) Console.WriteLine(name);"),
        new(OperationKind.RecursivePattern, true, "if (person is { } known) Console.WriteLine(known.Name);"),
        new(OperationKind.PropertySubpattern, true, "if (person is { Name: var name }) Console.WriteLine(name);"),
        new(OperationKind.NegatedPattern, true, "if (person.Name is not { } name) return; Console.WriteLine(name);"),
        new(OperationKind.BinaryPattern, true, "if (person.Name is { Length: > 1 } and var name) Console.WriteLine(name);"),
        new(OperationKind.TypePattern, false, "object boxed = person.Name; Console.WriteLine(boxed is string or int);"),
        new(OperationKind.RelationalPattern, false, "Console.WriteLine(person.Income is > 1);"),
        new(OperationKind.DiscardPattern, true, "Console.WriteLine(person.Id.ToString() switch { \"a\" => \"b\", _ => person.Name });"),
        new(OperationKind.ListPattern, true, "string[] names = [person.Name]; if (names is [var first, ..]) Console.WriteLine(first);"),
        new(OperationKind.SlicePattern, true, "string[] names = [person.Name]; if (names is [.. var rest]) Console.WriteLine(rest[0]);"),
        new(OperationKind.DeconstructionAssignment, true, "var (_, name) = (1, person.Name); Console.WriteLine(name);"),
        new(OperationKind.DeclarationExpression, true, "(var number, var name) = (1, person.Name); Console.WriteLine(name);"),
        new(OperationKind.Discard, true, "(_, var name) = (1, person.Name); Console.WriteLine(name);"),
        new(OperationKind.Discard, false, "_ = person.Name; Console.WriteLine(1);"),
        new(OperationKind.FlowCapture, true, "Console.WriteLine(maybe?.Name);"),
        new(OperationKind.FlowCaptureReference, true, "Console.WriteLine(maybe is null ? \"\" : labeled);"),
        new(OperationKind.IsNull, true, "Console.WriteLine(labeled ?? \"\");"),
        new(OperationKind.CaughtException, false, "try { Same(person.Name); } catch (Exception e) { Console.WriteLine(e); }"),
        new(OperationKind.YieldReturn, true, "foreach (var one in Names(person)) Console.WriteLine(one); static IEnumerable<string> Names(Person of) { yield return of.Name; }"),
        new(OperationKind.Range, true, "Console.WriteLine(person.Name[1..]);"),
        new(OperationKind.ImplicitIndexerReference, true, "var names = new List<string> { person.Name }; Console.WriteLine(names[^1]);"),
        new(OperationKind.Utf8String, false, "Console.WriteLine(\"a\"u8.Length);"),
        new(OperationKind.InlineArrayAccess, true, "var names = new Names(); names[0] = person.Name; Console.WriteLine(names[0]);"),
        new(OperationKind.CollectionExpression, true, "List<string> names = [person.Name]; Console.WriteLine(names[0]);"),
        new(OperationKind.Spread, true, "string[] one = [person.Name]; List<string> names = [\"a\", .. one]; Console.WriteLine(names[0]);"),
        new(OperationKind.None, true, "unsafe { var income = person.Income; var pointer = &income; Console.WriteLine(*pointer); }"),
    ];

    /// <summary>Kinds that stand in no graph of code without errors, with the reason.</summary>
    public static readonly IReadOnlyDictionary<OperationKind, string> Absent = new Dictionary<OperationKind, string>
    {
        [OperationKind.Invalid] = Broken,
        [OperationKind.InterpolatedStringAppendInvalid] = Broken,
        [OperationKind.Block] = Lowered,
        [OperationKind.VariableDeclarationGroup] = Lowered,
        [OperationKind.VariableDeclaration] = Lowered,
        [OperationKind.VariableDeclarator] = Lowered,
        [OperationKind.VariableInitializer] = Lowered,
        [OperationKind.Switch] = Lowered,
        [OperationKind.SwitchCase] = Lowered,
        [OperationKind.CaseClause] = Lowered,
        [OperationKind.SwitchExpression] = Lowered,
        [OperationKind.SwitchExpressionArm] = Lowered,
        [OperationKind.Loop] = Lowered,
        [OperationKind.Labeled] = Lowered,
        [OperationKind.Branch] = Lowered,
        [OperationKind.Empty] = Lowered,
        [OperationKind.Return] = Lowered,
        [OperationKind.YieldBreak] = Lowered,
        [OperationKind.Lock] = Lowered,
        [OperationKind.Try] = Lowered,
        [OperationKind.CatchClause] = Lowered,
        [OperationKind.Throw] = Lowered,
        [OperationKind.Using] = Lowered,
        [OperationKind.UsingDeclaration] = Lowered,
        [OperationKind.Conditional] = Lowered,
        [OperationKind.Coalesce] = Lowered,
        [OperationKind.CoalesceAssignment] = Lowered,
        [OperationKind.ConditionalAccess] = Lowered,
        [OperationKind.ConditionalAccessInstance] = Lowered,
        [OperationKind.ObjectOrCollectionInitializer] = Lowered,
        [OperationKind.MemberInitializer] = Lowered,
        [OperationKind.With] = Lowered,
        [OperationKind.InterpolatedStringHandlerCreation] = HandlerCalls,
        [OperationKind.InterpolatedStringHandlerArgumentPlaceholder] = HandlerCalls,
        [OperationKind.InterpolatedStringAddition] = HandlerCalls,
        [OperationKind.InterpolatedStringAppendLiteral] = HandlerCalls,
        [OperationKind.InterpolatedStringAppendFormatted] = HandlerCalls,
        [OperationKind.NameOf] = "A graph holds the literal.",
        [OperationKind.Parenthesized] = "C# has none, however much it is bracketed.",
        [OperationKind.AnonymousFunction] = "A graph holds a FlowAnonymousFunction instead.",
        [OperationKind.LocalFunction] = "A graph keeps them apart and gives the graph of each.",
        [OperationKind.FieldInitializer] = Root,
        [OperationKind.PropertyInitializer] = Root,
        [OperationKind.ParameterInitializer] = Root,
        [OperationKind.MethodBody] = Root,
        [OperationKind.ConstructorBody] = Root,
        [OperationKind.Attribute] = "Its arguments are constants of the source.",
        [OperationKind.Stop] = VisualBasic,
        [OperationKind.End] = VisualBasic,
        [OperationKind.RaiseEvent] = VisualBasic,
        [OperationKind.ReDim] = VisualBasic,
        [OperationKind.ReDimClause] = VisualBasic,
        [OperationKind.OmittedArgument] = VisualBasic,
        [OperationKind.StaticLocalInitializationSemaphore] = VisualBasic,
        [Enum.Parse<OperationKind>("CollectionElementInitializer")] = "No compiler makes it any more: it makes an Invocation.",
    };

    /// <summary>Statements of the kinds that a graph takes apart.</summary>
    public const string TakenApart = """
        int count = 0, next = 1;
        switch (count) { case 0: next = 2; break; case int more when more > 1: goto again; default: break; }
        again:
        for (var i = 0; i < 2; i++) { if (i == 1) continue; while (count++ < 1) { ; } }
        do { foreach (var one in people) { lock (one) { } } } while (count < 0);
        using (var stream = new System.IO.MemoryStream()) { }
        using var other = new System.IO.MemoryStream();
        try { maybe ??= person; } catch (InvalidOperationException e) when (e.Data.Count > 0) { throw; } finally { next = 3; }
        var changed = person with { Name = maybe?.Name ?? throw new InvalidOperationException() };
        var list = new List<List<int>> { new() { 1 } };
        var nested = new Outer { Inner = { Name = "a" }, [1] = "b" };
        string Local(string text = "") => count > 0 ? (text) : "";
        Func<int, string> lambda = delegate(int number) { return number switch { 1 => "a", > 2 => Local(), _ => "" }; };
        IEnumerable<int> Numbers() { yield return next; yield break; }
        return;
        """;

    /// <returns>The kinds of which nothing is said.</returns>
    public static IReadOnlyList<OperationKind> Missing(IEnumerable<OperationKind> kinds)
        => [.. kinds.Distinct().Where(kind => !Absent.ContainsKey(kind) && !Handled.Any(snippet => snippet.Kind == kind))];
}
