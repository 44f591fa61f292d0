using Messaging.MailboxApi.Workbench;
using Messaging.Routing.Mailbox;

namespace Messaging.MailboxApi.WeChatPages;

/// <summary>
/// What stands before the pages' own calls: only our page calls them (a header that no foreign form can send), only for who came in by WeChat, and
/// a refusal is told in Chinese.
/// </summary>
internal sealed class PageRefusals(FollowerSession session) : IEndpointFilter
{
    public const string Header = "X-Mailbox-Page";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (session.Find(http) is null)
        {
            return Told(StatusCodes.Status401Unauthorized, "已超时，请重新打开这一页。");
        }

        if (!HttpMethods.IsGet(http.Request.Method) && http.Request.Headers[Header].Count == 0)
        {
            return Told(StatusCodes.Status403Forbidden, Sentences.NotAllowed);
        }

        try
        {
            return await next(context);
        }
        catch (Exception refusal) when (Sentences.Of(refusal) is { } sentence)
        {
            return Told(refusal is InvalidInputException ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict, sentence);
        }
    }

    public static IResult Told(int status, string message) => Results.Json(new { Message = message }, statusCode: status);
}
