using System.Diagnostics.Tracing;
using System.Text;

namespace GovDataSecurity.Masking.Tests;

/// <summary>Everything that the event source of the logging platform writes, in all of its forms.</summary>
internal sealed class PayloadListener : EventListener
{
    private readonly StringBuilder _text = new();

    public string Text
    {
        get
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Extensions-Logging")
        {
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        lock (_text)
        {
            foreach (var item in eventData.Payload ?? [])
            {
                Append(item);
            }
        }
    }

    private void Append(object? item)
    {
        if (item is System.Collections.IEnumerable items and not string)
        {
            foreach (var part in items)
            {
                Append(part);
            }
        }
        else if (item?.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>))
        {
            Append(pair.GetProperty("Key")!.GetValue(item));
            Append(pair.GetProperty("Value")!.GetValue(item));
        }
        else
        {
            _text.Append(item).Append('\n');
        }
    }
}
