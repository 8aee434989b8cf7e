using System;
using System.Collections.Generic;
using System.Linq.Expressions;
using System.Threading;
using System.Threading.Tasks;

namespace MongoDB.Bson
{
    public abstract class BsonValue
    {
        public static implicit operator BsonValue(string value) => throw null!;
        public static implicit operator BsonValue(int value) => throw null!;
        public static implicit operator BsonValue(bool value) => throw null!;
    }

    public class BsonDocument : BsonValue
    {
        public BsonDocument() { }
        public BsonDocument(string name, BsonValue value) { }
        public BsonValue this[string name] { get => throw null!; set { } }
        public BsonDocument Add(string name, BsonValue value) => this;
    }

    public static class BsonExtensionMethods
    {
        public static BsonDocument ToBsonDocument<TNominalType>(this TNominalType obj) => throw null!;
        public static string ToJson<TNominalType>(this TNominalType obj) => throw null!;
    }
}

namespace MongoDB.Bson.Serialization.Attributes
{
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public class BsonIgnoreAttribute : Attribute
    {
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
    public class BsonElementAttribute : Attribute
    {
        public BsonElementAttribute(string elementName) { }
    }
}

namespace MongoDB.Driver
{
    public interface IMongoClient
    {
        IMongoDatabase GetDatabase(string name);
    }

    public interface IMongoDatabase
    {
        IMongoCollection<TDocument> GetCollection<TDocument>(string name);
    }

    public interface IMongoCollection<TDocument>
    {
        void InsertOne(TDocument document, InsertOneOptions? options = null, CancellationToken cancellationToken = default);
        Task InsertOneAsync(TDocument document, InsertOneOptions? options = null, CancellationToken cancellationToken = default);
        void InsertMany(IEnumerable<TDocument> documents, InsertManyOptions? options = null, CancellationToken cancellationToken = default);
        Task InsertManyAsync(IEnumerable<TDocument> documents, InsertManyOptions? options = null, CancellationToken cancellationToken = default);
        ReplaceOneResult ReplaceOne(FilterDefinition<TDocument> filter, TDocument replacement, ReplaceOptions? options = null, CancellationToken cancellationToken = default);
        Task<ReplaceOneResult> ReplaceOneAsync(FilterDefinition<TDocument> filter, TDocument replacement, ReplaceOptions? options = null, CancellationToken cancellationToken = default);
        UpdateResult UpdateOne(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update, UpdateOptions? options = null, CancellationToken cancellationToken = default);
        Task<UpdateResult> UpdateOneAsync(FilterDefinition<TDocument> filter, UpdateDefinition<TDocument> update, UpdateOptions? options = null, CancellationToken cancellationToken = default);
        long CountDocuments(FilterDefinition<TDocument> filter, CountOptions? options = null, CancellationToken cancellationToken = default);
    }

    public static class IMongoCollectionExtensions
    {
        public static UpdateResult UpdateOne<TDocument>(this IMongoCollection<TDocument> collection, Expression<Func<TDocument, bool>> filter, UpdateDefinition<TDocument> update, UpdateOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public static Task<UpdateResult> UpdateOneAsync<TDocument>(this IMongoCollection<TDocument> collection, Expression<Func<TDocument, bool>> filter, UpdateDefinition<TDocument> update, UpdateOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public static Task<ReplaceOneResult> ReplaceOneAsync<TDocument>(this IMongoCollection<TDocument> collection, Expression<Func<TDocument, bool>> filter, TDocument replacement, ReplaceOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public class InsertOneOptions
    {
    }

    public class InsertManyOptions
    {
    }

    public class ReplaceOptions
    {
        public bool IsUpsert { get; set; }
    }

    public class UpdateOptions
    {
    }

    public class CountOptions
    {
    }

    public abstract class ReplaceOneResult
    {
    }

    public abstract class UpdateResult
    {
        public abstract long ModifiedCount { get; }
    }

    public abstract class FilterDefinition<TDocument>
    {
        public static implicit operator FilterDefinition<TDocument>(Expression<Func<TDocument, bool>> expression) => throw null!;
    }

    public abstract class UpdateDefinition<TDocument>
    {
    }

    public static class Builders<TDocument>
    {
        public static FilterDefinitionBuilder<TDocument> Filter => throw null!;
        public static UpdateDefinitionBuilder<TDocument> Update => throw null!;
    }

    public sealed class FilterDefinitionBuilder<TDocument>
    {
        public FilterDefinition<TDocument> Eq<TField>(Expression<Func<TDocument, TField>> field, TField value) => throw null!;
    }

    public sealed class UpdateDefinitionBuilder<TDocument>
    {
        public UpdateDefinition<TDocument> Set<TField>(Expression<Func<TDocument, TField>> field, TField value) => throw null!;
    }
}
