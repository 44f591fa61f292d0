using Messaging.Routing.Desk.Intake;

namespace Messaging.Bot.Channels.WebChat.Uploads;

/// <summary>One file of an upload (上传的文件).</summary>
/// <param name="GivenName">As the client named it; the message's own list names it the same.</param>
internal sealed record UploadedFile(string? GivenName, IncomingFile Kept);
