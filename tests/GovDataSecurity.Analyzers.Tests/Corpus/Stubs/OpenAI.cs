using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace System.ClientModel
{
    public class ClientResult<T>
    {
        public T Value => throw null!;
    }
}

namespace OpenAI.Chat
{
    using System.ClientModel;

    public abstract class ChatMessage
    {
        public static implicit operator ChatMessage(string content) => throw null!;
        public static UserChatMessage CreateUserMessage(string content) => throw null!;
        public static SystemChatMessage CreateSystemMessage(string content) => throw null!;
    }

    public class UserChatMessage : ChatMessage
    {
        public UserChatMessage(string content) { }
    }

    public class SystemChatMessage : ChatMessage
    {
        public SystemChatMessage(string content) { }
    }

    public class AssistantChatMessage : ChatMessage
    {
        public AssistantChatMessage(string content) { }
    }

    public class ChatCompletionOptions
    {
        public string? EndUserId { get; set; }
    }

    public class ChatCompletion
    {
        public string Id => "";
    }

    public class ChatClient
    {
        public ChatClient(string model, string apiKey) { }
        public virtual ClientResult<ChatCompletion> CompleteChat(IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual ClientResult<ChatCompletion> CompleteChat(params ChatMessage[] messages) => throw null!;
        public virtual Task<ClientResult<ChatCompletion>> CompleteChatAsync(IEnumerable<ChatMessage> messages, ChatCompletionOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<ClientResult<ChatCompletion>> CompleteChatAsync(params ChatMessage[] messages) => throw null!;
    }
}

namespace OpenAI.Embeddings
{
    using System.ClientModel;

    public class OpenAIEmbedding
    {
        public ReadOnlyMemory<float> ToFloats() => default;
    }

    public class EmbeddingGenerationOptions
    {
    }

    public class EmbeddingClient
    {
        public EmbeddingClient(string model, string apiKey) { }
        public virtual ClientResult<OpenAIEmbedding> GenerateEmbedding(string input, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
        public virtual Task<ClientResult<OpenAIEmbedding>> GenerateEmbeddingAsync(string input, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) => throw null!;
    }
}
