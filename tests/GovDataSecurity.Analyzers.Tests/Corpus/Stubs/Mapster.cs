using System;
using System.Linq;

namespace Mapster;

public static class TypeAdapter
{
    public static TDestination Adapt<TDestination>(this object? source) => throw null!;
    public static TDestination Adapt<TSource, TDestination>(this TSource source) => throw null!;
    public static TDestination Adapt<TSource, TDestination>(this TSource source, TDestination destination) => throw null!;
}

public static class Extensions
{
    public static IQueryable<TDestination> ProjectToType<TDestination>(this IQueryable source) => throw null!;
}
