using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Bot.Channels.WebChat.Uploads;
using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Intake;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>
/// One turn of a web chat (一轮对话): what the citizen sent, what the bot makes of it and what it says are stored together or not at
/// all, the citizen's line first. Only then is anybody told.
/// </summary>
internal sealed class DirectLineTurn(FileMessage file, BotByLanguage bot, DirectLineLog log, OpenSockets sockets, TimeProvider time)
{
    /// <summary>The message id of the arrival; those of messages begin otherwise.</summary>
    internal const string StartId = "start";

    /// <summary>Opens the conversation and has the bot greet, once however often it is started.</summary>
    /// <returns>True the first time.</returns>
    public async Task<bool> StartAsync(DirectLineGrant grant, string? locale)
    {
        var result = await ExecuteAsync(grant, StartId, Upload.None(new Activity()), async (turn, cancel) =>
        {
            var greeting = await bot.AnswerAsync(turn, WebChatParties.Arrival(grant, locale, turn.Now), cancel);

            // The arrival is nothing a client ever receives, so the greeting does not point at it.
            return AddReply(turn, grant, greeting with { ReplyToId = null });
        });
        return !result.Repeated;
    }

    /// <returns>The id under which it stands in the conversation; the same when a proxy or a client sends it again.</returns>
    /// <exception cref="DirectLineRefused">The conversation was never started.</exception>
    public async Task<string> TakeAsync(DirectLineGrant grant, Upload upload, CancellationToken cancel)
    {
        var said = upload.Said;
        var conversation = await log.FindAsync(grant.Conversation, cancel) ?? throw DirectLineRefused.ConversationNotFound();
        switch (said.Type)
        {
            case ActivityTypes.Typing:
                return Show(conversation, grant, said);
            case ActivityTypes.ConversationUpdate:
                // Who comes and goes is the server's to say.
                return FleetingId(grant);
        }

        var result = await ExecuteAsync(grant, MessageId(said), upload, (turn, token) => AnswerAsync(turn, grant, upload, token));
        sockets.TellNewLines(conversation.Key);
        return ActivityJson.Read(result.Reply).ReplyToId!;
    }

    private async Task<string> AnswerAsync(Turn turn, DirectLineGrant grant, Upload upload, CancellationToken cancel)
    {
        // The citizen's line comes first; where its files are, is known once the bot has decided.
        var id = DirectLineIds.Activity(grant.Conversation, turn.Conversation.LastSeq + 1);
        var echo = upload.Said.SaidBy(grant, id, turn.Now);
        var reply = echo.Type is ActivityTypes.Message ? await bot.AnswerAsync(turn, Heard(echo), cancel) : null;
        if (upload.Parts.Count > 0)
        {
            echo = echo with { Attachments = [.. upload.Parts.Select(part => part.Shown(turn.KeptFiles.FirstOrDefault(kept => kept.File == part.File)))] };
        }

        turn.AddLine(fromBot: false, (_, at) => ToText(echo with { Timestamp = at }));

        // An event of the page or the end of a conversation is kept, and says nothing to be answered.
        return reply is null ? ToText(new Activity { ReplyToId = id }) : AddReply(turn, grant, reply);
    }

    private static string AddReply(Turn turn, DirectLineGrant grant, Activity reply)
    {
        var text = "";
        turn.AddLine(fromBot: true, (seq, at) =>
            text = ToText(reply with { Id = DirectLineIds.Activity(grant.Conversation, seq), Timestamp = at }));
        return text;
    }

    private string Show(StoredConversation conversation, DirectLineGrant grant, Activity typing)
    {
        var shown = typing.SaidBy(grant, FleetingId(grant), time.GetUtcNow());
        sockets.Show(conversation.Key, DirectLineFrame.Write([ActivityJson.Write(shown)], watermark: null));
        return shown.Id!;
    }

    /// <remarks>Not given up when the client goes away: what is stored must still be told to its other tabs.</remarks>
    private Task<TurnResult> ExecuteAsync(
        DirectLineGrant grant, string messageId, Upload upload, Func<Turn, CancellationToken, Task<string>> answer) =>
        file.ExecuteAsync(
            new IncomingMessage
            {
                Channel = WebChatChannel.ChannelName,
                Account = "",
                Sender = grant.Conversation,
                MessageId = messageId,
                Text = upload.Said.Text ?? "",
                Files = [.. upload.Parts.Select(part => part.File).OfType<IncomingFile>()],
            },
            answer,
            CancellationToken.None);

    /// <summary>A message that comes twice bears the same id of its client's making; of any form and length, hence the hash.</summary>
    private static string MessageId(Activity said) =>
        said.ChannelData is { ValueKind: JsonValueKind.Object } data &&
        data.TryGetProperty("clientActivityID", out var id) && id.ValueKind is JsonValueKind.String && id.GetString() is { Length: > 0 } text
            ? $"client:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}"
            : $"server:{Guid.NewGuid():N}";

    /// <summary>PostgreSQL keeps no NUL in a text; no citizen means one.</summary>
    private static Activity Heard(Activity echo) => echo with { Text = echo.Text?.Replace("\0", "", StringComparison.Ordinal) };

    private static string FleetingId(DirectLineGrant grant) => $"{grant.Conversation}|{Guid.NewGuid():N}";

    private static string ToText(Activity activity) => Encoding.UTF8.GetString(ActivityJson.Write(activity));
}
