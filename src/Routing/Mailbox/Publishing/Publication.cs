namespace Messaging.Routing.Mailbox.Publishing;

/// <summary>
/// A letter and its answer as anybody may read them (公开), with the assessment that came before (个人信息保护影响评估). Rows are never deleted:
/// the assessment is kept for three years at least (个人信息保护法 art. 56), also of what was taken down.
/// </summary>
public sealed class Publication
{
    public long Id { get; private set; }

    public required long ItemId { get; init; }

    public required string Number { get; init; }

    public string? Division { get; init; }

    public string? Title { get; init; }

    public required string Question { get; init; }

    public required string Answer { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    /// <summary>What was checked, by which rules, and what was found in the unmasked texts, as JSON without any personal data.</summary>
    public required string Assessment { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public void Withdraw(string by, DateTimeOffset at) => (WithdrawnBy, WithdrawnAt) = (by, at);
}
