using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.Tests.Api;

public sealed class OpenApiTests
{
    [Fact]
    public async Task Refusal_codes_states_and_history_kinds_are_enumerated()
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var http = mailbox.As(null);

        using var response = await http.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        var schemas = (await response.ReadAsync()).GetProperty("components").GetProperty("schemas");

        Assert.Equal(RefusalCodes.All, Values("RefusalCode"));
        Assert.Equal(Enum.GetNames<ItemState>().Length, Values("ItemState").Count());
        Assert.Equal(Enum.GetNames<HistoryKind>().Length, Values("HistoryKind").Count());
        Assert.Contains("sentBack", Values("HistoryKind"));

        IEnumerable<string> Values(string schema) =>
            schemas.GetProperty(schema).GetProperty("enum").EnumerateArray().Select(value => value.GetString()!);
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/docs")]
    public async Task The_page_is_there_for_anybody(string path)
    {
        await using var mailbox = await MailboxServer.StartAsync();
        using var http = mailbox.As(null);

        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.True(response.IsSuccessStatusCode, $"{path} gave {(int)response.StatusCode}.");
    }
}
