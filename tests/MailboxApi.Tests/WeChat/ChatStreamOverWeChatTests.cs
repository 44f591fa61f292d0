using System.Globalization;
using System.Text.Json;
using Messaging.Routing.Mailbox.Items;
using Messaging.Routing.Store;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.WeChat;

/// <summary>Real letters in the lines people send them in, pushed as WeChat pushes them, each third line once more.</summary>
public sealed class ChatStreamOverWeChatTests
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
        await using var office = await WeChatOffice.OpenAsync(("Conversation:JoinMinutes", "60"));

        await Parallel.ForEachAsync(
            streams,
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel },
            async (stream, _) => await PlayAsync(office, stream));

        await using var db = office.Server.Services.GetRequiredService<IDbContextFactory<MailboxDb>>().CreateDbContext();
        var texts = await db.Items.Where(item => item.State == ItemState.Registered).Select(item => item.Text).ToListAsync(cancel);
        Assert.Equal(streams.Select(stream => string.Join('\n', stream.Lines)).Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }

    private static async Task PlayAsync(WeChatOffice office, Stream stream)
    {
        var number = "";
        for (var n = 0; n < stream.Lines.Count; n++)
        {
            var id = n.ToString(CultureInfo.InvariantCulture);
            var receipt = await office.SaysAsync(stream.Lines[n], id, citizen: stream.Id);
            Assert.Contains($"编号{(n == 0 ? "：" : " ")}{number}", receipt, StringComparison.Ordinal);
            if (n == 0)
            {
                number = receipt.Split("编号：")[1].Split('\n')[0];
            }

            if (n % 3 == 2)
            {
                Assert.Equal(receipt, await office.SaysAsync(stream.Lines[n], id, citizen: stream.Id));
            }
        }
    }
}
