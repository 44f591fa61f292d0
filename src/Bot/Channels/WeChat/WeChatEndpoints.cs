using System.Net.Mime;
using System.Text;
using Messaging.Bot.Channels.WeChat.Account;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Messaging.Bot.Channels.WeChat;

/// <summary>The official account's callback (服务器地址). Whatever WeChat would not send gets a bare 4xx.</summary>
public static partial class WeChatEndpoints
{
    /// <summary>Acknowledges without saying anything; goes unencrypted in every mode.</summary>
    private const string Acknowledged = "success";

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IEndpointRouteBuilder MapWeChat(this IEndpointRouteBuilder routes)
    {
        // Never limited by address: all of WeChat comes from few.
        routes.MapGet("/wechat", Verify).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        routes.MapPost("/wechat", TakeAsync).AllowAnonymous().DisableRateLimiting().DisableAntiforgery().ExcludeFromDescription();
        return routes;
    }

    private static IResult Verify(HttpRequest request, WeChatGate gate, WeChatOptions options, ChannelMeter meter, ILogger<WeChatGate> logger)
    {
        if (!options.IsOn)
        {
            return Results.NotFound();
        }

        try
        {
            // As plain text: if the token ever leaks, the text is an attacker's choice.
            return Plain(gate.Verify(request.Query));
        }
        catch (PushRefusedException refused)
        {
            LogRefused(logger, refused.Status, refused.Message);
            meter.Refused(refused.Status);
            return Results.StatusCode(refused.Status);
        }
    }

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        WeChatGate gate,
        WeChatTurn turn,
        WeChatOptions options,
        CallbackAddresses addresses,
        ChannelMeter meter,
        TimeProvider clock,
        ILogger<WeChatGate> logger)
    {
        if (!options.IsOn)
        {
            return Results.NotFound();
        }

        if (!await addresses.MayPushAsync(http.Connection.RemoteIpAddress, http.RequestAborted))
        {
            LogRefused(logger, StatusCodes.Status403Forbidden, "It comes from none of WeChat's addresses; see WeChat:CheckCallbackAddress.");
            meter.Refused(StatusCodes.Status403Forbidden);
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        OpenedPush opened;
        try
        {
            opened = gate.Open(http.Request.Query, await BodyAsync(http.Request, http.RequestAborted));
        }
        catch (PushRefusedException refused)
        {
            LogRefused(logger, refused.Status, refused.Message);
            meter.Refused(refused.Status);
            return Results.StatusCode(refused.Status);
        }

        var reply = await turn.TakeAsync(opened.Push);
        if (reply.HangUp)
        {
            http.Abort();
            return Results.Empty;
        }

        if (reply.Text is not { } text)
        {
            return Plain(Acknowledged);
        }

        var document = WeChatXml.TextReply(opened.Push.FromUserName, opened.Push.ToUserName, reply.At, text);
        return Results.Text(
            opened.Seal is { } seal ? seal.Close(document, opened.Nonce, clock.GetUtcNow()) : document, MediaTypeNames.Text.Xml, Encoding.UTF8);
    }

    private static async Task<string> BodyAsync(HttpRequest request, CancellationToken cancel)
    {
        var body = new byte[WeChatXml.LargestBody + 1];
        int length;
        try
        {
            length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancel);
        }
        catch (BadHttpRequestException broken)
        {
            throw new PushRefusedException("The body could not be read.", broken.StatusCode);
        }

        if (length > WeChatXml.LargestBody)
        {
            throw new PushRefusedException("The body is larger than 64 KiB.", StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            return _strict.GetString(body, 0, length);
        }
        catch (DecoderFallbackException)
        {
            throw new PushRefusedException("The body is not UTF-8.");
        }
    }

    private static IResult Plain(string text) => Results.Text(text, MediaTypeNames.Text.Plain, Encoding.UTF8);

    [LoggerMessage(EventId = 3221, EventName = "WeChatRefused", Level = LogLevel.Warning, Message = "A request to /wechat is refused with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, string reason);
}
