using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Messaging.EndToEnd.Tests;

/// <summary>The server dies without a farewell while citizens' messages come in.</summary>
public sealed class KilledWhileFilingTests
{
    private const int Senders = 8;
    private const int KilledAfter = 150;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_acknowledged_item_is_there_after_the_restart_and_none_is_there_twice()
    {
        await using var mailbox = new RunningMailbox();
        await mailbox.InitializeAsync();
        using var office = OfficeClient.As("dispatcher", mailbox.Address);
        var acknowledged = new ConcurrentDictionary<string, string>();

        var senders = Enumerable.Range(0, Senders).Select(sender => FileUntilItDiesAsync(office, sender, acknowledged)).ToList();
        while (acknowledged.Count < KilledAfter)
        {
            await Task.Delay(5, Cancel);
        }

        await mailbox.KillAsync();
        var tried = (await Task.WhenAll(senders)).Sum();
        await mailbox.InitializeAsync();

        Assert.True(tried > acknowledged.Count, "The server was not killed in the middle of anything.");
        foreach (var (externalId, number) in acknowledged)
        {
            using var again = await office.PostAsJsonAsync("/api/v1/items", Message(externalId), Cancel);
            Assert.Equal(HttpStatusCode.OK, again.StatusCode);
            Assert.Equal(number, await NumberAsync(again));
        }

        var (exitCode, output) = await mailbox.RunAsync("verify");
        Assert.True(exitCode == 0, output);
    }

    /// <returns>How many messages this sender tried to file.</returns>
    private static async Task<int> FileUntilItDiesAsync(HttpClient office, int sender, ConcurrentDictionary<string, string> acknowledged)
    {
        for (var n = 0; ; n++)
        {
            var externalId = $"{sender}-{n}";
            try
            {
                using var filed = await office.PostAsJsonAsync("/api/v1/items", Message(externalId), Cancel);
                if (filed.StatusCode == HttpStatusCode.Created)
                {
                    acknowledged[externalId] = await NumberAsync(filed);
                }
            }
            catch (Exception dead) when (dead is HttpRequestException or IOException)
            {
                return n + 1;
            }
        }
    }

    private static object Message(string externalId) =>
        new { source = "app", externalId, text = $"第{externalId}件：京港澳高速新乡收费站ETC重复扣费，请核查退款" };

    private static async Task<string> NumberAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("number").GetString()!;
}
