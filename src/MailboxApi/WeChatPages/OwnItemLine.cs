using Messaging.Bot.Dialog;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.WeChatPages;

/// <summary>One of the citizen's items in the list (我的留言).</summary>
internal sealed record OwnItemLine(string Number, string Text, string StatusText, DateTimeOffset ReceivedAt, bool Answered, bool MayRate)
{
    private const int LongestText = 60;

    public static OwnItemLine Of(MailboxItem item, Phrases phrases)
    {
        var words = item.Title ?? item.Text;
        return new OwnItemLine(
            item.Number,
            words.Length <= LongestText ? words : words[..LongestText] + "…",
            phrases.StateForCitizen(item),
            item.ReceivedAt,
            item.ShowsAnswer,
            item.ShowsAnswer && item.Score is null);
    }
}
