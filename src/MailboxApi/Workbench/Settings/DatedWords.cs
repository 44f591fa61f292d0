using Messaging.Routing.Desk.Office;

namespace Messaging.MailboxApi.Workbench.Settings;

/// <summary>What counting again does to the open items, in a sentence (重新计期结果).</summary>
internal static class DatedWords
{
    public static string Of(DatedItems items) => items.Looked == 0
        ? "目前没有在办件。"
        : $"在办件 {items.Looked} 件：补填期限 {items.Filled} 件，期限推后 {items.Later} 件，法定期限提前 {items.Earlier} 件，按原承诺不提前 {items.Kept} 件。";
}
