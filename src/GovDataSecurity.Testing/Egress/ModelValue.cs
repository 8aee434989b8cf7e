namespace GovDataSecurity.Testing;

/// <summary>A value of the model, and what hides it; <see langword="null"/> when it may be seen.</summary>
internal sealed record ModelValue(object? Value, ModelLabel? Label);
