using System.Net.Http.Json;
using System.Text.Json;

namespace Messaging.EndToEnd.Tests;

/// <summary>The office's side over REST: three API clients, each a person of its own, whom the tests' mailbox knows.</summary>
public sealed class OfficeClient(Uri mailbox) : IDisposable
{
    private static readonly (string Role, string Key, string? Division)[] Clients =
    [
        ("dispatcher", "e2e-dispatcher-key-0123456789abcdef", null),
        ("division", "e2e-division-key-0123456789abcdef01", "RTB"),
        ("reviewer", "e2e-reviewer-key-0123456789abcdef01", null),
    ];

    private readonly HttpClient _client = new() { BaseAddress = mailbox };

    /// <summary>The settings that make the clients known to a mailbox.</summary>
    public static IEnumerable<(string Key, string Value)> Settings() => Clients.SelectMany((client, n) => new[]
    {
        ($"Api__Clients__{n}__Name", client.Role),
        ($"Api__Clients__{n}__Key", client.Key),
        ($"Api__Clients__{n}__Roles", client.Role),
        ($"Api__Clients__{n}__Division", client.Division ?? ""),
    });

    /// <summary>A client with the key of a role.</summary>
    public static HttpClient As(string role, Uri mailbox)
    {
        var client = new HttpClient { BaseAddress = mailbox };
        client.DefaultRequestHeaders.Add("X-Api-Key", Clients.Single(known => known.Role == role).Key);
        return client;
    }

    /// <summary>The whole way in the office: dispatched, drafted by the division, signed by the reviewer.</summary>
    public async Task AnswersAsync(string number, string text, CancellationToken cancel)
    {
        await ActAsync("dispatcher", number, "assign", new { division = "RTB-BUS", reason = "客运站牌归运输管理" }, version: null, cancel);
        var version = await ActAsync("division", number, "answer", new { text }, version: null, cancel);
        await ActAsync("reviewer", number, "approve", body: null, version, cancel);
    }

    /// <returns>The item's new version, as the next one quotes it.</returns>
    private async Task<string?> ActAsync(string role, string number, string act, object? body, string? version, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/items/{number}/{act}");
        request.Headers.Add("X-Api-Key", Clients.Single(client => client.Role == role).Key);
        request.Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Web);
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        using var answer = await _client.SendAsync(request, cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{act}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}");
        return answer.Headers.ETag?.ToString();
    }

    public void Dispose() => _client.Dispose();
}
