using System.Text.Json;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>Real letters in the lines people send them in, as the web-chat client would post them.</summary>
public sealed class ChatStreamOverHttpTests
{
    /// <summary>Every fifth letter in an ordinary run; all of them with MAILBOX_ALL_LETTERS=1.</summary>
    private static readonly int OneOf = Environment.GetEnvironmentVariable("MAILBOX_ALL_LETTERS") == "1" ? 1 : 5;

    private sealed record Stream(string Id, IReadOnlyList<string> Lines);

    [Fact]
    public async Task Every_conversation_is_one_item_with_all_its_lines_and_a_receipt_for_each()
    {
        var cancel = TestContext.Current.CancellationToken;
        var streams = File.ReadLines(SharedData.Path("data/chat-stream.jsonl"))
            .Where((_, n) => n % OneOf == 0)
            .Select(line => JsonSerializer.Deserialize<Stream>(line, JsonSerializerOptions.Web)!)
            .ToList();
        await using var server = await WebChatServer.StartAsync(("Conversation:JoinMinutes", "60"), ("RateLimits:Enabled", "false"));

        await Parallel.ForEachAsync(
            streams,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel },
            async (stream, _) => await PlayAsync(server, stream));

        await using var db = server.Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContext();
        var texts = await db.Items.Where(item => item.State == ItemState.Registered).Select(item => item.Text).ToListAsync(cancel);
        Assert.Equal(streams.Select(stream => string.Join('\n', stream.Lines)).Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    private static async Task PlayAsync(WebChatServer server, Stream stream)
    {
        var page = await WebChatPage.StartedAsync(server.Http);
        foreach (var line in stream.Lines)
        {
            await page.SayAsync(line);
        }

        // After the greeting: each line's echo and its receipt, all with the one number.
        var history = (await page.HistoryAsync()).Skip(1).ToList();
        Assert.Equal(stream.Lines, history.Where((_, n) => n % 2 == 0).Select(ActivitySet.TextOf));
        Assert.All(history.Where((_, n) => n % 2 == 1), receipt => Assert.Contains("编号", ActivitySet.TextOf(receipt), StringComparison.Ordinal));
    }
}
