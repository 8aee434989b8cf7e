using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GovDataSecurity.EntityFrameworkCore;

/// <summary>What an expression of a query stands for, as far as protection cares.</summary>
internal abstract record Shape
{
    /// <summary>Nothing protected.</summary>
    public static readonly Shape Plain = new PlainShape();

    /// <summary>The first protected member whose opened value is in here; rows don't count, since they are opened as a whole.</summary>
    public virtual ProtectedMember? Inside => null;

    /// <summary>A row of an entity type.</summary>
    public sealed record Row(IEntityType Type) : Shape;

    /// <summary>A protected member of a row, not read yet: a comparison may still turn to its index instead.</summary>
    /// <param name="Member">The member.</param>
    /// <param name="Of">The rewritten expression of the row.</param>
    /// <param name="As">The type that the query reads it as.</param>
    public sealed record Unread(ProtectedMember Member, Expression Of, Type As) : Shape
    {
        public override ProtectedMember Inside => Member;
    }

    /// <summary>A value made from an opened one: only the application can compute with it.</summary>
    public sealed record Opened(ProtectedMember Member) : Shape
    {
        public override ProtectedMember Inside => Member;
    }

    /// <summary>An object made by the query, with the shapes of its members.</summary>
    public sealed record Composite(IReadOnlyDictionary<string, Shape> Parts) : Shape
    {
        public override ProtectedMember? Inside => Parts.Values.Select(part => part.Inside).FirstOrDefault(member => member is not null);
    }

    /// <summary>A sequence.</summary>
    /// <param name="Element">What it holds.</param>
    /// <param name="IsOfGroups">Whether each element was made of a group.</param>
    public sealed record Sequence(Shape Element, bool IsOfGroups = false) : Shape
    {
        public override ProtectedMember? Inside => Element.Inside;
    }

    /// <summary>A group, which is a sequence with a key.</summary>
    public sealed record Group(Shape Key, Shape Element) : Shape
    {
        public override ProtectedMember? Inside => Key.Inside ?? Element.Inside;
    }

    private sealed record PlainShape : Shape;
}
