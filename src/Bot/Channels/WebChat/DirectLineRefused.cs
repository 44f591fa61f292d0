using Microsoft.AspNetCore.Http;

namespace Messaging.Bot.Channels.WebChat;

/// <summary>A request the protocol does not allow (拒绝), with the status and code its clients know.</summary>
internal sealed class DirectLineRefused(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public static DirectLineRefused NoToken() =>
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "Expected the header \"Authorization: Bearer\" with a token.");

    /// <summary>One answer for every way a token is not good, so that nothing is learnt by trying.</summary>
    public static DirectLineRefused WrongToken() =>
        new(StatusCodes.Status403Forbidden, "BadArgument", "The token is not valid for this conversation.");

    public static DirectLineRefused TokenExpired() =>
        new(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static DirectLineRefused Forbidden(string message) =>
        new(StatusCodes.Status403Forbidden, "Forbidden", message);

    public static DirectLineRefused ConversationNotFound() =>
        new(StatusCodes.Status404NotFound, "ConversationNotFound", "There is no such conversation.");

    public static DirectLineRefused Malformed(string message) =>
        new(StatusCodes.Status400BadRequest, "MalformedData", message);

    public static DirectLineRefused Missing(string property) =>
        new(StatusCodes.Status400BadRequest, "MissingProperty", $"The property \"{property}\" is required.");

    public static DirectLineRefused TooBig(string message) =>
        new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    public static DirectLineRefused FileType(string message) =>
        new(StatusCodes.Status415UnsupportedMediaType, "BadArgument", message);

    public static DirectLineRefused TooMuch() =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too much was uploaded from this address; try again later.");

    public static DirectLineRefused TooMany() =>
        new(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many new conversations from this address; try again later.");
}
