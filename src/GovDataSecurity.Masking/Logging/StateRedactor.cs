namespace GovDataSecurity.Masking;

/// <summary>Redacts one state that consists of named values, and writes its message.</summary>
internal ref struct StateRedactor(LogRedactor redactor)
{
    private ulong _printed;
    private List<KeyValuePair<string, string>>? _replaced;

    /// <summary>Whether the state's own text can't be used: it would show an object that is masked, or the state failed.</summary>
    public bool IsOwnTextLost { get; private set; }

    /// <summary>The values as they may be shown. Never throws.</summary>
    public KeyValuePair<string, object?>[] Redact(IEnumerable<KeyValuePair<string, object?>> state)
    {
        try
        {
            return state is IReadOnlyList<KeyValuePair<string, object?>> list ? RedactList(list) : RedactAll([.. state]);
        }
        catch (Exception)
        {
            // The state itself fails when it is read: what it would print is unknown.
            IsOwnTextLost = true;
            return [new(MessageTemplate.Key, LogRedactor.Failed("log"))];
        }
    }

    /// <summary>The message from redacted values.</summary>
    public readonly string Write(KeyValuePair<string, object?>[] values)
    {
        var writer = new MessageWriter(redactor, _printed);
        try
        {
            MessageTemplate.Write(values, ref writer);
            return writer.Finish();
        }
        catch (Exception)
        {
            return LogRedactor.Failed("log");
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Whether a state has labels of its own: then its text may show them in any form.</summary>
    public static bool HasLabels(object state) => TypeProfile.Of(state.GetType()).Exposure == Exposure.Certain;

    /// <summary>The state's own text, redacted.</summary>
    public readonly string Redact(string text)
    {
        foreach (var (raw, shown) in _replaced ?? [])
        {
            text = text.Replace(raw, shown, StringComparison.Ordinal);
        }

        return redactor.RedactMessage(text);
    }

    private KeyValuePair<string, object?>[] RedactList(IReadOnlyList<KeyValuePair<string, object?>> state)
    {
        var values = new KeyValuePair<string, object?>[state.Count];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                values[i] = state[i];
            }
            catch (Exception) when (i > 0 || values.Length > 1)
            {
                // A template with more holes than values.
                IsOwnTextLost = true;
                values[i] = new("", LogRedactor.Failed("log"));
            }
        }

        return RedactAll(values);
    }

    private KeyValuePair<string, object?>[] RedactAll(KeyValuePair<string, object?>[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var (key, value) = values[i];
            var isPrinted = false;
            var shown = value is string template && key == MessageTemplate.Key ? redactor.RedactName(template) : redactor.Redact(value, out isPrinted);
            var shownKey = key is null ? "" : redactor.RedactName(key);
            if (isPrinted)
            {
                _printed |= MessageWriter.BitOf(i);
                IsOwnTextLost = true;
            }
            else if (!ReferenceEquals(shown, value))
            {
                Replace(value, shown);
            }

            if (!ReferenceEquals(shown, value) || !ReferenceEquals(shownKey, key))
            {
                values[i] = new(shownKey, shown);
            }
        }

        return values;
    }

    /// <summary>A text is put in the place of another wherever the state's own text shows it; anything else that was replaced may be shown there in any form.</summary>
    private void Replace(object? value, object? shown)
    {
        if (value is string { Length: > 0 } raw && shown is string text)
        {
            (_replaced ??= []).Add(new(raw, text));
        }
        else
        {
            IsOwnTextLost = true;
        }
    }
}
