namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>Who an id of the history is, as colleagues call them.</summary>
public sealed class MemberNames(IReadOnlyDictionary<string, string> names)
{
    public static MemberNames None { get; } = new(new Dictionary<string, string>());

    public string Of(string? id) => id switch
    {
        null => "",
        "citizen" => "市民",
        "system" => "系统",
        _ when names.TryGetValue(id, out var name) => name,
        _ when id.StartsWith("client:", StringComparison.Ordinal) => $"接口 {id["client:".Length..]}",
        _ => id,
    };
}
