using System.Text.RegularExpressions;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>A template that the account may send (消息模板), with the fields it wants filled.</summary>
public sealed partial record MessageTemplate(string Title, IReadOnlyList<string> Fields)
{
    /// <param name="content">WeChat's, with fields such as <c>{{thing1.DATA}}</c>.</param>
    public static MessageTemplate Read(string title, string content) =>
        new(title, [.. Field().Matches(content).Select(match => match.Groups["name"].Value).Distinct()]);

    [GeneratedRegex(@"\{\s*\{\s*(?<name>[A-Za-z_]+[0-9]*)\.DATA\s*\}\s*\}")]
    private static partial Regex Field();
}
