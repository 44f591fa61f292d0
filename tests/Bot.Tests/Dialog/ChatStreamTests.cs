using System.Text.Json;
using Messaging.Testing;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Bot.Tests.Dialog;

/// <summary>Real letters, cut into the lines people send them in.</summary>
public sealed class ChatStreamTests
{
    private sealed record Stream(string Id, IReadOnlyList<string> Lines);

    [Fact]
    public async Task Every_conversation_is_one_item_with_all_its_lines_and_a_receipt_for_each()
    {
        var cancel = TestContext.Current.CancellationToken;
        var streams = File.ReadLines(SharedData.Path("data/chat-stream.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Stream>(line, JsonSerializerOptions.Web)!)
            .ToList();
        await using var office = await Office.OnSqliteAsync();

        await Parallel.ForEachAsync(
            streams,
            new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = cancel },
            async (stream, _) =>
            {
                var citizen = DirectCitizen.On(office, stream.Id);
                foreach (var line in stream.Lines)
                {
                    await citizen.Says(line).Hears("编号").Checks(() => Assert.Contains(citizen.Number, citizen.LastHeard, StringComparison.Ordinal));
                }
            });

        await using var db = office.Read();
        var texts = await db.Items.Select(item => item.Text).ToListAsync(cancel);
        Assert.Equal(streams.Select(stream => string.Join('\n', stream.Lines)).Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
    }
}
