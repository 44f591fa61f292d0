namespace Messaging.MailboxApi.Demo.WeChat;

/// <summary>What stands on a played phone, line by line.</summary>
/// <param name="Side"><c>citizen</c>, <c>account</c>, or <c>phone</c> for what the phone itself remarks.</param>
/// <param name="Kind"><c>text</c>, <c>image</c>, <c>voice</c>, <c>video</c>, <c>location</c>, <c>link</c> or <c>notice</c>.</param>
internal sealed record PhoneLine(int Seq, DateTimeOffset At, string Side, string Kind, string Text)
{
    /// <summary>By which way an account's line came: passive reply, customer-service message, notice.</summary>
    public string? Way { get; init; }

    public string? MediaId { get; init; }

    public string? Url { get; init; }

    /// <summary>Of a notice: name and value of what its template shows.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Fields { get; init; }
}
