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

    public sealed class KernelArguments : IEnumerable<KeyValuePair<string, object?>>
    {
        public object? this[string name] { get => null; set { } }
        public void Add(string name, object? value) { }
        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw null!;
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
    public class ChatHistory : List<ChatMessageContent>
    {
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
