namespace GovDataSecurity;

/// <summary>Marks a method whose result is lower than its input: only such a method lowers a label, and it names how.</summary>
/// <param name="method">How the label is lowered.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public sealed class DeclassifierAttribute(DeclassificationMethod method) : Attribute
{
    /// <summary>How the label is lowered.</summary>
    public DeclassificationMethod Method { get; } = method;
}
