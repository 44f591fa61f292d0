using Messaging.Routing.Mailbox;
using Messaging.Routing.Mailbox.People;
using Messaging.Routing.Store;

namespace Messaging.Routing.Desk.Handling;

/// <summary>查看来信人: shows who wrote, to whoever has to know, for a reason that stays in the history.</summary>
public sealed class OpenPerson(ChangeItem change, Keys keys)
{
    /// <returns>Null when there is no such item for this person.</returns>
    /// <exception cref="RefusedException"><c>person.reason</c>, <c>person.none</c>, <c>person.confidential</c></exception>
    public async Task<OpenedPerson?> ExecuteAsync(string number, string reason, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Division, Role.Dispatcher, Role.Reviewer);
        var item = await change.RunAsync(
            number,
            by,
            version: null,
            (item, now) =>
            {
                if (!by.Is(Role.Dispatcher) && !by.Is(Role.Reviewer))
                {
                    by.MustHandle(item);
                }

                Refuse.If(item.Confidential && !by.Is(Role.Dispatcher), "person.confidential", "The writer asked not to be named: only a dispatcher opens the person.");
                Refuse.If(item.SubmitterName is null && item.SubmitterPhone is null, "person.none", "No name and no phone are known.");
                item.OpenPerson(reason, by, now);
            },
            cancel);
        return item is null ? null : new OpenedPerson(Open(item.SubmitterName), Open(item.SubmitterPhone));
    }

    private string? Open(ProtectedText? kept) => kept is { } text ? keys.Open(text) : null;
}

/// <summary>Who wrote (来信人), in clear, for as long as it is looked at.</summary>
public sealed record OpenedPerson(string? Name, string? Phone);
