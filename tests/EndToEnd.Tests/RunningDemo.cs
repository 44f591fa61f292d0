namespace Messaging.EndToEnd.Tests;

/// <summary>The real program as a demonstration, with its played WeChat.</summary>
public sealed class RunningDemo : IAsyncLifetime
{
    private readonly RunningMailbox _mailbox = new("--demo");

    public Uri Address => _mailbox.Address;

    public string Said => _mailbox.Said;

    public ValueTask InitializeAsync() => _mailbox.InitializeAsync();

    public ValueTask DisposeAsync() => _mailbox.DisposeAsync();
}
