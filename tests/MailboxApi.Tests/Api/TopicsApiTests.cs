using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Messaging.Routing.Desk.Matters;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Api;

public sealed class TopicsApiTests
{
    private static readonly string[] Said =
    [
        "翠湖新村门口新建了混凝土搅拌站，昼夜轰鸣，粉尘飘进窗户", "搅拌站离翠湖新村不到一百米，灰尘太大，孩子咳嗽", "水泥搅拌站通宵生产，翠湖新村的居民无法休息",
        "我是翠湖新村业主，搅拌站噪音和粉尘污染严重，电话13812345678", "翠湖新村旁的搅拌站罐车凌晨进出，噪音特别大", "投诉过的搅拌站又开工了，翠湖新村噪音粉尘照旧",
        "搅拌站扬尘漫天，翠湖新村的老人都在咳嗽", "请关停翠湖新村附近的搅拌站，夜间噪音超标",
    ];

    private static readonly string[] Roads = ["金水路", "文化路", "中州路", "桐柏路", "嵩山路", "建设路", "长江路", "航海路"];

    private static readonly string[] Matters = ["红绿灯配时太短", "公交站台没有雨棚", "渣土车洒落泥土", "路面坑洼严重", "共享单车堆满盲道"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Topics_tell_items_and_samples_and_hide_what_points_to_a_person()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        foreach (var matter in Matters)
        {
            foreach (var road in Roads)
            {
                await mailbox.FileAsync($"{road}{matter}，希望尽快处理", assignTo: null);
            }
        }

        var numbers = new List<string>();
        foreach (var text in Said)
        {
            numbers.Add(await mailbox.FileAsync(text, assignTo: null));
        }

        using var http = mailbox.As("manager");
        var text1 = await http.GetStringAsync("/api/v1/topics", Cancel);
        var topic = JsonDocument.Parse(text1).RootElement.EnumerateArray()
            .Single(one => one.GetProperty("name").GetString()!.Contains("翠湖", StringComparison.Ordinal));

        Assert.Equal(numbers, topic.GetProperty("messageIds").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal(8, topic.GetProperty("persons").GetInt32());
        Assert.Equal(8, topic.GetProperty("growth").GetProperty("lastWeek").GetInt32());
        Assert.NotEqual(0, topic.GetProperty("samples").GetArrayLength());
        Assert.DoesNotContain("13812345678", text1, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_that_ends_before_it_begins_is_400()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var http = mailbox.As("manager");

        using var response = await http.GetAsync("/api/v1/topics?from=2026-02-01&to=2026-01-01", Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("to.early", (await response.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_same_matter_of_an_item_that_is_not_there_is_404_and_of_one_without_repeats_empty()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        var alone = await mailbox.FileAsync("跨河大桥封闭施工半年了，绕行要多走十公里，什么时候通车？", assignTo: null);
        using var http = mailbox.As("dispatcher");

        using var missing = await http.GetAsync("/api/v1/items/2026-999999/same-matter", Cancel);
        using var none = await http.GetAsync($"/api/v1/items/{alone}/same-matter", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("[]", await none.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task A_repeat_is_shown_with_the_item_it_repeats()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        var first = await mailbox.FileAsync("跨河大桥封闭施工半年了，绕行要多走十公里，什么时候通车？", assignTo: null);
        var second = await mailbox.FileAsync("请问跨河大桥封闭施工到什么时候通车？绕行要多走十公里", "app", assignTo: null);
        await mailbox.Services.GetRequiredService<LinkMatters>().ExecuteAsync(Cancel);
        using var http = mailbox.As("dispatcher");

        var hints = await http.GetFromJsonAsync<JsonElement>($"/api/v1/items/{second}/same-matter", Cancel);

        Assert.Equal(first, hints[0].GetProperty("number").GetString());
    }
}
