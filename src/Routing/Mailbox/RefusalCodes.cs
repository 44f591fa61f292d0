namespace Messaging.Routing.Mailbox;

/// <summary>
/// Every code an office rule can refuse with (409). Part of the public interface and enumerated in OpenAPI: codes are added, never renamed
/// or reused.
/// </summary>
public static class RefusalCodes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "answer.empty",
        "answer.none",
        "answer.own",
        "decline.reason",
        "delivery.early",
        "delivery.proven",
        "first-run.over",
        "item.closed",
        "item.completed",
        "item.ended",
        "member.last-admin",
        "member.name-taken",
        "note.empty",
        "refer.authority",
        "return.duty",
        "return.reason",
        "send-back.reason",
        "state.accept",
        "state.answer",
        "state.assign",
        "state.decline",
        "state.refer",
        "state.return",
        "state.send-back",
        "state.take",
        "wording.none",
        "wording.own",
        "wording.withdrawn",
    ];
}
