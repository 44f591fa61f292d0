using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Messaging.Bot.Activities;
using Messaging.Bot.Dialog;
using Messaging.Routing.Desk.Intake;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.BotFramework;

/// <summary>
/// One activity of a Bot Framework channel (一轮对话): taken by the same bot as everybody's, and the reply sent to the channel once it is stored. The
/// channel sends an activity again when we fail; it is taken once, and its reply is sent until it went out.
/// </summary>
internal sealed partial class BotFrameworkTurn(
    FileMessage file, BotByLanguage bot, Languages languages, ConnectorClient client, TimeProvider time, ILogger<BotFrameworkTurn> logger)
{
    private const string StartId = "start";
    private const int LongestId = 150;
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _sending = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _remembered = new();

    /// <returns>False when the reply did not go out: the channel should send the activity again.</returns>
    public async Task<bool> TakeAsync(Activity activity)
    {
        if (IsGroup(activity))
        {
            // What somebody tells the director is not for the others in the room.
            return activity.Type != ActivityTypes.Message || await SendAsync(activity.Reply(languages.In(activity.Locale).NotInGroups), $"group:{activity.Id}");
        }

        if (activity.Type != ActivityTypes.Message && !Arrives(activity))
        {
            return true;
        }

        var message = new IncomingMessage
        {
            Channel = BotFrameworkChannel.ChannelName,
            Account = activity.ChannelId!,
            Sender = $"{activity.Conversation!.Id}\n{activity.From!.Id}",
            MessageId = activity.Type == ActivityTypes.Message ? Short(activity.Id!) : StartId,
            Text = activity.Text ?? "",
        };

        // Not cancelled when the channel hangs up: what is stored must still be said.
        var result = await file.ExecuteAsync(
            message,
            async (turn, cancel) => Encoding.UTF8.GetString(ActivityJson.Write(Plain(await bot.AnswerAsync(turn, Heard(activity, time.GetUtcNow()), cancel)))),
            CancellationToken.None);
        return await SendAsync(ActivityJson.Read(result.Reply), $"{message.Account}\n{message.Sender}\n{message.MessageId}");
    }

    private async Task<bool> SendAsync(Activity reply, string key)
    {
        var sending = _sending.GetOrAdd(key, _ => new Lazy<Task<bool>>(() => SendAsync(reply)));
        if (await sending.Value)
        {
            _remembered.Enqueue(key);
            while (_remembered.Count > MostRemembered && _remembered.TryDequeue(out var oldest))
            {
                _sending.TryRemove(oldest, out _);
            }

            return true;
        }

        _sending.TryRemove(KeyValuePair.Create(key, sending));
        return false;
    }

    private async Task<bool> SendAsync(Activity reply)
    {
        try
        {
            var status = await client.SendAsync(reply, CancellationToken.None);
            if ((int)status is >= 200 and < 300)
            {
                return true;
            }

            LogNotSent(reply.ChannelId, status);

            // A conversation that is gone stays gone, however often it is tried.
            return status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or JsonException)
        {
            LogFailed(failure, reply.ChannelId);
            return false;
        }
    }

    private static bool Arrives(Activity activity) =>
        activity.Type == ActivityTypes.ConversationUpdate &&
        activity.MembersAdded?.Any(member => member?.Id is not null && member.Id != activity.Recipient?.Id) is true;

    private static bool IsGroup(Activity activity) =>
        activity.Conversation?.Unknown is { } more && more.TryGetValue("isGroup", out var group) && group.ValueKind is JsonValueKind.True;

    private static Activity Heard(Activity activity, DateTimeOffset now) =>
        activity with { Timestamp = now, Text = activity.Text?.Replace("\0", "", StringComparison.Ordinal) };

    /// <summary>Cards are laid out for our own page; elsewhere the words say it all.</summary>
    private static Activity Plain(Activity reply) => reply with { Attachments = null, ChannelData = null };

    private static string Short(string id) => id.Length <= LongestId ? id : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply to the Bot Framework channel {Channel} was refused: {Status}")]
    private partial void LogNotSent(string? channel, HttpStatusCode status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply to the Bot Framework channel {Channel} could not be sent")]
    private partial void LogFailed(Exception failure, string? channel);
}
