using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.WeChat;

/// <summary>A citizen's message over WeChat, there and back, through the whole server.</summary>
public sealed class WeChatThereAndBackTests
{
    private const string Answer = "您好：G107 中牟段坑槽已修复，感谢您的监督。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_filed_answered_and_delivered_on_the_phone_that_sent_it()
    {
        await using var office = await WeChatOffice.OpenAsync(("Conversation:JoinMinutes", "0"));
        var citizen = new Citizen(line => office.SaysAsync(line));
        await citizen.Says(Some.Matter).Hears("编号", "查询码", "承办", "类型", "答复期限");

        await ApproveAsync(office.Server, citizen.Number);
        var arrived = await office.WeChat.NextDeliveredAsync(Cancel);

        Assert.Equal(WeChatOffice.OpenId, arrived.ToUser);
        Assert.Contains(Answer, arrived.Text, StringComparison.Ordinal);
        Assert.Contains(citizen.Number, arrived.Text, StringComparison.Ordinal);
        var delivery = await DeliveryAsync(office.Server, state => state is "delivered");
        Assert.Equal("wechat", delivery.GetProperty("rung").GetString());
        Assert.Equal("completed", (await ItemAsync(office.Server, citizen.Number)).GetProperty("status").GetString());
        await citizen.Says("查进度").Hears(citizen.Number, "已办结");
    }

    [Fact]
    public async Task Another_errcode_than_0_is_no_delivery_and_the_citizens_next_message_opens_the_way()
    {
        await using var office = await WeChatOffice.OpenAsync(("Conversation:JoinMinutes", "0"));
        var citizen = new Citizen(line => office.SaysAsync(line));
        await citizen.Says(Some.Matter);
        office.WeChat.FailNextSend(45015, "response out of time limit or subscription is canceled rid: 1-2-3");

        await ApproveAsync(office.Server, citizen.Number);
        var failed = await DeliveryAsync(office.Server, state => state is not "pending");

        Assert.Equal("failed", failed.GetProperty("state").GetString());
        Assert.Contains("45015", failed.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("answered", (await ItemAsync(office.Server, citizen.Number)).GetProperty("status").GetString());
        Assert.Empty(office.WeChat.Delivered);

        await citizen.Says("你好");
        Assert.Contains(Answer, (await office.WeChat.NextDeliveredAsync(Cancel)).Text, StringComparison.Ordinal);
        await DeliveryAsync(office.Server, state => state is "delivered");
        Assert.Equal("completed", (await ItemAsync(office.Server, citizen.Number)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_retry_gets_the_same_receipt_and_a_second_line_the_same_number()
    {
        await using var office = await WeChatOffice.OpenAsync();

        var receipt = await office.SaysAsync(Some.Matter, "7400000000000000001");
        var again = await office.SaysAsync(Some.Matter, "7400000000000000001");
        var citizen = new Citizen(line => office.SaysAsync(line));
        await citizen.Says("补充一下，就在加油站旁边。").DoesNotHear("查询码");

        Assert.Equal(receipt, again);
        using var dispatcher = office.Server.As("dispatcher");
        var items = (await dispatcher.GetFromJsonAsync<JsonElement>("/api/v1/items?source=wechat", Cancel)).GetProperty("items");
        var item = Assert.Single(items.EnumerateArray());
        Assert.Contains(item.GetProperty("number").GetString()!, receipt, StringComparison.Ordinal);
        Assert.Contains(item.GetProperty("number").GetString()!, citizen.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_WeChat_did_not_send_never_gets_further_than_the_door()
    {
        await using var office = await WeChatOffice.OpenAsync();
        using var unsigned = new HttpRequestMessage(HttpMethod.Post, "/wechat") { Content = new StringContent("<xml/>") };
        using var plain = new HttpRequestMessage(HttpMethod.Post, "/wechat?" + office.Callbacks.Query(encrypted: null)) { Content = new StringContent("<xml/>") };

        Assert.Equal(HttpStatusCode.BadRequest, (await office.SendAsync(unsigned)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await office.SendAsync(plain)).StatusCode);
    }

    private static async Task ApproveAsync(MailboxServer server, string number)
    {
        using var dispatcher = server.As("dispatcher");
        using var division = server.As("division");
        using var reviewer = server.As("reviewer");
        (await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "EXP" }, Cancel)).EnsureSuccessStatusCode();
        var drafted = await division.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = Answer }, Cancel);
        using var approval = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{number}/approve");
        approval.Headers.IfMatch.Add(drafted.EnsureSuccessStatusCode().Headers.ETag!);
        (await reviewer.SendAsync(approval, Cancel)).EnsureSuccessStatusCode();
    }

    private static async Task<JsonElement> ItemAsync(MailboxServer server, string number)
    {
        using var dispatcher = server.As("dispatcher");
        return await dispatcher.GetFromJsonAsync<JsonElement>($"/api/v1/items/{number}", Cancel);
    }

    /// <summary>The one delivery, once it has come as far as wanted.</summary>
    private static async Task<JsonElement> DeliveryAsync(MailboxServer server, Func<string, bool> wanted)
    {
        using var dispatcher = server.As("dispatcher");
        while (true)
        {
            var list = await dispatcher.GetFromJsonAsync<JsonElement>("/api/v1/deliveries", Cancel);
            var delivery = Assert.Single(list.GetProperty("items").EnumerateArray());
            if (wanted(delivery.GetProperty("state").GetString()!))
            {
                return delivery;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), Cancel);
        }
    }
}
