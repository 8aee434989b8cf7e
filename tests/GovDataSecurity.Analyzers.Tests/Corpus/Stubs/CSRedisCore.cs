using System.Threading.Tasks;
using CSRedis;

public abstract class RedisHelper : RedisHelper<RedisHelper>
{
}

public abstract class RedisHelper<TMark>
{
    public static void Initialization(CSRedisClient csredis) { }
    public static bool Set(string key, object value, int expireSeconds = -1, RedisExistence? exists = null) => throw null!;
    public static string Get(string key) => throw null!;
    public static bool HSet(string key, string field, object value) => throw null!;
    public static bool Exists(string key) => throw null!;
}

namespace CSRedis
{
    public enum RedisExistence
    {
        Nx,
        Xx,
    }

    public class CSRedisClient
    {
        public CSRedisClient(string connectionString) { }
        public bool Set(string key, object value, int expireSeconds = -1, RedisExistence? exists = null) => throw null!;
        public Task<bool> SetAsync(string key, object value, int expireSeconds = -1, RedisExistence? exists = null) => throw null!;
        public string Get(string key) => throw null!;
        public T Get<T>(string key) => throw null!;
        public bool HSet(string key, string field, object value) => throw null!;
        public bool HMSet(string key, params object[] keyValues) => throw null!;
        public string HGet(string key, string field) => throw null!;
        public long LPush<T>(string key, params T[] value) => throw null!;
        public long Publish(string channel, string message) => throw null!;
        public bool Exists(string key) => throw null!;
        public long Del(params string[] key) => throw null!;
    }
}
