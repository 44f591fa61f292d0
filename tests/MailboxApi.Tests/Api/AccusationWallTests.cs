using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using Messaging.Testing.Accusations;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Api;

/// <summary>A thousand accusations against a division, and everything that this division can ask of the server.</summary>
public sealed class AccusationWallTests
{
    /// <summary>Stands in every accusation, so that any answer that shows one is seen to.</summary>
    private const string Mark = "另附照片三张已寄";

    private const string Accused = "RTB";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_thousand_accusations_no_address_shows_the_accused_any()
    {
        await using var mailbox = await MailboxServer.StartAsync(("RateLimits:Enabled", "false"));
        using var division = mailbox.As("other-division");
        var own = await FileOwnAsync(mailbox);

        var accusing = await FileAsync(mailbox);
        await AssertNoneCanBeAssignedAsync(mailbox, accusing);

        foreach (var answer in await AnswersAsync(mailbox, division, accusing))
        {
            Assert.DoesNotContain(Mark, answer, StringComparison.Ordinal);
            Assert.DoesNotContain(accusing, number => answer.Contains(number, StringComparison.Ordinal));
        }

        // What is its own it does see: the answers above are not empty because nothing is shown at all.
        Assert.Contains(own, await division.GetStringAsync("/api/v1/items?limit=500", Cancel), StringComparison.Ordinal);
        await AssertNothingCanBeDoneAsync(division, accusing[7]);
        using var dispatcher = mailbox.As("dispatcher");
        Assert.Contains(Mark, await dispatcher.GetStringAsync($"/api/v1/items/{accusing[7]}", Cancel), StringComparison.Ordinal);
    }

    private static Task<string> FileOwnAsync(MailboxServer mailbox) => mailbox.FileAsync("郑州火车站出租车不打表", assignTo: "RTB-TAXI");

    private static async Task<string[]> FileAsync(MailboxServer mailbox)
    {
        using var dispatcher = mailbox.As("dispatcher");
        var numbers = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            ComposedMessages.Of(AccusingTemplates.Known, 1000, seed: 21, Accused).Select((message, place) => (message.Title, message.Text, place)),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel },
            async (message, cancel) =>
            {
                // Every fourth is marked by the citizen; the others have to be found.
                var body = new { source = "letter", title = message.Title, text = $"{message.Text}（{Mark}）", kind = message.place % 4 == 0 ? "report" : null };
                using var filed = await dispatcher.PostAsJsonAsync("/api/v1/items", body, cancel);
                Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
                numbers.Add((await filed.ReadAsync()).Text("number")!);
            });
        Assert.Equal(1000, numbers.Distinct().Count());
        return [.. numbers];
    }

    private static async Task AssertNoneCanBeAssignedAsync(MailboxServer mailbox, string[] numbers)
    {
        using var dispatcher = mailbox.As("dispatcher");
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancel }, async (number, cancel) =>
        {
            using var refused = await dispatcher.PostAsJsonAsync($"/api/v1/items/{number}/assign", new { division = "RTB-TAXI" }, cancel);
            Assert.Equal((HttpStatusCode.Conflict, "accusation.accused"), (refused.StatusCode, (await refused.ReadAsync()).Text("code")));
        });
    }

    /// <summary>What the server says to every GET it knows, to every list to its end, and to searches for what stands in the letters.</summary>
    private static async Task<List<string>> AnswersAsync(MailboxServer mailbox, HttpClient division, string[] accusing)
    {
        var answers = new List<string>();
        foreach (var path in Paths(mailbox))
        {
            foreach (var number in path.Contains("{number}", StringComparison.Ordinal) ? accusing.Take(40) : [""])
            {
                using var answer = await division.GetAsync(path.Replace("{number}", number, StringComparison.Ordinal), Cancel);
                // An address that repeats in its refusal what it was asked for shows nothing.
                answers.Add((await answer.Content.ReadAsStringAsync(Cancel)).Replace($"/{number}", "", StringComparison.Ordinal));
            }
        }

        foreach (var q in new[] { Mark, "态度恶劣", "红包", accusing[0], "运管局" })
        {
            var cursor = (string?)null;
            do
            {
                using var found = await division.PostAsJsonAsync("/api/v1/items/search", new { q, limit = 500, cursor }, Cancel);
                answers.Add(await found.Content.ReadAsStringAsync(Cancel));
                cursor = (await found.ReadAsync()).Text("next");
            }
            while (cursor is not null);
        }

        return answers;
    }

    private static IEnumerable<string> Paths(MailboxServer mailbox) => mailbox.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
        .Where(path => path.StartsWith("/api/v1", StringComparison.Ordinal))
        .Select(path => path.Replace("{id:long}", "1", StringComparison.Ordinal).Replace("{id:int}", "1", StringComparison.Ordinal))
        .SelectMany(path => new[] { path, $"{path}?limit=500&from=2020-01-01&to=2099-12-31&by=division,kind,place&q={Uri.EscapeDataString("红包")}" });

    private static async Task AssertNothingCanBeDoneAsync(HttpClient division, string number)
    {
        foreach (var (verb, body) in new (string, object)[]
        {
            ("take", new { }), ("answer", new { text = "已核实，不属实。" }), ("note", new { text = "看看" }),
            ("return", new { reason = "不是我们的", duty = "LAW" }), ("open-person", new { reason = "核实" }), ("extend", new { workingDays = 3, reason = "核实" }),
        })
        {
            using var answer = await division.PostAsJsonAsync($"/api/v1/items/{number}/{verb}", body, Cancel);
            Assert.Equal((verb, HttpStatusCode.NotFound), (verb, answer.StatusCode));
        }
    }
}
