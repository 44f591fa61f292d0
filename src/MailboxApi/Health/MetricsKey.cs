namespace Messaging.MailboxApi.Health;

/// <summary>What opens <c>/metrics</c> from elsewhere (指标密钥); null: only this machine may read it.</summary>
internal sealed class MetricsKey(string? value)
{
    public string? Value { get; } = value;
}
