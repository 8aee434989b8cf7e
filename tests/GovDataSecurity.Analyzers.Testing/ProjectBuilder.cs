using System.Globalization;
using System.Reflection;
using System.Text;
using GovDataSecurity.Analyzers.Testing.Generators;
using GovDataSecurity.Analyzers.Testing.Solutions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GovDataSecurity.Analyzers.Testing;

/// <summary>One project of a case: its files, references and options.</summary>
/// <typeparam name="TSelf">The type that the methods return, for chaining.</typeparam>
public abstract class ProjectBuilder<TSelf>
    where TSelf : ProjectBuilder<TSelf>
{
    private readonly string _folder;
    private int _unnamedSources;

    private protected ProjectBuilder(string name, string folder)
    {
        Name = name;
        _folder = folder;
    }

    internal string Name { get; }

    internal List<ProjectFile> Sources { get; } = [];

    internal List<ProjectFile> AdditionalFiles { get; } = [];

    internal List<ProjectFile> ConfigFiles { get; } = [];

    internal StringBuilder GlobalOptions { get; } = new();

    internal HashSet<Assembly> Assemblies { get; } = [];

    internal HashSet<string> ProjectReferences { get; } = new(StringComparer.Ordinal);

    internal List<InBoxGenerator> Generators { get; } = [];

    internal CSharpParseOptions ParseOptions { get; private set; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    internal CSharpCompilationOptions CompilationOptions { get; private set; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    private TSelf Self => (TSelf)this;

    /// <summary>Adds a source file, which may hold markup. Unnamed files are called Test0.cs, Test1.cs, …</summary>
    public TSelf WithSource(string source)
        => WithSource(string.Create(CultureInfo.InvariantCulture, $"Test{_unnamedSources++}.cs"), source);

    /// <summary>Adds a source file of a name, with folders where the case needs them.</summary>
    public TSelf WithSource(string path, string source)
    {
        Sources.Add(new ProjectFile(Rooted(path), source));
        return Self;
    }

    /// <summary>Adds an additional file, which may hold markup. Files of one name lie in folders of their own, as files of several packages do.</summary>
    public TSelf WithAdditionalFile(string name, string content)
    {
        var path = Rooted(name);
        for (var i = 1; AdditionalFiles.Exists(file => file.Path == path); i++)
        {
            path = Rooted(string.Create(CultureInfo.InvariantCulture, $"additional{i}/{name}"));
        }

        AdditionalFiles.Add(new ProjectFile(path, content));
        return Self;
    }

    /// <summary>Adds the text of an .editorconfig, by default at the root.</summary>
    public TSelf WithEditorConfig(string content, string folder = "") => WithConfigFile($"/{folder}/.editorconfig".Replace("//", "/", StringComparison.Ordinal), content);

    /// <summary>Adds the text of a global configuration, <c>is_global = true</c> included.</summary>
    public TSelf WithGlobalConfig(string content) => WithConfigFile(string.Create(CultureInfo.InvariantCulture, $"/{_folder}/{ConfigFiles.Count}.globalconfig"), content);

    /// <summary>Adds a global option, as <c>build_property.Name</c>.</summary>
    public TSelf WithBuildProperty(string name, string value) => WithGlobalOption($"build_property.{name}", value);

    /// <summary>Adds an entry to a global configuration.</summary>
    public TSelf WithGlobalOption(string key, string value)
    {
        GlobalOptions.Append(key).Append(" = ").Append(value).Append('\n');
        return Self;
    }

    /// <summary>References the assembly of a type.</summary>
    public TSelf WithReferenceTo<T>() => WithReferences(typeof(T).Assembly);

    /// <summary>References assemblies besides the framework.</summary>
    public TSelf WithReferences(params Assembly[] assemblies)
    {
        Assemblies.UnionWith(assemblies);
        return Self;
    }

    /// <summary>References another project of the case.</summary>
    public TSelf WithProjectReference(string project)
    {
        ProjectReferences.Add(project);
        return Self;
    }

    /// <summary>Runs a generator that the platform ships.</summary>
    public TSelf WithGenerator(InBoxGenerator generator)
    {
        Generators.Add(generator);
        return Self;
    }

    /// <summary>Sets the language version. Default: the newest that the compiler of the tests knows.</summary>
    public TSelf WithLanguageVersion(LanguageVersion version)
    {
        ParseOptions = ParseOptions.WithLanguageVersion(version);
        return Self;
    }

    /// <summary>Defines preprocessor symbols.</summary>
    public TSelf WithSymbols(params string[] symbols)
    {
        ParseOptions = ParseOptions.WithPreprocessorSymbols(symbols);
        return Self;
    }

    /// <summary>Sets the nullable context. Default: enabled.</summary>
    public TSelf WithNullable(NullableContextOptions nullable)
    {
        CompilationOptions = CompilationOptions.WithNullableContextOptions(nullable);
        return Self;
    }

    /// <summary>Allows unsafe code.</summary>
    public TSelf WithUnsafe()
    {
        CompilationOptions = CompilationOptions.WithAllowUnsafe(true);
        return Self;
    }

    /// <summary>Sets the kind of output. Default: a library.</summary>
    public TSelf WithOutputKind(OutputKind kind)
    {
        CompilationOptions = CompilationOptions.WithOutputKind(kind);
        return Self;
    }

    /// <summary>Compiles an application, so that a source may hold top-level statements.</summary>
    public TSelf WithTopLevelStatements() => WithOutputKind(OutputKind.ConsoleApplication);

    /// <summary>Sets how a rule reports, as <c>NoWarn</c> and <c>WarningsAsErrors</c> do.</summary>
    public TSelf WithRule(string id, ReportDiagnostic report)
    {
        CompilationOptions = CompilationOptions.WithSpecificDiagnosticOptions(CompilationOptions.SpecificDiagnosticOptions.SetItem(id, report));
        return Self;
    }

    internal string Rooted(string path) => $"/{_folder}/{path}";

    private TSelf WithConfigFile(string path, string content)
    {
        ConfigFiles.Add(new ProjectFile(path, content));
        return Self;
    }
}
