namespace Messaging.Bot.Channels.WeChat;

/// <summary>What a field of a notice can say (通知要素). Never the citizen's words: a notice stands on a locked screen.</summary>
public enum NoticeValue
{
    /// <summary>编号</summary>
    Number,

    /// <summary>What happened, in a short sentence.</summary>
    Subject,

    /// <summary>The same in four characters, such as 已答复.</summary>
    State,

    /// <summary>When it was decided.</summary>
    Time,

    /// <summary>The day it was decided.</summary>
    Date,

    /// <summary>The office's name.</summary>
    Office,

    /// <summary>How to read it.</summary>
    Hint,
}
