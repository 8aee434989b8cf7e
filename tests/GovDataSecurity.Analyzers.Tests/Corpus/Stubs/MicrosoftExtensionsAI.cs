using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Extensions.AI;

public readonly struct ChatRole
{
    public ChatRole(string value) => Value = value;
    public static ChatRole System => default;
    public static ChatRole User => default;
    public static ChatRole Assistant => default;
    public string Value { get; }
}

public class AIContent
{
}

public sealed class TextContent : AIContent
{
    public TextContent(string? text) => Text = text ?? "";
    public string Text { get; set; }
}

public class DataContent : AIContent
{
    public DataContent(ReadOnlyMemory<byte> data, string mediaType) { }
}

public class ChatMessage
{
    public ChatMessage() { }
    public ChatMessage(ChatRole role, string? content) { }
    public ChatMessage(ChatRole role, IList<AIContent>? contents) { }
    public ChatRole Role { get; set; }
    public IList<AIContent> Contents { get; set; } = new List<AIContent>();
    public string Text => "";
}

public class ChatOptions
{
    public string? Instructions { get; set; }
    public string? ConversationId { get; set; }
    public float? Temperature { get; set; }
}

public class ChatResponse
{
    public string Text => "";
}

public class ChatResponseUpdate
{
    public string Text => "";
}

public interface IChatClient : IDisposable
{
    Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default);
    IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default);
}

public static class ChatClientExtensions
{
    public static Task<ChatResponse> GetResponseAsync(this IChatClient client, string chatMessage, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    public static Task<ChatResponse> GetResponseAsync(this IChatClient client, ChatMessage chatMessage, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    public static IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(this IChatClient client, string chatMessage, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    public static IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(this IChatClient client, ChatMessage chatMessage, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
}

public class Embedding
{
}

public sealed class Embedding<T> : Embedding
{
    public ReadOnlyMemory<T> Vector { get; set; }
}

public class EmbeddingGenerationOptions
{
}

public sealed class GeneratedEmbeddings<TEmbedding> : List<TEmbedding> where TEmbedding : Embedding
{
}

public interface IEmbeddingGenerator<in TInput, TEmbedding> : IDisposable where TEmbedding : Embedding
{
    Task<GeneratedEmbeddings<TEmbedding>> GenerateAsync(IEnumerable<TInput> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default);
}

public static class EmbeddingGeneratorExtensions
{
    public static Task<ReadOnlyMemory<TEmbeddingElement>> GenerateVectorAsync<TInput, TEmbeddingElement>(this IEmbeddingGenerator<TInput, Embedding<TEmbeddingElement>> generator, TInput value, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    public static Task<TEmbedding> GenerateAsync<TInput, TEmbedding>(this IEmbeddingGenerator<TInput, TEmbedding> generator, TInput value, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) where TEmbedding : Embedding => throw null!;
}
