using System;
using System.Linq.Expressions;

namespace AutoMapper;

public interface IMapperBase
{
    TDestination Map<TDestination>(object source);
    TDestination Map<TSource, TDestination>(TSource source);
    TDestination Map<TSource, TDestination>(TSource source, TDestination destination);
}

public interface IMapper : IMapperBase
{
}

public class Profile
{
    public IMappingExpression<TSource, TDestination> CreateMap<TSource, TDestination>() => throw null!;
}

public interface IMappingExpression<TSource, TDestination>
{
    IMappingExpression<TSource, TDestination> ForMember<TMember>(Expression<Func<TDestination, TMember>> destinationMember, Action<IMemberConfigurationExpression<TSource, TDestination, TMember>> memberOptions);
    IMappingExpression<TDestination, TSource> ReverseMap();
}

public interface IMemberConfigurationExpression<TSource, TDestination, TMember>
{
    void MapFrom<TSourceMember>(Expression<Func<TSource, TSourceMember>> mapExpression);
    void Ignore();
}
