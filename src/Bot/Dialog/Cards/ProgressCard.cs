using Messaging.Bot.Activities;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog.Cards;

/// <summary>How far items have come (进度卡片): each with its steps, those behind it filled.</summary>
internal static class ProgressCard
{
    /// <param name="states">Each item in the words the text has for it.</param>
    public static Activity Beside(Activity activity, string lead, IReadOnlyList<MailboxItem> items, Func<MailboxItem, string> states, IReadOnlyList<string> steps) =>
        AdaptiveCard.Beside(activity, lead, [.. items.Select((item, n) => Item(item, n, states(item), steps))], []);

    /// <summary>How many of the five steps lie behind or are under way; null where the item ended without an answer.</summary>
    internal static int? StepOf(MailboxItem item) => item.State switch
    {
        ItemState.Registered => 1,
        ItemState.Accepted or ItemState.Returned => 2,
        ItemState.Dispatched or ItemState.InHandling or ItemState.AwaitingSupplement => 3,
        ItemState.InReview => 4,
        ItemState.Answered or ItemState.Delivered or ItemState.Completed => 5,
        _ => null,
    };

    private static object Item(MailboxItem item, int n, string state, IReadOnlyList<string> steps)
    {
        var done = StepOf(item);
        object[] line = done is null ? [] :
        [
            new
            {
                type = "ColumnSet",
                spacing = "small",
                columns = steps.Select((step, at) => new
                {
                    type = "Column",
                    width = "stretch",
                    items = new object[]
                    {
                        new
                        {
                            type = "TextBlock",
                            text = $"{(at < done ? "●" : "○")} {step}",
                            size = "small",
                            wrap = true,
                            color = at < done ? "accent" : "default",
                            isSubtle = at >= done,
                            weight = at == done - 1 ? "bolder" : "default",
                        },
                    },
                }).ToArray(),
            },
        ];
        return new
        {
            type = "Container",
            separator = n > 0,
            spacing = n > 0 ? "medium" : "none",
            items = (object[])[AdaptiveCard.Text(state), .. line],
        };
    }
}
