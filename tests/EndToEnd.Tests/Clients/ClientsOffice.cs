using System.Net.Http.Json;
using System.Text.Json;

namespace Messaging.EndToEnd.Tests.Clients;

/// <summary>A mailbox of its own that lists another site, with a signing key that the test knows and can forge beside.</summary>
public sealed class ClientsOffice : IAsyncLifetime
{
    public const string SigningKey = "a signing key of thirty-two bytes or more";

    private readonly HttpClient _http = new();

    public RunningMailbox Mailbox { get; private set; } = null!;

    public OtherSite Portal { get; private set; } = null!;

    public OtherSite Stranger { get; private set; } = null!;

    public Uri Address => Mailbox.Address;

    /// <summary>A page of the mailbox's own origin that holds nothing.</summary>
    public Uri Blank => new(Address, "/healthz");

    public async ValueTask InitializeAsync()
    {
        Portal = await OtherSite.StartAsync(_ => "<!DOCTYPE html><title>Portal</title>");
        Stranger = await OtherSite.StartAsync(_ => "<!DOCTYPE html><title>Stranger</title>");
        Mailbox = new RunningMailbox { Settings = [("DirectLine__AllowedOrigins__0", Portal.Origin), ("DirectLine__SigningKey", SigningKey)] };
        await Mailbox.InitializeAsync();
    }

    public async Task<(string Token, string Conversation)> TokenAsync()
    {
        using var answer = await _http.PostAsync(new Uri(Address, "/v3/directline/tokens/generate"), null, TestContext.Current.CancellationToken);
        var granted = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (granted.GetProperty("token").GetString()!, granted.GetProperty("conversationId").GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Mailbox.DisposeAsync();
        await Portal.DisposeAsync();
        await Stranger.DisposeAsync();
    }
}
