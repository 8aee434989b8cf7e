using System.Collections.Immutable;
using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Shapes;

/// <summary>One walk through the types of which an object consists: into each on every path, or only once in a model that has too many paths.</summary>
internal sealed class ShapeWalk(LabelReader labels, ShapeReader shapes, bool onceEach)
{
    private const int MostSteps = 2_000;

    private readonly ImmutableArray<ShownMember>.Builder _shown = ImmutableArray.CreateBuilder<ShownMember>();
    private readonly HashSet<(ITypeSymbol, View)> _entered = [];
    private readonly Stack<ISymbol> _path = new();
    private readonly int _deepest = onceEach ? 200 : 24;
    private int _steps;

    /// <summary>Whether the walk ended before it saw everything.</summary>
    public bool IsCut { get; private set; }

    public ImmutableArray<ShownMember> Shown => _shown.ToImmutable();

    public void Enter(ITypeSymbol type, View view)
    {
        type = Symbols.Unwrap(type, tasksToo: view > View.Elements);
        if (type.SpecialType is not SpecialType.None || type.TypeKind is TypeKind.Enum or TypeKind.Delegate || TypeNesting.IsTooDeep(type) || !_entered.Add((type, view)))
        {
            return;
        }

        if (++_steps > MostSteps || _path.Count >= _deepest)
        {
            IsCut = true;
        }
        else
        {
            Visit(type, view);
        }

        if (!onceEach)
        {
            _entered.Remove((type, view));
        }
    }

    private void Visit(ITypeSymbol type, View view)
    {
        if (view != View.Text && Symbols.ElementType(type) is { } element)
        {
            Enter(element, Inner(view));
        }
        else if (type is INamedTypeSymbol named)
        {
            VisitMembers(named, shapes.MembersShown(named, view), view);
            if (view == View.Json)
            {
                foreach (var derived in SerializedMembers.DerivedTypes(named))
                {
                    VisitMembers(derived, shapes.MembersShown(derived, view).Where(member => KnownSymbols.Same(member.ContainingType, derived)), view);
                }
            }
        }
        else if (type is ITypeParameterSymbol parameter)
        {
            foreach (var constraint in parameter.ConstraintTypes)
            {
                Enter(constraint, view);
            }
        }
    }

    private void VisitMembers(INamedTypeSymbol type, IEnumerable<ISymbol> members, View view)
    {
        foreach (var member in members)
        {
            var memberType = Symbols.TypeOf(member);
            var label = labels.OfMember(member, type);
            if (label.IsNotClassified)
            {
                continue;
            }

            _path.Push(member);
            if (label.Label is not null && (view > View.Elements || TextMembers.PrintsItself(memberType)))
            {
                _shown.Add(new ShownMember(Path(), member, label.Label));
            }

            var before = _shown.Count;
            Enter(memberType, Inner(view));
            if (label.Label is { } own)
            {
                RemoveUpTo(own.Level, before);
            }

            _path.Pop();
        }
    }

    /// <summary>The label of a member stands for what is inside it, except where that is higher.</summary>
    private void RemoveUpTo(int level, int start)
    {
        for (var i = _shown.Count - 1; i >= start; i--)
        {
            if (_shown[i].Label.Level <= level)
            {
                _shown.RemoveAt(i);
            }
        }
    }

    private ImmutableArray<ISymbol> Path()
    {
        var path = _path.ToArray();
        Array.Reverse(path);
        return ImmutableArray.Create(path);
    }

    private static View Inner(View view) => view == View.Elements ? View.Text : view;
}
