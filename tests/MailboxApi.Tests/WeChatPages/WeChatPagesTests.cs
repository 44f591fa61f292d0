using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Messaging.MailboxApi.Tests.WeChat;
using Messaging.Testing;

namespace Messaging.MailboxApi.Tests.WeChatPages;

public sealed class WeChatPagesTests
{
    private const string Other = "oABCDEFGHIJKLMNOPQRSTUVWXYZ2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_opens_a_page_is_known_without_typing_and_the_openid_stands_in_no_address()
    {
        await using var office = await WeChatOffice.OpenAsync(("Public:BaseUrl", "https://mailbox.example.gov.cn"));
        await office.SaysAsync(Some.Matter);
        using var citizen = new PageVisitor(office);

        var addresses = await citizen.EnterAsync(WeChatOffice.OpenId);
        var page = await citizen.Http.GetAsync("/wechat/mine", Cancel);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.StartsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=", addresses[1], StringComparison.Ordinal);
        Assert.Contains("redirect_uri=https%3A%2F%2Fmailbox.example.gov.cn%2Fwechat%2Fentered&response_type=code&scope=snsapi_base&state=", addresses[1], StringComparison.Ordinal);
        Assert.All(addresses, address => Assert.DoesNotContain(WeChatOffice.OpenId, address, StringComparison.Ordinal));
        Assert.Single((await citizen.OwnAsync()).GetProperty("items").EnumerateArray());
        Assert.DoesNotContain(citizen.Cookies, cookie => cookie.Value.Contains(WeChatOffice.OpenId, StringComparison.Ordinal));
        Assert.True(citizen.Cookies["mailbox-wechat"]!.HttpOnly);
        Assert.Contains("frame-ancestors 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_let_in_by_a_prepared_link_a_used_code_or_a_made_up_state()
    {
        await using var office = await WeChatOffice.OpenAsync();
        using var attacker = new PageVisitor(office);
        using var victim = new PageVisitor(office);
        var state = PageVisitor.StateIn((await attacker.Http.GetAsync("/wechat/mine", Cancel)).Headers.Location!.ToString());
        var ownState = PageVisitor.StateIn((await victim.Http.GetAsync("/wechat/mine", Cancel)).Headers.Location!.ToString());
        var code = office.WeChat.PageCode(Other);

        Assert.Equal(HttpStatusCode.BadRequest, (await victim.BackAsync(code, state)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await victim.BackAsync(code, ownState)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await victim.Http.GetAsync("/wechat/own/items", Cancel)).StatusCode);

        await victim.EnterAsync(WeChatOffice.OpenId);
        Assert.Equal(HttpStatusCode.BadRequest, (await victim.BackAsync("used-already", ownState)).StatusCode);
    }

    [Fact]
    public async Task A_letter_from_the_page_is_an_item_of_WeChat_and_its_answer_comes_to_the_phone()
    {
        await using var office = await WeChatOffice.OpenAsync();
        using var citizen = new PageVisitor(office);
        await office.SaysAsync("你好");
        await citizen.EnterAsync(WeChatOffice.OpenId, "/wechat/letter");

        var letter = new { text = Some.Matter, place = "郑州收费站", formToken = new string('t', 40) };
        var receipt = await (await citizen.PostAsync("", letter)).ReadAsync();
        var again = await (await citizen.PostAsync("", letter)).ReadAsync();
        var number = receipt.Text("number")!;
        await ApproveAsync(office.Server, number);
        var message = await office.WeChat.NextDeliveredAsync(Cancel);
        var item = await citizen.OwnAsync($"/{number}");

        Assert.Equal(receipt.Text("code"), again.Text("code"));
        Assert.Equal(WeChatOffice.OpenId, message.ToUser);
        Assert.Contains("已经退还", message.Text, StringComparison.Ordinal);
        Assert.Contains("已经退还", item.Text("answer"), StringComparison.Ordinal);
        Assert.Equal("郑州收费站", item.Text("place"));
        using var dispatcher = office.Server.As("dispatcher");
        Assert.Equal("wechat", (await dispatcher.GetFromJsonAsync<JsonElement>($"/api/v1/items/{number}", Cancel)).Text("source"));

        var rated = await (await citizen.PostAsync($"/{number}/rating", new { score = 5 })).ReadAsync();
        Assert.Equal(5, rated.GetProperty("score").GetInt32());
        var twice = await citizen.PostAsync($"/{number}/rating", new { score = 1 });
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        Assert.Equal("该件已经评价过。", (await twice.ReadAsync()).Text("message"));
    }

    [Fact]
    public async Task A_citizen_sees_and_urges_only_own_items_and_a_foreign_page_can_send_nothing()
    {
        await using var office = await WeChatOffice.OpenAsync();
        using var citizen = new PageVisitor(office);
        using var other = new PageVisitor(office);
        await citizen.EnterAsync(WeChatOffice.OpenId);
        await other.EnterAsync(Other);
        var number = (await (await citizen.PostAsync("", new { text = Some.Matter })).ReadAsync()).Text("number")!;

        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync($"/wechat/own/items/{number}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/{number}/withdraw", new { })).StatusCode);
        Assert.Empty((await other.OwnAsync()).GetProperty("items").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await citizen.PostAsync($"/{number}/withdraw", new { }, fromOurPage: false)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await citizen.PostAsync($"/{number}/urge", new { })).StatusCode);
        var withdrawn = await (await citizen.PostAsync($"/{number}/withdraw", new { })).ReadAsync();
        Assert.Equal("withdrawn", withdrawn.Text("status"));
    }

    [Fact]
    public async Task A_page_session_opens_no_page_of_the_office_and_a_forged_one_opens_nothing()
    {
        await using var office = await WeChatOffice.OpenAsync();
        using var citizen = new PageVisitor(office);
        await citizen.EnterAsync(WeChatOffice.OpenId);

        Assert.Equal(HttpStatusCode.Found, (await citizen.Http.GetAsync("/console", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await citizen.Http.GetAsync("/api/v1/items", Cancel)).StatusCode);

        using var forger = office.Server.As(null);
        forger.DefaultRequestHeaders.Add("Cookie", "mailbox-wechat=9999999999 wx1234567890abcdef " + WeChatOffice.OpenId);
        Assert.Equal(HttpStatusCode.Unauthorized, (await forger.GetAsync("/wechat/own/items", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("/wechat/mine")]
    [InlineData("/wechat/own/items")]
    [InlineData("/demo/phone")]
    [InlineData("/demo/phone/state")]
    public async Task Without_an_account_and_outside_a_demonstration_there_are_no_such_pages(string path)
    {
        await using var server = await MailboxServer.StartAsync();
        using var http = server.As(null);

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(path, Cancel)).StatusCode);
    }

    [Fact]
    public async Task The_phone_is_played_in_a_demonstration_only_even_where_there_is_an_account()
    {
        await using var office = await WeChatOffice.OpenAsync();
        using var http = office.Server.As(null);

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/demo/phone", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.PostAsJsonAsync("/demo/phone/act", new { kind = "text" }, Cancel)).StatusCode);
    }

    private static async Task ApproveAsync(MailboxServer server, string number)
    {
        using var dispatcher = server.As("dispatcher");
        using var division = server.As("division");
        using var reviewer = server.As("reviewer");
        (await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "EXP" }, Cancel)).EnsureSuccessStatusCode();
        var drafted = await division.PostAsJsonAsync($"/api/v1/items/{number}/answer", new { text = "多收的通行费已经退还。" }, Cancel);
        using var approval = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{number}/approve");
        approval.Headers.IfMatch.Add(drafted.EnsureSuccessStatusCode().Headers.ETag!);
        (await reviewer.SendAsync(approval, Cancel)).EnsureSuccessStatusCode();
    }
}
