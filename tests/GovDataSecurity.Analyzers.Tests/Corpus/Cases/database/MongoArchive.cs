// MongoDB:文档、更新、BsonDocument。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Corpus.Database.MongoArchive;

public sealed record CallRecord
{
    public required string Id { get; init; }
    [MobilePhoneNumber] public required string Caller { get; init; }
    [FreeText] public required string Transcript { get; init; }
    public int Seconds { get; init; }
    public string Line { get; init; } = "12345";
}

public sealed record CallSummary(string Id, int Seconds, string Caller);

public sealed class CallArchive(IMongoDatabase database)
{
    private readonly IMongoCollection<CallRecord> _calls = database.GetCollection<CallRecord>("calls");
    private readonly IMongoCollection<CallSummary> _summaries = database.GetCollection<CallSummary>("summaries");
    private readonly IMongoCollection<BsonDocument> _documents = database.GetCollection<BsonDocument>("documents");

    public Task KeepAsync(CallRecord call)
        => _calls.InsertOneAsync(call); // GDS2001

    public Task KeepManyAsync(IEnumerable<CallRecord> calls)
        => _calls.InsertManyAsync(calls.Where(c => c.Seconds > 0)); // GDS2001

    public Task KeepHiddenAsync(CallRecord call)
    {
        var hidden = call with { Caller = Mask.MobilePhoneNumber(call.Caller), Transcript = "" };
        return _calls.InsertOneAsync(hidden); // clean
    }

    public Task KeepHalfHiddenAsync(CallRecord call)
    {
        var hidden = call with { Caller = Mask.MobilePhoneNumber(call.Caller) };
        return _calls.InsertOneAsync(hidden); // GDS2001 hard
    }

    public Task SummarizeAsync(CallRecord call)
        => _summaries.InsertOneAsync(new CallSummary(call.Id, call.Seconds, Mask.MobilePhoneNumber(call.Caller))); // clean

    public Task SummarizeOpenlyAsync(CallRecord call)
        => _summaries.InsertOneAsync(new CallSummary(call.Id, call.Seconds, call.Caller)); // GDS2001

    public Task CorrectAsync(CallRecord call)
        => _calls.UpdateOneAsync(c => c.Id == call.Id, Builders<CallRecord>.Update.Set(c => c.Transcript, call.Transcript)); // GDS2001 hard

    public Task LengthenAsync(CallRecord call)
        => _calls.UpdateOneAsync(c => c.Id == call.Id, Builders<CallRecord>.Update.Set(c => c.Seconds, call.Seconds)); // clean

    public void Document(CallRecord call)
        => _documents.InsertOne(new BsonDocument("caller", call.Caller)); // GDS2001

    public void DocumentLength(CallRecord call)
        => _documents.InsertOne(new BsonDocument("seconds", call.Seconds)); // clean

    public void DocumentVerdict(CallRecord call)
        => _documents.InsertOne(new BsonDocument("mobile", call.Caller.StartsWith("1", StringComparison.Ordinal))); // clean
}
