using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovDataSecurity.Auditing;

/// <summary>An enum by its name, starting in lower case; a number is no name.</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
