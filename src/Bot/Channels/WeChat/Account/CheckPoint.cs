namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>One point of the self-check (自检项), in plain Chinese. Never holds a secret.</summary>
public sealed record CheckPoint(CheckMark Mark, string Subject, string Text)
{
    public static CheckPoint Good(string subject, string text) => new(CheckMark.Good, subject, text);

    public static CheckPoint Warning(string subject, string text) => new(CheckMark.Warning, subject, text);

    public static CheckPoint Bad(string subject, string text) => new(CheckMark.Bad, subject, text);
}
