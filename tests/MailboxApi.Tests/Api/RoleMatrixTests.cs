using System.Net;
using System.Text;
using Messaging.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.MailboxApi.Tests.Api;

/// <summary>Who may call what. An endpoint that is not in the table fails the last test.</summary>
public sealed class RoleMatrixTests(RoleMatrixTests.Server fixture) : IClassFixture<RoleMatrixTests.Server>
{
    private const string Anybody = "intake division dispatcher reviewer manager admin";

    private static readonly (string Method, string Path, string Body, string May)[] Matrix =
    [
        ("POST", "/api/v1/items", """{"source":"app","text":"路灯不亮"}""", "intake dispatcher"),
        ("GET", "/api/v1/items", "", "intake division dispatcher reviewer manager"),
        ("POST", "/api/v1/items/search", """{"q":"收费"}""", "intake division dispatcher reviewer manager"),
        ("GET", "/api/v1/items/{number}", "", "intake division dispatcher reviewer manager"),
        ("POST", "/api/v1/items/{number}/accept", "", "dispatcher"),
        ("POST", "/api/v1/items/{number}/decline", """{"reason":"x"}""", "dispatcher"),
        ("POST", "/api/v1/items/{number}/assign", """{"division":"EXP"}""", "dispatcher"),
        ("POST", "/api/v1/items/{number}/take", "", "division"),
        ("POST", "/api/v1/items/{number}/return", """{"reason":"x","duty":"y"}""", "division"),
        ("POST", "/api/v1/items/{number}/refer", """{"authority":"x"}""", "dispatcher"),
        ("POST", "/api/v1/items/{number}/note", """{"text":"x"}""", "division dispatcher reviewer"),
        ("POST", "/api/v1/items/{number}/answer", """{"text":"x"}""", "division"),
        ("POST", "/api/v1/items/{number}/approve", "", "reviewer"),
        ("POST", "/api/v1/items/{number}/send-back", """{"reason":"x"}""", "reviewer"),
        ("POST", "/api/v1/items/{number}/supplement", """{"text":"x"}""", "division"),
        ("POST", "/api/v1/items/{number}/supplemented", """{"text":"x"}""", "intake dispatcher"),
        ("POST", "/api/v1/items/{number}/extend", """{"workingDays":5,"reason":"x"}""", "division"),
        ("POST", "/api/v1/items/{number}/grant-extension", "", "reviewer"),
        ("POST", "/api/v1/items/{number}/refuse-extension", """{"reason":"x"}""", "reviewer"),
        ("POST", "/api/v1/items/{number}/merge", """{"into":"2026-999999"}""", "dispatcher"),
        ("POST", "/api/v1/items/{number}/unmerge", "", "dispatcher"),
        ("POST", "/api/v1/items/{number}/withdraw", "", "intake dispatcher"),
        ("POST", "/api/v1/items/{number}/invalidate", "", "dispatcher"),
        ("POST", "/api/v1/items/{number}/urge", "", "manager"),
        ("POST", "/api/v1/items/{number}/reopen", """{"reason":"x"}""", "manager"),
        ("POST", "/api/v1/items/{number}/publish", "", "reviewer"),
        ("POST", "/api/v1/items/{number}/unpublish", """{"reason":"x"}""", "reviewer"),
        ("POST", "/api/v1/items/{number}/call-back", """{"reached":true}""", "dispatcher"),
        ("GET", "/api/v1/items/{number}/clock", "", "intake division dispatcher reviewer manager"),
        ("POST", "/api/v1/items/{number}/confirm-receipt", """{"day":"2026-03-02","how":"online"}""", "dispatcher"),
        ("POST", "/api/v1/items/{number}/pause", """{"reason":"thirdParty"}""", "division dispatcher"),
        ("POST", "/api/v1/items/{number}/resume", "", "division dispatcher"),
        ("POST", "/api/v1/items/{number}/abandon", """{"reason":"x"}""", "dispatcher"),
        ("GET", "/api/v1/rules", "", Anybody),
        ("POST", "/api/v1/items/{number}/attachments", "", "intake division dispatcher reviewer"),
        ("GET", "/api/v1/attachments/{id:long}", "", "intake division dispatcher reviewer"),
        ("POST", "/api/v1/items/{number}/confirm-accusation", """{"accused":["LAW"],"reason":"x"}""", "dispatcher"),
        ("POST", "/api/v1/items/{number}/clear-accusation", """{"reason":"x"}""", "dispatcher"),
        ("POST", "/api/v1/items/{number}/correct-accused", """{"accused":["LAW"],"reason":"x"}""", "dispatcher"),
        ("POST", "/api/v1/items/{number}/keep-confidential", "", "intake dispatcher"),
        ("POST", "/api/v1/items/{number}/open-person", """{"reason":"x"}""", "division dispatcher reviewer"),
        ("GET", "/api/v1/items/{number}/views", "", "dispatcher reviewer manager"),
        ("GET", "/api/v1/deliveries", "", "intake dispatcher"),
        ("POST", "/api/v1/deliveries/{id:long}/confirm", """{"how":"x","at":"2026-01-01T00:00:00+08:00"}""", "intake dispatcher"),
        ("GET", "/api/v1/reminders?from=2026-01-01&to=2026-12-31", "", "dispatcher manager"),
        ("GET", "/api/v1/completion?from=2026-01-01&to=2026-12-31", "", "manager"),
        ("GET", "/api/v1/topics?from=2026-01-01&to=2026-12-31", "", "dispatcher manager"),
        ("GET", "/api/v1/items/{number}/same-matter", "", "dispatcher"),
        ("GET", "/api/v1/special-reports", "", "dispatcher reviewer manager"),
        ("GET", "/api/v1/special-reports/{id:int}", "", "dispatcher reviewer manager"),
        ("PUT", "/api/v1/special-reports/{id:int}", """{"title":"x","text":"x"}""", "dispatcher reviewer manager"),
        ("POST", "/api/v1/special-reports/{id:int}/sign", "", "reviewer manager"),
        ("POST", "/api/v1/special-reports/{id:int}/dismiss", """{"reason":"x"}""", "reviewer manager"),
        ("GET", "/api/v1/digests", "", "dispatcher reviewer manager"),
        ("GET", "/api/v1/digests/{id:int}", "", "dispatcher reviewer manager"),
        ("GET", "/api/v1/digests/{id:int}/markdown", "", "dispatcher reviewer manager"),
        ("POST", "/api/v1/imports", "", "dispatcher"),
        ("GET", "/api/v1/imports/{id}", "", "dispatcher"),
        ("GET", "/api/v1/divisions", "", Anybody),
        ("PUT", "/api/v1/divisions/{code}", """{"confirmed":true}""", "admin"),
        ("GET", "/api/v1/sources", "", Anybody),
        ("PUT", "/api/v1/sources/{code}", """{"name":"新来源"}""", "admin"),
        ("GET", "/api/v1/wordings", "", "division dispatcher reviewer manager admin"),
        ("POST", "/api/v1/wordings", """{"topic":"x","title":"x","text":"x","division":"EXP"}""", "division dispatcher reviewer"),
        ("GET", "/api/v1/wordings/{id:int}", "", "division dispatcher reviewer manager admin"),
        ("PUT", "/api/v1/wordings/{id:int}", """{"topic":"x","title":"x","text":"x","division":"EXP"}""", "division dispatcher reviewer"),
        ("POST", "/api/v1/wordings/{id:int}/approve", "", "reviewer"),
        ("POST", "/api/v1/wordings/{id:int}/withdraw", "", "reviewer"),
        ("POST", "/api/v1/route", """{"text":"公交"}""", Anybody),
    ];

