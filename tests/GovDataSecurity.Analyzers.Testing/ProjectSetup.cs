namespace GovDataSecurity.Analyzers.Testing;

/// <summary>A project of a case besides the main one.</summary>
public sealed class ProjectSetup : ProjectBuilder<ProjectSetup>
{
    internal ProjectSetup(string name)
        : base(name, name)
    {
    }
}
