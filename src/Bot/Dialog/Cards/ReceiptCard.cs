using Messaging.Bot.Activities;

namespace Messaging.Bot.Dialog.Cards;

/// <summary>The receipt as a card (回执卡片): number and code to be copied at a touch, then division, kind and due day.</summary>
internal static class ReceiptCard
{
    public static Activity Beside(Activity activity, ReceiptWords words, string copy) => AdaptiveCard.Beside(
        activity,
        words.Head,
        [AdaptiveCard.Facts(words.Facts), .. words.Notes.Select(note => AdaptiveCard.Text(note, quiet: true, spacing: "medium"))],
        [AdaptiveCard.Copy(copy, string.Join('\n', words.Facts.Take(2).Select(fact => $"{fact.Name}：{fact.Value}")))]);
}
