// 信件助手:IChatClient 与嵌入。
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using GovDataSecurity;
using GovDataSecurity.Masking;
using Microsoft.Extensions.AI;

namespace Corpus.Prompts.LetterAssistant;

public sealed record Letter
{
    public int Id { get; init; }
    [PersonName] public required string Sender { get; init; }
    [MobilePhoneNumber] public required string Phone { get; init; }
    [FreeText] public required string Body { get; init; }
    public required string Category { get; init; }
}

public sealed class Assistant(IChatClient client, IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    public async Task<string> SummarizeAsync(Letter letter, CancellationToken token)
    {
        var response = await client.GetResponseAsync("请概括:" + letter.Body, cancellationToken: token); // GDS5006
        return response.Text;
    }

    public async Task<string> CategorizeAsync(Letter letter, CancellationToken token)
    {
        var response = await client.GetResponseAsync($"类别 {letter.Category} 属于哪个部门?", cancellationToken: token); // clean
        return response.Text;
    }

    public async Task<string> ReplyAsync(Letter letter)
    {
        var prompt = new StringBuilder("写一封回信给");
        prompt.Append(letter.Sender).AppendLine("。");
        var response = await client.GetResponseAsync(prompt.ToString()); // GDS5006
        return response.Text;
    }

    public async Task<string> ReplyMaskedAsync(Letter letter)
    {
        var prompt = new StringBuilder("写一封回信给");
        prompt.Append(Mask.PersonName(letter.Sender)).AppendLine("。");
        var response = await client.GetResponseAsync(prompt.ToString()); // clean
        return response.Text.Replace(Mask.PersonName(letter.Sender), letter.Sender);
    }

    public Task<ChatResponse> MessageAsync(Letter letter)
        => client.GetResponseAsync(new ChatMessage(ChatRole.User, letter.Body)); // GDS5006

    public Task<ChatResponse> MessagesAsync(Letter letter)
        => client.GetResponseAsync([new ChatMessage(ChatRole.System, "你是信访助手"), new ChatMessage(ChatRole.User, $"联系电话 {letter.Phone}")]); // GDS5006

    public Task<ChatResponse> MessagesMaskedAsync(Letter letter)
        => client.GetResponseAsync([new ChatMessage(ChatRole.System, "你是信访助手"), new ChatMessage(ChatRole.User, $"联系电话 {Mask.MobilePhoneNumber(letter.Phone)}")]); // clean

    public Task<ChatResponse> ContentsAsync(Letter letter)
        => client.GetResponseAsync(new ChatMessage(ChatRole.User, [new TextContent(letter.Body)])); // GDS5006

    public Task<ChatResponse> InstructedAsync(Letter letter)
        => client.GetResponseAsync("有什么要补充?", new ChatOptions { Instructions = "来信人是" + letter.Sender }); // GDS5006

    public Task<ChatResponse> ConfiguredAsync(Letter letter)
        => client.GetResponseAsync("有什么要补充?", new ChatOptions { ConversationId = letter.Id.ToString() }); // clean

    public async IAsyncEnumerable<string> StreamAsync(Letter letter)
    {
        await foreach (var update in client.GetStreamingResponseAsync(JsonSerializer.Serialize(letter))) // GDS5006
        {
            yield return update.Text;
        }
    }

    public async IAsyncEnumerable<string> StreamCountAsync(IReadOnlyCollection<Letter> letters)
    {
        await foreach (var update in client.GetStreamingResponseAsync($"今天收到 {letters.Count} 封来信")) // clean
        {
            yield return update.Text;
        }
    }

    public async Task<float[]> EmbedAsync(Letter letter)
    {
        var vector = await embeddings.GenerateVectorAsync(letter.Body); // GDS5006
        return vector.ToArray();
    }

    public Task EmbedManyAsync(IEnumerable<Letter> letters)
        => embeddings.GenerateAsync(letters.Select(l => l.Body)); // GDS5006

    public Task EmbedCategoriesAsync(IEnumerable<Letter> letters)
        => embeddings.GenerateAsync(letters.Select(l => l.Category).Distinct()); // clean
}
