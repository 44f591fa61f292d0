using Messaging.MailboxApi.CitizenPage;
using Messaging.Routing.Desk.Citizens;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.MailboxApi.WeChatPages;

/// <summary>Runs a citizen's act on an own item and shows the item as it then is.</summary>
internal sealed class OwnItemAnswer(FollowerSession session, LookUpOwnItem lookUp, ShowOwnItem show)
{
    public static IResult NotFound => PageRefusals.Told(StatusCodes.Status404NotFound, "没有找到这一件，或者不是您在这里反映的。");

    public async Task<IResult> AfterAsync(HttpContext http, string number, Func<CitizenProof, Task<MailboxItem?>> act)
    {
        var proof = session.Find(http)!;
        return await act(proof) is not null && await lookUp.FindAsync(number, proof, http.RequestAborted) is { } item
            ? Results.Json(show.Of(item))
            : NotFound;
    }
}
