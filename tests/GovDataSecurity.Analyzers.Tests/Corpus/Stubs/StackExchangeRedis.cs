using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace StackExchange.Redis;

public interface IConnectionMultiplexer : IDisposable
{
    IDatabase GetDatabase(int db = -1, object? asyncState = null);
    ISubscriber GetSubscriber(object? asyncState = null);
}

public sealed class ConnectionMultiplexer : IConnectionMultiplexer
{
    public static ConnectionMultiplexer Connect(string configuration) => throw null!;
    public IDatabase GetDatabase(int db = -1, object? asyncState = null) => throw null!;
    public ISubscriber GetSubscriber(object? asyncState = null) => throw null!;
    public void Dispose() { }
}

[Flags]
public enum CommandFlags
{
    None = 0,
    FireAndForget = 2,
}

public enum When
{
    Always,
    Exists,
    NotExists,
}

public interface IDatabase : IDatabaseAsync
{
    bool StringSet(RedisKey key, RedisValue value, TimeSpan? expiry, When when);
    bool StringSet(RedisKey key, RedisValue value, TimeSpan? expiry = null, bool keepTtl = false, When when = When.Always, CommandFlags flags = CommandFlags.None);
    RedisValue StringGet(RedisKey key, CommandFlags flags = CommandFlags.None);
    long StringIncrement(RedisKey key, long value = 1, CommandFlags flags = CommandFlags.None);
    bool HashSet(RedisKey key, RedisValue hashField, RedisValue value, When when = When.Always, CommandFlags flags = CommandFlags.None);
    void HashSet(RedisKey key, HashEntry[] hashFields, CommandFlags flags = CommandFlags.None);
    RedisValue HashGet(RedisKey key, RedisValue hashField, CommandFlags flags = CommandFlags.None);
    long ListLeftPush(RedisKey key, RedisValue value, When when = When.Always, CommandFlags flags = CommandFlags.None);
    bool SetAdd(RedisKey key, RedisValue value, CommandFlags flags = CommandFlags.None);
    bool SetContains(RedisKey key, RedisValue value, CommandFlags flags = CommandFlags.None);
    bool SortedSetAdd(RedisKey key, RedisValue member, double score, CommandFlags flags = CommandFlags.None);
    bool KeyDelete(RedisKey key, CommandFlags flags = CommandFlags.None);
    bool KeyExists(RedisKey key, CommandFlags flags = CommandFlags.None);
}

public interface IDatabaseAsync
{
    Task<bool> StringSetAsync(RedisKey key, RedisValue value, TimeSpan? expiry, When when);
    Task<bool> StringSetAsync(RedisKey key, RedisValue value, TimeSpan? expiry = null, bool keepTtl = false, When when = When.Always, CommandFlags flags = CommandFlags.None);
    Task<RedisValue> StringGetAsync(RedisKey key, CommandFlags flags = CommandFlags.None);
    Task<bool> HashSetAsync(RedisKey key, RedisValue hashField, RedisValue value, When when = When.Always, CommandFlags flags = CommandFlags.None);
    Task HashSetAsync(RedisKey key, HashEntry[] hashFields, CommandFlags flags = CommandFlags.None);
    Task<RedisValue> HashGetAsync(RedisKey key, RedisValue hashField, CommandFlags flags = CommandFlags.None);
    Task<long> ListRightPushAsync(RedisKey key, RedisValue value, When when = When.Always, CommandFlags flags = CommandFlags.None);
    Task<bool> SetAddAsync(RedisKey key, RedisValue value, CommandFlags flags = CommandFlags.None);
    Task<bool> SortedSetAddAsync(RedisKey key, RedisValue member, double score, CommandFlags flags = CommandFlags.None);
    Task<bool> KeyDeleteAsync(RedisKey key, CommandFlags flags = CommandFlags.None);
    Task<bool> KeyExistsAsync(RedisKey key, CommandFlags flags = CommandFlags.None);
    Task<bool> KeyExpireAsync(RedisKey key, TimeSpan? expiry, CommandFlags flags = CommandFlags.None);
    Task<RedisValue> StreamAddAsync(RedisKey key, RedisValue streamField, RedisValue streamValue, RedisValue? messageId = null, int? maxLength = null, bool useApproximateMaxLength = false, CommandFlags flags = CommandFlags.None);
}

public interface ISubscriber
{
    long Publish(RedisChannel channel, RedisValue message, CommandFlags flags = CommandFlags.None);
    Task<long> PublishAsync(RedisChannel channel, RedisValue message, CommandFlags flags = CommandFlags.None);
}

public readonly struct RedisKey
{
    public static implicit operator RedisKey(string? key) => default;
    public static implicit operator RedisKey(byte[]? key) => default;
    public static implicit operator string?(RedisKey key) => null;
    public RedisKey Append(RedisKey suffix) => default;
    public RedisKey Prepend(RedisKey prefix) => default;
}

public readonly struct RedisValue
{
    public static RedisValue Null => default;
    public bool HasValue => false;
    public bool IsNull => true;
    public bool IsNullOrEmpty => true;
    public static implicit operator RedisValue(string? value) => default;
    public static implicit operator RedisValue(byte[]? value) => default;
    public static implicit operator RedisValue(int value) => default;
    public static implicit operator RedisValue(long value) => default;
    public static implicit operator RedisValue(bool value) => default;
    public static implicit operator RedisValue(double value) => default;
    public static implicit operator string?(RedisValue value) => null;
    public static implicit operator byte[]?(RedisValue value) => null;
    public static explicit operator long(RedisValue value) => 0;
    public static RedisValue Unbox(object? value) => default;
}

public readonly struct RedisChannel
{
    public static RedisChannel Literal(string value) => default;
    public static implicit operator RedisChannel(string? key) => default;
}

public readonly struct HashEntry
{
    public HashEntry(RedisValue name, RedisValue value)
    {
        Name = name;
        Value = value;
    }

    public RedisValue Name { get; }
    public RedisValue Value { get; }
}
