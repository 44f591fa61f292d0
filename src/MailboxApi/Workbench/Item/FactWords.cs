using System.Text.Json;
using Messaging.Routing.Mailbox.Attachments;
using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Workbench.Item;

/// <summary>Facts of an act on the history, as a clerk reads them (办理记录要素).</summary>
internal static class FactWords
{
    /// <returns>Empty for what is not for people.</returns>
    public static string Of(JsonProperty fact, Organisation organisation) => fact.Name switch
    {
        "assisting" => $"协办：{string.Join("、", (fact.Value.GetString() ?? "").Split(',').Select(organisation.Addressee))}",
        "rung" => Enum.TryParse<Rung>(fact.Value.GetString(), out var rung) ? $"以{rung.Zh()}" : "",
        "media" => Enum.TryParse<MediaKind>(fact.Value.GetString(), out var media) ? media.Zh() : "",
        "into" => $"并入 {fact.Value}",
        "from" => $"主件 {fact.Value}",
        "workingDays" => $"{fact.Value} 个工作日",
        "returns" => $"第 {fact.Value} 次退回",
        "redo" => $"第 {fact.Value} 次重办",
        "score" => fact.Value.TryGetInt32(out var score) ? $"{Rating.Stars(score)} {Rating.Of(score)}" : "",
        "reached" => IsTrue(fact) ? "已联系上" : "没有联系上",
        "satisfied" => IsTrue(fact) ? "市民满意" : "市民不满意",
        "year" => $"结转至 {fact.Value} 年",
        _ => "",
    };

    private static bool IsTrue(JsonProperty fact) =>
        fact.Value.ValueKind is JsonValueKind.True || fact.Value.ToString().Equals("true", StringComparison.OrdinalIgnoreCase);
}
