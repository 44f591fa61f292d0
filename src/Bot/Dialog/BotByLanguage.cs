using Messaging.Bot.Activities;
using Messaging.Routing.Classification;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Wordings;

namespace Messaging.Bot.Dialog;

/// <summary>
/// The bot where clients say which language they show (会话机器人): the same conversation, in the words of that language. Who writes Chinese is answered
/// in Chinese whatever his client says: many say <c>en-US</c> unasked.
/// </summary>
public sealed class BotByLanguage(Languages languages, MessageReader reader, DispatchRule rule, CitizenLimits limits, SuggestWordings wordings)
{
    private readonly MailboxBot _chinese = new(languages.Chinese, reader, rule, limits, wordings);
    private readonly MailboxBot _english = new(languages.English, reader, rule, limits, wordings);

    public Task<Activity> AnswerAsync(Turn turn, Activity activity, CancellationToken cancel) =>
        !Languages.IsEnglish(activity.Locale) ? _chinese.AnswerAsync(turn, activity, cancel)
        : Languages.IsChinese(activity.Text) ? _chinese.AnswerAsync(turn, activity with { Locale = Languages.ChineseLocale }, cancel)
        : _english.AnswerAsync(turn, activity, cancel);
}
