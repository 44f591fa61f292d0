using System.Text.Json;
using Microsoft.Playwright;

namespace Messaging.EndToEnd.Tests.Clients;

/// <summary>A page that holds clients of the published botframework-directlinejs, as a developer's own page would.</summary>
public sealed class ClientPage : IAsyncDisposable
{
    private readonly IBrowserContext _device;

    private ClientPage(IBrowserContext device, IPage page) => (_device, Page) = (device, page);

    public IPage Page { get; }

    /// <param name="prepare">What has to stand before the page is opened.</param>
    public static async Task<ClientPage> OpenAsync(IBrowserContext device, Uri address, Func<IPage, Task>? prepare = null)
    {
        var page = await device.NewPageAsync();
        if (prepare is not null)
        {
            await prepare(page);
        }

        await page.GotoAsync(address.ToString());
        await page.AddScriptTagAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "Clients", "directline.js") });
        await page.AddScriptTagAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "Clients", "clients.js") });
        return new ClientPage(device, page);
    }

    public Task ConnectAsync(string name, Uri mailbox, string token, bool webSocket, string? conversation = null) => Page.EvaluateAsync(
        "([name, options]) => openClient(name, options)",
        new object[]
        {
            name,
            new Dictionary<string, object>(
            [
                new("domain", new Uri(mailbox, "/v3/directline").ToString()),
                new("token", token),
                new("webSocket", webSocket),
                new("pollingInterval", 300),
                .. conversation is null ? (KeyValuePair<string, object>[])[] : [new("conversationId", conversation)],
            ]),
        });

    /// <returns>The id the server gave.</returns>
    public Task<string> SayAsync(string name, string text) => Page.EvaluateAsync<string>("([name, text]) => say(name, text)", new[] { name, text });

    /// <summary>Says so many things, one as soon as the last was taken, or all at once.</summary>
    public Task SayManyAsync(string name, int from, int count, bool atOnce) => Page.EvaluateAsync(
        """
        async ([name, from, count, atOnce]) => {
          const numbers = Array.from({ length: count }, (_, n) => from + n);
          if (atOnce) {
            await Promise.all(numbers.map(n => say(name, `谢谢 ${n}`)));
          } else {
            for (const n of numbers) {
              await say(name, `谢谢 ${n}`);
            }
          }
        }
        """,
        new object[] { name, from, count, atOnce });

    public Task HearsAsync(string name, int atLeast) =>
        Page.WaitForFunctionAsync("([name, count]) => clients[name].heard.length >= count", new object[] { name, atLeast });

    public Task HearsAsync(string name, string words) => Page.WaitForFunctionAsync(
        "([name, words]) => clients[name].heard.some(activity => (activity.text || '').includes(words))", new[] { name, words });

    /// <summary>0 uninitialized, 1 connecting, 2 online, 3 expired token, 4 failed to connect, 5 ended.</summary>
    public Task HasStatusAsync(string name, int status) =>
        Page.WaitForFunctionAsync("([name, status]) => clients[name].statuses.includes(status)", new object[] { name, status });

    public async Task<IReadOnlyList<JsonElement>> HeardAsync(string name) =>
        [.. JsonDocument.Parse(await Page.EvaluateAsync<string>("name => JSON.stringify(clients[name].heard)", name)).RootElement.EnumerateArray()];

    public async Task<IReadOnlyList<string>> TextsAsync(string name, string role) =>
    [
        .. (await HeardAsync(name)).Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == role)
            .Select(activity => activity.TryGetProperty("text", out var text) ? text.GetString()! : ""),
    ];

    public ValueTask DisposeAsync() => _device.DisposeAsync();
}
