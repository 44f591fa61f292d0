namespace Messaging.Bot.Channels.WeChat;

/// <summary>A notice as it was approved in WeChat's console (通知模板): its id and what stands in each of its fields.</summary>
/// <param name="Id">Template id.</param>
/// <param name="Fields">Name of the field, such as <c>thing1</c>, and what it says.</param>
public sealed record NoticeTemplate(string Id, IReadOnlyList<(string Name, NoticeValue Value)> Fields)
{
    /// <summary>What most accounts choose; others say their own in <c>WeChat:AnswerSubscriptionFields</c> and <c>WeChat:AnswerTemplateFields</c>.</summary>
    public static IReadOnlyList<(string Name, NoticeValue Value)> UsualFields { get; } =
        [("character_string1", NoticeValue.Number), ("thing2", NoticeValue.Subject), ("time3", NoticeValue.Time)];
}
