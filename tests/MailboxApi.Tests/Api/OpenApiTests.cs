using System.Text.Json;
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

    /// <summary>Where the interface writes no question mark; a client that is made from the document asks for nothing else.</summary>
    [Fact]
    public async Task A_body_requires_what_can_not_be_left_out_and_nothing_else()
    {
        string[] expected =
        [
            "AccusedBody: reason",
            "AnswerBody: text",
            "AssignBody: division",
            "CallBackBody: reached",
            "ConfirmBody: at,how",
            "DivisionBody: ",
            "ExtendBody: reason,workingDays",
            "LookUpBody: code,number",
            "MergeBody: into",
            "NewItemBody: source,text",
            "PauseBody: reason",
            "RatingBody: score",
            "ReasonBody: reason",
            "ReceiptBody: day,how",
            "ReferBody: authority",
            "ReportWordsBody: text,title",
            "ReturnBody: duty,reason",
            "RouteBody: text",
            "SearchBody: ",
            "SourceBody: answeredUpstream,name",
            "SubmitterBody: ",
            "SupplementBody: text",
            "TextBody: text",
            "WordingBody: text,title,topic",
        ];
        await using var mailbox = await MailboxServer.StartAsync();
        using var http = mailbox.As(null);

        using var response = await http.GetAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        var document = await response.ReadAsync();

        Assert.Equal(
            expected,
            document.GetProperty("components").GetProperty("schemas").EnumerateObject()
                .Where(schema => schema.Name.EndsWith("Body", StringComparison.Ordinal))
                .Select(schema => $"{schema.Name}: {Required(schema.Value)}")
                .Order(StringComparer.Ordinal));
        Assert.Equal("text", Required(document.GetProperty("paths").GetProperty("/api/v1/citizen/items").GetProperty("post")
            .GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema")));

        static string Required(JsonElement schema)
        {
            List<string> names = schema.TryGetProperty("required", out var listed) ? [.. listed.EnumerateArray().Select(name => name.GetString()!)] : [];
            return string.Join(',', names.Order(StringComparer.Ordinal));
        }
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
