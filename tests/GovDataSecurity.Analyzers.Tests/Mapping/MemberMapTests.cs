using GovDataSecurity.Analyzers.Mapping;

namespace GovDataSecurity.Analyzers.Tests.Mapping;

/// <summary>Which members a mapper copies.</summary>
public sealed class MemberMapTests
{
    private const string Model = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Linq.Expressions;
        using GovDataSecurity;
        using AutoMapper;
        using Mapster;

        namespace AutoMapper
        {
            public class Profile { public IMappingExpression<S, D> CreateMap<S, D>() => null!; }
            public interface IMappingExpression<S, D>
            {
                IMappingExpression<S, D> ForMember<M>(Expression<Func<D, M>> member, Action<IMemberConfigurationExpression<S, D, M>> options);
                IMappingExpression<S, D> ForMember(string name, Action<IMemberConfigurationExpression<S, D, object>> options);
                IMappingExpression<S, D> ForCtorParam(string name, Action<IMemberConfigurationExpression<S, D, object>> options);
                void ConvertUsing(Func<S, D> make);
                IMappingExpression<D, S> ReverseMap();
            }
            public interface IMemberConfigurationExpression<S, D, M> { void Ignore(); void MapFrom<V>(Expression<Func<S, V>> value); void Condition(Func<S, bool> when); }
        }
        namespace Mapster
        {
            public class TypeAdapterSetter<S, D> { public TypeAdapterSetter<S, D> Map<M, V>(Expression<Func<D, M>> member, Expression<Func<S, V>> value) => this; public TypeAdapterSetter<S, D> Ignore(params Expression<Func<D, object>>[] members) => this; }
            public class TypeAdapterConfig { public TypeAdapterSetter<S, D> NewConfig<S, D>() => new(); }
            public sealed class AdaptIgnoreAttribute : Attribute;
        }
        public class Person
        {
            public string Name { get; set; } = "";
            public string IdNumber { get; set; } = "";
            public Address Home { get; set; } = new();
            public List<Child> Children { get; set; } = [];
            public string Secret { private get; set; } = "";
            public int Rank;
        }
        public class Address { public string District { get; set; } = ""; public Street Street { get; set; } = new(); }
        public class Street { public string Name { get; set; } = ""; }
        public class Child { public string Name { get; set; } = ""; }
        public class ChildDto { public string Name { get; set; } = ""; }
        public static class Hide { [Declassifier(DeclassificationMethod.Masking)] public static string All(string value) => "***"; }

        """;

    private const string Dto = "public class Dto { public string Name { get; set; } = \"\"; public string IdNumber { get; set; } = \"\"; } ";

    [Theory]
    [InlineData("public class Dto { public string Name { get; set; } = \"\"; public string IDNUMBER { get; init; } = \"\"; public int Rank; }", "IdNumber>IDNUMBER Name>Name Rank>Rank")]
    [InlineData("public record Dto(string Name, string Other);", "Name>Name")]
    [InlineData("public class Dto(string name) { public string Name { get; } = name; public string IdNumber { get; } = \"\"; }", "Name>Name")]
    [InlineData("public class Base { public string Name { get; set; } = \"\"; } public class Dto : Base { public string IdNumber { get; private set; } = \"\"; }", "Name>Name")]
    [InlineData("public class Dto { public string Secret { get; set; } = \"\"; public static string Name { get; set; } = \"\"; }", "")]
    [InlineData("public class Dto { [AdaptIgnore] public string Name { get; set; } = \"\"; }", "")]
    [InlineData("public class Dto { public string HomeDistrict { get; set; } = \"\"; public string HomeStreetName { get; set; } = \"\"; public string Homestead { get; set; } = \"\"; }", "Home.District>HomeDistrict Home.Street.Name>HomeStreetName")]
    [InlineData("public class Dto { public List<ChildDto> Children { get; set; } = []; }", "Children>Children(Child>ChildDto)")]
    [InlineData("public class Dto { public Child[] Children { get; set; } = []; public Street Home { get; set; } = new(); }", "Children>Children Home>Home(Address>Street)")]
    [InlineData("public interface Dto { string Name { get; set; } }", "Name>Name")]
    public void Of_TwoTypes_PairsByName(string target, string expected) => Check(target, expected);

    [Theory]
    [InlineData("public class P : Profile { public P() { CreateMap<Person, Dto>().ForMember(d => d.IdNumber, o => o.Ignore()); } }", "Name>Name")]
    [InlineData("public class P : Profile { public P() => CreateMap<Person, Dto>().ForMember(d => d.Name, o => o.Condition(s => true)).ForMember(nameof(Dto.IdNumber), o => o.Ignore()); }", "Name>Name")]
    [InlineData("public class P : Profile { public P() => CreateMap<Person, Dto>().ForMember(d => d.IdNumber, o => o.MapFrom(s => Hide.All(s.IdNumber))); }", "Name>Name")]
    [InlineData("public class P : Profile { public P() => CreateMap<Person, Dto>().ForMember(d => d.IdNumber, o => { o.MapFrom(s => Cover(s.IdNumber)); }); private static string Cover(string value) => Hide.All(value); }", "Name>Name")]
    [InlineData("public class P : Profile { public P() => CreateMap<Person, Dto>().ForMember(d => d.Name, o => o.MapFrom(s => s.IdNumber.Substring(1))); }", "IdNumber>IdNumber IdNumber>Name")]
    [InlineData("public class P : Profile { public P() => CreateMap<Person, Dto>().ForMember(d => d.Name, o => o.MapFrom(s => s.Home.District + s.IdNumber)); }", "District>Name IdNumber>IdNumber IdNumber>Name")]
    [InlineData("public class P : Profile { public P() => CreateMap<Person, Dto>().ConvertUsing(s => new Dto()); }", "")]
    [InlineData("public class P : Profile { public P() => CreateMap<Dto, Person>().ReverseMap().ForMember(d => d.IdNumber, o => o.Ignore()); }", "Name>Name")]
    [InlineData("public class P : Profile { public P() => CreateMap<Person, ChildDto>().ForMember(d => d.Name, o => o.Ignore()); }", "IdNumber>IdNumber Name>Name")]
    [InlineData("public static class C { public static void Set(TypeAdapterConfig config) => config.NewConfig<Person, Dto>().Ignore(d => d.IdNumber); }", "Name>Name")]
    [InlineData("public static class C { public static void Set(TypeAdapterConfig config) => config.NewConfig<Person, Dto>().Map(d => d.IdNumber, s => Hide.All(s.IdNumber)).Map(d => d.Name, s => s.Secret2()); public static string Secret2(this Person p) => \"\"; }", "")]
    public void Of_ConfiguredTypes_GoesByTheProfile(string profile, string expected) => Check(Dto + profile, expected);

    private static void Check(string source, string expected)
    {
        var compilation = TypeSample.Compile("Sample", [Model + source]);
        var pairs = TypeSample.Classify(compilation).Maps.Of(compilation.GetTypeByMetadataName("Person")!, compilation.GetTypeByMetadataName("Dto")!);
        Assert.Equal(expected, string.Join(' ', pairs.Select(Show).Order(StringComparer.Ordinal)));
    }

    private static string Show(MemberPair pair)
        => string.Join('.', pair.Path.Select(member => member.Name)) + ">" + pair.Target.Name + (pair.Inner is { } inner ? $"({inner.Source.Name}>{inner.Target.Name})" : "");
}
