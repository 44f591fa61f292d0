namespace Messaging.Routing.Mailbox.Attachments;

/// <summary>What a citizen sends beside words (媒体种类).</summary>
public enum MediaKind
{
    /// <summary>图片</summary>
    Image,

    /// <summary>语音</summary>
    Voice,

    /// <summary>视频</summary>
    Video,
}
