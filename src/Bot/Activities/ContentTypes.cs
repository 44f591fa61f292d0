namespace Messaging.Bot.Activities;

/// <summary>What an attachment is said to be before anybody has looked at its content (内容类型).</summary>
public static class ContentTypes
{
    public const string Image = "image/*";
    public const string Voice = "audio/*";
    public const string Video = "video/*";

    /// <summary>WeChat tells a file's name and never hands it out.</summary>
    public const string File = "application/vnd.wechat.file";

    public const string MiniProgram = "application/vnd.wechat.mini-program";
}
