namespace Messaging.MailboxApi.Tests.WebChat;

/// <summary>One server for tests that leave each other alone: each talks in conversations of its own.</summary>
public sealed class WebChatServerFixture : IAsyncLifetime
{
    internal WebChatServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await WebChatServer.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
