using Messaging.Routing.Mailbox.Deliveries;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.CitizenPage;

/// <summary>An item as its own citizen sees it (我的来信): what was written, where it stands, what was answered; nothing of the office's own.</summary>
public sealed record OwnItemView
{
    public required string Number { get; init; }

    public required ItemState Status { get; init; }

    /// <summary>The same in a sentence in Chinese.</summary>
    public required string StatusText { get; init; }

    public required ItemKind Kind { get; init; }

    public required string KindText { get; init; }

    public string? Title { get; init; }

    public required string Text { get; init; }

    public string? Place { get; init; }

    public required bool Confidential { get; init; }

    public bool? PublishConsent { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The division that has it, by name; null while nobody has.</summary>
    public string? Division { get; init; }

    public string? DivisionEn { get; init; }

    /// <summary>What was promised; null (待定) while it can't be told, <see cref="DueText"/> says why.</summary>
    public DateOnly? DueOn { get; init; }

    public required string DueText { get; init; }

    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What else was told: what to supplement, a new day, why it was declined, who is competent.</summary>
    public required IReadOnlyList<ToldView> Told { get; init; }

    /// <summary>The citizen's own files, and those of the answer.</summary>
    public required IReadOnlyList<OwnFileView> Files { get; init; }

    /// <summary>The steps, oldest first.</summary>
    public required IReadOnlyList<StepView> History { get; init; }

    /// <summary>The grade given, 1 to 5.</summary>
    public int? Score { get; init; }

    public required OwnActsView May { get; init; }

    /// <summary>Goes as <c>Authorization: Bearer</c> into the calls that follow.</summary>
    public required string Token { get; init; }

    /// <summary>Seconds.</summary>
    public required int ExpiresIn { get; init; }
}

/// <summary>A notice that stood beside the answer.</summary>
public sealed record ToldView(DeliveryPurpose What, string Text, DateOnly? DueOn, DateTimeOffset At);

/// <param name="Link">Opens it for 24 hours.</param>
/// <param name="OfAnswer">Whether the office sent it with the answer.</param>
public sealed record OwnFileView(string Name, string Type, int Size, bool OfAnswer, string Link);

/// <param name="Text">The step in Chinese.</param>
/// <param name="Division">Who had it then, by name.</param>
public sealed record StepView(DateTimeOffset At, HistoryKind What, string Text, string? Division, string? DivisionEn);

/// <summary>What the citizen may do about it now.</summary>
/// <param name="UrgeFrom">When it was urged within the last day: from when on again.</param>
public sealed record OwnActsView(bool Rate, bool Urge, DateTimeOffset? UrgeFrom, bool Supplement, bool Withdraw);
