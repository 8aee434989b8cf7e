namespace GovDataSecurity.Cryptography;

/// <summary>How many copies of one kind a destruction found and destroyed.</summary>
/// <param name="Kind">What was copied.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Destroyed">How many of them are gone.</param>
public readonly record struct KeyCopies(KeyCopyKind Kind, int Found, int Destroyed);
