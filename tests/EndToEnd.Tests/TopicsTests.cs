using System.Net.Http.Json;
using System.Text.Json;

namespace Messaging.EndToEnd.Tests;

/// <summary>What many people write about, in the browser: topics, the same matter, and the special report that a burst opens.</summary>
[Collection<OneOffice>]
public sealed class TopicsTests(RunningMailbox mailbox, StaffedOffice office)
{
    private static readonly string[] Said =
    [
        "跨河大桥突然封闭，堵了两个小时，没有任何公告", "请问跨河大桥为什么封闭？上班都堵在桥头", "跨河大桥封闭不提前通知，绕行要多走十公里",
        "跨河大桥封闭了，公交车也不通，怎么绕行", "跨河大桥堵死了，救护车都过不去，请马上处理", "跨河大桥今天早上封闭，几百辆车堵在引桥上",
        "什么时候恢复跨河大桥通行？封闭没有公告", "跨河大桥封闭施工怎么不发公告，堵车太严重", "跨河大桥封闭造成全城拥堵，要求公布绕行路线",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_burst_is_read_and_signed_and_stands_among_the_topics_and_as_the_same_matter()
    {
        var numbers = new List<string>();
        foreach (var text in Said)
        {
            numbers.Add(await FileAsync(text));
        }

        await using var reviewer = await office.AsAsync("shenhe", width: 390, height: 844);
        await reviewer.OpensAsync("/console/special-reports");

        // Other tests write at the same time: to whichever matter the burst is put down, it is one report.
        var row = reviewer.Rows.First;
        await row.WaitForAsync(new() { Timeout = 90_000 });
        await row.ClickAsync();
        await reviewer.SeesAsync("基本情况");
        await reviewer.PhotographAsync("special-report-390");
        Assert.True(await reviewer.OverflowAsync() <= 0, "the report is too wide for a phone");
        await reviewer.PressesAsync("签发");
        await reviewer.IsToldAsync("已签发");
        await reviewer.SeesAsync("签发 郑审核");
        Assert.Empty(reviewer.Faults);

        await using var dispatcher = await office.AsAsync("fenban");
        await dispatcher.OpensAsync("/console/topics");
        await dispatcher.SeesAsync("近七日");
        await dispatcher.PhotographAsync("topics");
        await dispatcher.OpensItemAsync(numbers[^1]);
        await dispatcher.SeesAsync("可能是同一事项");
        await dispatcher.PhotographAsync("same-matter");
        await dispatcher.OpensAsync("/console/digests");
        await dispatcher.SeesAsync("互联网舆情报告");
        Assert.Empty(dispatcher.Faults);
    }

    private async Task<string> FileAsync(string text)
    {
        using var client = OfficeClient.As("dispatcher", mailbox.Address);
        using var response = await client.PostAsJsonAsync("/api/v1/items", new { source = "letter", text }, Cancel);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("number").GetString()!;
    }
}
