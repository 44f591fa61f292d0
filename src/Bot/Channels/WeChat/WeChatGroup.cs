namespace Messaging.Bot.Channels.WeChat;

/// <summary>Fields that stand inside another field of a push (嵌套字段), such as the entries of a list.</summary>
internal sealed record WeChatGroup(string Name, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Null when absent or empty.</summary>
    public string? this[string field] => Fields.TryGetValue(field, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
