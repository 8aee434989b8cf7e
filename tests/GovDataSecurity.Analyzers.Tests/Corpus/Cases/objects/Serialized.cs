using System.Runtime.Serialization;
using System.Text.Json;
using System.Text.Json.Serialization;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;

namespace Gov.Exchange;

public sealed class Exposed
{
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    public string No { get; set; } = "";
}

public sealed class Ignoring
{
    [System.Text.Json.Serialization.JsonIgnore] [ResidentIdNumber] public string IdNumber { get; set; } = "";
    public string No { get; set; } = "";
}

public sealed class IgnoringSometimes
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] [ResidentIdNumber] public string? IdNumber { get; set; }
    public string No { get; set; } = "";
}

public sealed class NeverIgnored
{
    [System.Text.Json.Serialization.JsonIgnore(Condition = JsonIgnoreCondition.Never)] [MobilePhoneNumber] public string Phone { get; set; } = "";
}

public sealed class NewtonsoftIgnoring
{
    [Newtonsoft.Json.JsonIgnore] [ResidentIdNumber] public string IdNumber { get; set; } = "";
    public string No { get; set; } = "";
}

public sealed class MemberIgnoring
{
    [IgnoreDataMember] [ResidentIdNumber] public string IdNumber { get; set; } = "";
    public string No { get; set; } = "";
}

[JsonObject(MemberSerialization.OptIn)]
public sealed class OptedIn
{
    [ResidentIdNumber] public string IdNumber { get; set; } = "";
    [JsonProperty] public string No { get; set; } = "";
}

[JsonObject(MemberSerialization.OptIn)]
public sealed class OptedInWithNumber
{
    [JsonProperty] [ResidentIdNumber] public string IdNumber { get; set; } = "";
    [JsonProperty] public string No { get; set; } = "";
}

public sealed class HiddenMembers
{
    [PersonName] internal string Name { get; set; } = "";
    [BankAccountNumber] private readonly string _account = "";
    public int Length => _account.Length;
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Exposed))]
internal sealed partial class ExchangeContext : JsonSerializerContext;

/// <summary>序列化日志: what serializers show.</summary>
public sealed class Serialized(ILogger<Serialized> logger)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public void SystemText(Exposed exposed, Ignoring ignoring, IgnoringSometimes sometimes, NeverIgnored never, HiddenMembers hidden, NewtonsoftIgnoring other)
    {
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(exposed)); // GDS3002
        var json = System.Text.Json.JsonSerializer.Serialize(exposed, Indented);
        logger.LogInformation("报文 {Json}", json); // GDS3002
        logger.LogInformation("报文 {Length}", json.Length); // clean
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(ignoring)); // clean
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(sometimes)); // GDS3002
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(never)); // GDS3002
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(hidden)); // clean
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(other)); // GDS3002
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(exposed, ExchangeContext.Default.Exposed)); // GDS3002
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(new { exposed.No })); // clean
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(new { exposed.No, Number = Mask.ResidentIdNumber(exposed.IdNumber) })); // clean
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(new { exposed.IdNumber })); // GDS3001|GDS3002
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(new List<Exposed> { exposed })); // GDS3002
        logger.LogInformation("报文 {Json}", System.Text.Json.JsonSerializer.Serialize(new List<string> { exposed.No })); // clean
        var bytes = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(exposed);
        logger.LogInformation("报文 {Text}", System.Text.Encoding.UTF8.GetString(bytes)); // GDS3002
        logger.LogInformation("报文 {Size}", bytes.Length); // clean
        var node = System.Text.Json.JsonSerializer.SerializeToNode(exposed);
        logger.LogInformation("报文 {Node}", node!.ToJsonString()); // GDS3002
    }

    public void Newton(Exposed exposed, NewtonsoftIgnoring ignoring, MemberIgnoring member, OptedIn opted, OptedInWithNumber number, Ignoring other)
    {
        logger.LogInformation("报文 {Json}", JsonConvert.SerializeObject(exposed)); // GDS3002
        logger.LogInformation("报文 {Json}", JsonConvert.SerializeObject(exposed, Formatting.Indented)); // GDS3002
        logger.LogInformation("报文 {Json}", JsonConvert.SerializeObject(ignoring)); // clean
        logger.LogInformation("报文 {Json}", JsonConvert.SerializeObject(member)); // clean
        logger.LogInformation("报文 {Json}", JsonConvert.SerializeObject(opted)); // clean
        logger.LogInformation("报文 {Json}", JsonConvert.SerializeObject(number)); // GDS3002
        logger.LogInformation("报文 {Json}", JsonConvert.SerializeObject(other)); // GDS3002
        var json = JsonConvert.SerializeObject(new Dictionary<string, object> { ["no"] = exposed.No, ["number"] = exposed.IdNumber });
        logger.LogInformation("报文 {Json}", json); // GDS3001|GDS3002
        logger.LogInformation("报文 {Json}", Newtonsoft.Json.Linq.JObject.FromObject(exposed).ToString()); // GDS3002
        logger.LogInformation("报文 {Json}", JsonConvert.SerializeObject(exposed.No)); // clean
    }

    public void Back(string text)
    {
        var exposed = System.Text.Json.JsonSerializer.Deserialize<Exposed>(text)!;
        logger.LogInformation("收到 {No}", exposed.No); // clean
        logger.LogInformation("收到 {Number}", exposed.IdNumber); // GDS3001
        var second = JsonConvert.DeserializeObject<Exposed>(text);
        logger.LogInformation("收到 {Number}", second?.IdNumber); // GDS3001
        logger.LogInformation("收到 {Found}", second is not null); // clean
    }
}
