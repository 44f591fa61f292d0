using System.Net;
using Messaging.MailboxApi.Tests.WeChat;

namespace Messaging.MailboxApi.Tests.Health;

public sealed class MetricsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_channel_did_stands_in_the_metrics_without_anybodys_data()
    {
        await using var office = await WeChatOffice.OpenAsync();
        await office.SaysAsync("郑州市G107国道中牟段路面有大坑，请尽快修补。", "7400000000000000001");
        await office.SaysAsync("郑州市G107国道中牟段路面有大坑，请尽快修补。", "7400000000000000001");
        using var http = office.Server.As(null);

        using var response = await http.GetAsync("/metrics", Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("mailbox_inbound_total{", text, StringComparison.Ordinal);
        Assert.Contains("mailbox_duplicates_total{", text, StringComparison.Ordinal);
        Assert.Contains("mailbox_turn_duration_seconds_bucket{", text, StringComparison.Ordinal);
        Assert.Matches("mailbox_queue_length\\{[^}]*queue=\"undispatched\"[^}]*\\} 1\\b", text);
        Assert.DoesNotContain(WeChatOffice.OpenId, text, StringComparison.Ordinal);
        Assert.DoesNotContain("G107", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.OK)]
    [InlineData("203.0.113.9", null, HttpStatusCode.NotFound)]
    [InlineData("203.0.113.9", "wrong", HttpStatusCode.NotFound)]
    [InlineData("203.0.113.9", "metrics-key-1", HttpStatusCode.OK)]
    public async Task Only_this_machine_and_who_has_the_key_may_read_them(string? forwardedFor, string? key, HttpStatusCode expected)
    {
        await using var server = await MailboxServer.StartAsync(("Metrics:Key", "metrics-key-1"));
        using var http = server.As(null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        if (forwardedFor is not null)
        {
            request.Headers.Add("X-Forwarded-For", forwardedFor);
        }

        if (key is not null)
        {
            request.Headers.Authorization = new("Bearer", key);
        }

        using var response = await http.SendAsync(request, Cancel);

        Assert.Equal(expected, response.StatusCode);
    }
}
