using Messaging.Bot.Activities;
using Messaging.Bot.Dialog;
using Messaging.Routing.Classification;
using Messaging.Routing.Desk.Intake;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.Divisions;
using Messaging.Testing;

namespace Messaging.Bot.Tests.Dialog;

/// <summary>Citizens who talk to the bot without a channel between them.</summary>
internal static class DirectCitizen
{
    public static Citizen On(Office office, string? sender = null)
    {
        sender ??= Some.Id("citizen");
        var bot = new MailboxBot(
            new Phrases(office.Get<Organisation>()), office.Get<MessageReader>(), office.Get<DispatchRule>(), new CitizenLimits(enabled: true),
            office.Get<SuggestWordings>());
        return new Citizen(async line =>
        {
            var message = new IncomingMessage
            {
                Channel = "wechat",
                Account = "gh_test",
                Sender = sender,
                MessageId = Some.Id("message"),
                Text = line,
            };
            var result = await office.Get<FileMessage>().ExecuteAsync(
                message,
                async (turn, cancel) => (await bot.AnswerAsync(turn, Activity.Message(line), cancel)).Text!,
                CancellationToken.None);
            return result.Reply;
        });
    }
}