    /// <summary>What anybody may call, with no key.</summary>
    private static readonly string[] Open =
    [
        "GET /api/v1/faq", "GET /api/v1/published", "GET /api/v1/published/{number}", "POST /api/v1/citizen/items", "POST /api/v1/citizen/lookup", "POST /api/v1/citizen/rating",
        "POST /api/v1/citizen/supplement", "POST /api/v1/citizen/urge", "POST /api/v1/citizen/withdraw",
    ];

    public static readonly TheoryData<string, string> Calls =
        [.. Matrix.Select(row => (row.Method, row.Path))];

    [Theory, MemberData(nameof(Calls))]
    public async Task A_call_without_a_known_key_is_401(string method, string path)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(method, path, null));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(method, path, "nobody"));
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task A_call_is_403_for_every_role_but_those_of_the_table(string method, string path)
    {
        var may = Matrix.Single(row => (row.Method, row.Path) == (method, path)).May.Split(' ');

        foreach (var role in Anybody.Split(' '))
        {
            var status = await CallAsync(method, path, role);
            Assert.True(
                (status == HttpStatusCode.Forbidden) == !may.Contains(role), $"{role}: {method} {path} gave {(int)status}.");
            Assert.True((int)status < 500, $"{role}: {method} {path} gave {(int)status}.");
        }
    }

    [Fact]
    public void Every_endpoint_under_api_stands_in_the_table()
    {
        var mapped = fixture.Mailbox.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) == true)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
                .Select(method => $"{method} {endpoint.RoutePattern.RawText!.TrimEnd('/')}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Matrix.Select(row => $"{row.Method} {row.Path.Split('?')[0]}").Concat(Open).Order(StringComparer.Ordinal), mapped);
    }

    private async Task<HttpStatusCode> CallAsync(string method, string path, string? role)
    {
        var body = Matrix.Single(row => (row.Method, row.Path) == (method, path)).Body;
        using var http = fixture.Mailbox.As(role);
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            path.Replace("{number}", fixture.Number, StringComparison.Ordinal)
                .Replace("{id:long}", "999", StringComparison.Ordinal)
                .Replace("{id:int}", "999", StringComparison.Ordinal)
                .Replace("{code}", "new-source", StringComparison.Ordinal));
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public sealed class Server : IAsyncLifetime
    {
        public MailboxServer Mailbox { get; private set; } = null!;

        /// <summary>An item that nobody has answered for yet.</summary>
        public string Number { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Mailbox = await MailboxServer.StartAsync();
            Number = await Mailbox.FileAsync(Some.Matter, "app", assignTo: "EXP");
        }

        public ValueTask DisposeAsync() => Mailbox.DisposeAsync();
    }
}
