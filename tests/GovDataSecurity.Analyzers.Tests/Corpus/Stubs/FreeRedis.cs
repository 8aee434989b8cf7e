using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace FreeRedis;

public interface IRedisClient
{
    string Get(string key);
    T Get<T>(string key);
    void Set<T>(string key, T value, int timeoutSeconds = 0);
    Task SetAsync<T>(string key, T value, int timeoutSeconds = 0);
    bool SetNx<T>(string key, T value, int timeoutSeconds);
    long HSet<T>(string key, string field, T value, params object[] fieldValues);
    long HSet<T>(string key, Dictionary<string, T> keyValues);
    string HGet(string key, string field);
    long LPush(string key, params object[] elements);
    long SAdd(string key, params object[] members);
    long Publish(string channel, string message);
    bool Exists(string key);
    long Del(params string[] keys);
    long Incr(string key);
}

public class RedisClient : IRedisClient
{
    public RedisClient(string connectionString) { }
    public string Get(string key) => throw null!;
    public T Get<T>(string key) => throw null!;
    public void Set<T>(string key, T value, int timeoutSeconds = 0) { }
    public Task SetAsync<T>(string key, T value, int timeoutSeconds = 0) => Task.CompletedTask;
    public bool SetNx<T>(string key, T value, int timeoutSeconds) => throw null!;
    public long HSet<T>(string key, string field, T value, params object[] fieldValues) => throw null!;
    public long HSet<T>(string key, Dictionary<string, T> keyValues) => throw null!;
    public string HGet(string key, string field) => throw null!;
    public long LPush(string key, params object[] elements) => throw null!;
    public long SAdd(string key, params object[] members) => throw null!;
    public long Publish(string channel, string message) => throw null!;
    public bool Exists(string key) => throw null!;
    public long Del(params string[] keys) => throw null!;
    public long Incr(string key) => throw null!;
}
