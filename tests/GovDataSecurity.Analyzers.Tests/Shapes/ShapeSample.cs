using GovDataSecurity.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace GovDataSecurity.Analyzers.Tests.Shapes;

/// <summary>Declarations, with a field <c>x</c> whose type the cases ask about.</summary>
internal sealed class ShapeSample
{
    private const string Head = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.ObjectModel;
        using System.Runtime.Serialization;
        using System.Text;
        using System.Text.Json.Serialization;
        using System.Threading.Tasks;
        using GovDataSecurity;
        namespace Mappers
        {
            public sealed class SugarColumn : Attribute { public bool IsIgnore { get; set; } }
            public sealed class ColumnAttribute : Attribute { public bool IsIgnore { get; set; } }
            public sealed class NotMappedAttribute : Attribute;
            public sealed class NotLoggedAttribute : Attribute;
        }
        public record Person([PersonName] string Name, int Age);
        public class Plain { [ResidentIdNumber] public string IdNumber { get; set; } = ""; public int Count { get; set; } }

        """;

    public ShapeSample(string type, string declarations = "")
    {
        var compilation = TypeSample.Compile("Sample", [$"{Head}{declarations}\nfile class Holder<TAny, TPerson> where TPerson : Person {{ {type} x = default!; }}"]);
        var holder = compilation.GetSymbolsWithName("Holder", SymbolFilter.Type).Single();
        Type = ((IFieldSymbol)((INamedTypeSymbol)holder).GetMembers("x").Single()).Type;
        Shapes = TypeSample.Classify(compilation).Shapes;
    }

    public ShapeReader Shapes { get; }

    public ITypeSymbol Type { get; }

    /// <summary>The paths that a view shows, as <c>Head.Name</c>.</summary>
    public string Shown(string view)
        => string.Join(' ', Shapes.Of(Type, Enum.Parse<View>(view)).Select(shown => string.Join('.', shown.Path.Select(member => member.Name))).Order(StringComparer.Ordinal));

    /// <summary>The own members that a view shows.</summary>
    public string Members(string view)
        => string.Join(' ', Shapes.MembersShown((INamedTypeSymbol)Type, Enum.Parse<View>(view)).Select(member => member.Name).Order(StringComparer.Ordinal));
}
