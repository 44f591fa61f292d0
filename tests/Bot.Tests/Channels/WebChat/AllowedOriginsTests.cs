using Messaging.Bot.Channels.WebChat;
using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Tests.Channels.WebChat;

public sealed class AllowedOriginsTests
{
    [Theory]
    [InlineData("https://portal.example.gov.cn", "chat.example.gov.cn", true)]
    [InlineData("https://PORTAL.example.gov.cn:443", "chat.example.gov.cn", true)]
    [InlineData("https://other.example.gov.cn:8443", "chat.example.gov.cn", true)]
    [InlineData("http://portal.example.gov.cn", "chat.example.gov.cn", false)]
    [InlineData("https://evil.example", "chat.example.gov.cn", false)]
    [InlineData("https://portal.example.gov.cn.evil.example", "chat.example.gov.cn", false)]
    [InlineData("null", "chat.example.gov.cn", false)]
    [InlineData("https://chat.example.gov.cn", "chat.example.gov.cn", true)]
    [InlineData("http://localhost:5080", "localhost:5080", true)]
    [InlineData("http://localhost:5081", "localhost:5080", false)]
    [InlineData(null, "chat.example.gov.cn", true)]
    [InlineData("", "chat.example.gov.cn", true)]
    public void A_socket_opens_for_our_own_page_and_for_listed_sites(string? origin, string host, bool may)
    {
        var origins = new AllowedOrigins(["https://portal.example.gov.cn/", "https://other.example.gov.cn:8443", ""]);
        var request = new DefaultHttpContext { Request = { Host = new HostString(host) } }.Request;

        Assert.Equal(may, origins.MayConnect(origin, request));
    }

    [Fact]
    public void Listed_sites_are_written_as_browsers_send_them() =>
        Assert.Equal(
            ["https://portal.example.gov.cn", "http://xn--fiq228c.example:8080"],
            new AllowedOrigins(["HTTPS://Portal.example.gov.cn:443/", "http://中文.example:8080"]).Listed);
}
