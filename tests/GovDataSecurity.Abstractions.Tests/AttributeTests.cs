using System.Reflection;

namespace GovDataSecurity.Tests;

public sealed class AttributeTests
{
    [Fact]
    public void Labels_StandOnTypesPropertiesFieldsParametersAndResults()
    {
        const AttributeTargets expected = AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field
            | AttributeTargets.Parameter | AttributeTargets.ReturnValue;

        foreach (var type in DataKinds.All.Select(kind => kind.AttributeType).Concat([typeof(ClassifiedAttribute), typeof(ImportantDataAttribute), typeof(CoreDataAttribute), typeof(NotClassifiedAttribute)]))
        {
            var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: true)!;
            Assert.Equal(expected, usage.ValidOn & expected);
            Assert.True(usage.Inherited);
        }
    }

    [Fact]
    public void Attributes_KeepWhatIsWritten()
    {
        var method = typeof(AttributeTests).GetMethod(nameof(Export), BindingFlags.NonPublic | BindingFlags.Static)!;

        Assert.Equal(DeclassificationMethod.Pseudonymization, method.GetCustomAttribute<DeclassifierAttribute>()!.Method);
        Assert.Equal("statistics", method.GetCustomAttribute<PurposeAttribute>()!.Code);
        Assert.Equal((SinkKind.Output, DataLevel.General2), (method.GetParameters()[0].GetCustomAttribute<SinkAttribute>()!.Kind, method.GetParameters()[0].GetCustomAttribute<SinkAttribute>()!.MaxLevel));
        Assert.Equal("reviewed", method.GetParameters()[0].GetCustomAttribute<MobilePhoneNumberAttribute>()!.Notes);
        Assert.IsType<PersonNameAttribute>(Assert.Single(method.ReturnParameter.GetCustomAttributes<ClassifiedAttribute>()));
        Assert.Equal("CAT-1", new CoreDataAttribute { CatalogId = "CAT-1" }.CatalogId);
        Assert.Equal(DataLevel.Core, new CoreDataAttribute { CatalogId = "CAT-1" }.Level);
        Assert.Equal(DataLevel.General1, new SinkAttribute(SinkKind.Log).MaxLevel);
        Assert.Equal(typeof(TypeLabelsTests.MinorRule), typeof(TypeLabelsTests.Person).GetCustomAttribute<RowLabelAttribute>()!.Rule);
    }

    [Fact]
    public void Declassifier_StandsOnMethodsOnly()
        => Assert.Equal(AttributeTargets.Method, typeof(DeclassifierAttribute).GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn);

    [Declassifier(DeclassificationMethod.Pseudonymization)]
    [Purpose("statistics")]
    [return: PersonName]
    private static string Export([Sink(SinkKind.Output, MaxLevel = DataLevel.General2)][MobilePhoneNumber(Notes = "reviewed")] string value) => value;
}
