namespace GovDataSecurity.Cryptography;

/// <summary>The names that are encrypted beside a data key.</summary>
internal readonly record struct KeyNames(string Tenant, string DataSet);
