using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.SemanticKernel
{
    public sealed class Kernel
    {
        public Task<FunctionResult> InvokeAsync(KernelFunction function, KernelArguments? arguments = null, CancellationToken cancellationToken = default) => throw null!;
        public T GetRequiredService<T>(object? serviceKey = null) where T : class => throw null!;
    }

    public static class KernelExtensions
    {
        public static Task<FunctionResult> InvokePromptAsync(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null, string? templateFormat = null, CancellationToken cancellationToken = default) => throw null!;
        public static Task<T?> InvokePromptAsync<T>(this Kernel kernel, string promptTemplate, KernelArguments? arguments = null, string? templateFormat = null, CancellationToken cancellationToken = default) => throw null!;
    }

    public abstract class KernelFunction
    {
    }

    public sealed class FunctionResult
    {
        public T? GetValue<T>() => default;
    }

    public sealed class KernelArguments : IDictionary<string, object?>, IReadOnlyDictionary<string, object?>
    {
        public int Count => 0;
        public ICollection<string> Names => throw null!;
        bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;
        ICollection<string> IDictionary<string, object?>.Keys => throw null!;
        IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => throw null!;
        ICollection<object?> IDictionary<string, object?>.Values => throw null!;
        IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => throw null!;
        public object? this[string name] { get => null; set { } }
        public void Add(string name, object? value) { }
        public bool ContainsName(string name) => false;
        public bool Remove(string name) => false;
        public bool TryGetValue(string name, out object? value) => throw null!;
        bool IDictionary<string, object?>.ContainsKey(string key) => false;
        bool IReadOnlyDictionary<string, object?>.ContainsKey(string key) => false;
        void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) { }
        void ICollection<KeyValuePair<string, object?>>.Clear() { }
        bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => false;
        void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) { }
        bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) => false;
        IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
    }

    public class PromptExecutionSettings
    {
    }

    public class ChatMessageContent
    {
        public string? Content { get; set; }
    }
}

namespace Microsoft.SemanticKernel.ChatCompletion
{
    public class ChatHistory : IList<ChatMessageContent>, IReadOnlyList<ChatMessageContent>
    {
        public int Count => 0;
        bool ICollection<ChatMessageContent>.IsReadOnly => false;
        public ChatMessageContent this[int index] { get => throw null!; set { } }
        public void Add(ChatMessageContent item) { }
        public void Clear() { }
        public bool Contains(ChatMessageContent item) => false;
        public void CopyTo(ChatMessageContent[] array, int arrayIndex) { }
        public int IndexOf(ChatMessageContent item) => 0;
        public void Insert(int index, ChatMessageContent item) { }
        public bool Remove(ChatMessageContent item) => false;
        public void RemoveAt(int index) { }
        IEnumerator<ChatMessageContent> IEnumerable<ChatMessageContent>.GetEnumerator() => throw null!;
        IEnumerator IEnumerable.GetEnumerator() => throw null!;
        public ChatHistory() { }
        public ChatHistory(string systemMessage) { }
        public void AddUserMessage(string content) { }
        public void AddSystemMessage(string content) { }
        public void AddAssistantMessage(string content) { }
    }

    public interface IChatCompletionService
    {
        Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
    }

    public static class ChatCompletionServiceExtensions
    {
        public static Task<ChatMessageContent> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, string prompt, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw null!;
        public static Task<ChatMessageContent> GetChatMessageContentAsync(this IChatCompletionService chatCompletionService, ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw null!;
    }
}
