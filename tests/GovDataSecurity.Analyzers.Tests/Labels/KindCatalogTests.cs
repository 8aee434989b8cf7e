using GovDataSecurity.Analyzers.Labels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovDataSecurity.Analyzers.Tests.Labels;

/// <summary>The compiler's view of kinds against the run time's.</summary>
public sealed class KindCatalogTests
{
    [Fact]
    public void All_OfTheShippedKinds_SaysWhatDataKindSays()
    {
        var paths = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(ClassifiedAttribute).Assembly.Location).Distinct();
        var compilation = CSharpCompilation.Create("Kinds", references: paths.Select(path => MetadataReference.CreateFromFile(path)));
        var found = new KindCatalog(compilation, KnownSymbols.TryCreate(compilation)!).All.ToDictionary(kind => kind.FullName, StringComparer.Ordinal);
        Assert.All(DataKinds.All, kind =>
        {
            var seen = found[kind.AttributeType.FullName!];
            Assert.Equal(kind.AttributeName, seen.AttributeName);
            Assert.Equal(kind.Name, seen.Name);
            Assert.Equal(kind.Chinese, seen.Chinese);
            Assert.Equal((int)kind.Level, seen.Level);
            Assert.Equal((int)kind.Role, seen.Role);
            Assert.Equal((int)kind.Sensitive, seen.SensitiveClass);
            Assert.Equal(kind.Subject == DataSubject.Person, seen.IsPerson);
            Assert.Equal(kind.NameHints, seen.NameHints);
        });
    }

    [Fact]
    public void Of_DerivedKinds_InheritsAsDataKindDoes()
    {
        var (compilation, assembly) = SampleCompilation.Build("""
            using GovDataSecurity;
            public class PlainAttribute : PersonalInformationAttribute;
            [KindFacts(DataLevel.General3, IdentifierRole.Direct, DataSubject.Person, Chinese = "门诊号", Name = "clinic", NameHints = "a,b")]
            public class ClinicAttribute : PersonalInformationAttribute;
            public sealed class NightClinicAttribute : ClinicAttribute;
            public sealed class WarehouseAttribute : OrganizationDataAttribute;
            """);
        var catalog = new KindCatalog(compilation, KnownSymbols.TryCreate(compilation)!);
        string[] names = ["PlainAttribute", "ClinicAttribute", "NightClinicAttribute", "WarehouseAttribute"];
        Assert.All(names, name =>
        {
            var kind = DataKind.Of(assembly.GetType(name)!);
            var seen = catalog.Of(compilation.GetTypeByMetadataName(name)!)!;
            Assert.Equal(kind.Name, seen.Name);
            Assert.Equal(kind.Chinese, seen.Chinese);
            Assert.Equal((int)kind.Level, seen.Level);
            Assert.Equal((int)kind.Sensitive != 0, seen.IsSensitive);
            Assert.Equal(kind.NameHints, seen.NameHints);
        });
        Assert.Null(catalog.Of(compilation.GetTypeByMetadataName("GovDataSecurity.ClassifiedAttribute")!));
        Assert.Null(catalog.Of(compilation.GetTypeByMetadataName("GovDataSecurity.PersonalInformationAttribute")!));
    }
}
