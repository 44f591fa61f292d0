using System.Globalization;
using Messaging.Bot.Activities;
using Messaging.Routing.Mailbox.Deliveries;

namespace Messaging.Bot.Dialog;

/// <summary>What comes to a citizen from the office (送达): answers and notices.</summary>
public partial class Phrases
{
    /// <summary>Under an answer that asks for a grade (评价), best first.</summary>
    public virtual IReadOnlyList<CardAction> GradeButtons { get; } = [.. Says([.. Grades])];

    /// <summary>The approved answer as it reaches the citizen.</summary>
    public virtual string Answer(string number, string answer) => $"您反映的事项（编号 {number}）答复如下：\n{answer}";

    /// <summary>An answer or a notice as it reaches the citizen.</summary>
    /// <param name="askRating">Whether to ask for a grade with the answer, once an item.</param>
    /// <param name="page">Where its citizen finds the item with its files; null: the office has not said how browsers reach it.</param>
    public string Told(Delivery delivery, string number, bool askRating, string? page)
    {
        if (delivery.Purpose is not DeliveryPurpose.Answer)
        {
            return Told(delivery, number);
        }

        var files = delivery.AnswerFiles;
        return $"{Answer(number, delivery.Text)}{(files > 0 ? $"\n{AnswerFiles(files, page)}" : "")}{(askRating ? $"\n{AskRating}" : "")}";
    }

    /// <summary>Files do not go along with a message; that there are some does.</summary>
    protected virtual string AnswerFiles(int count, string? page) => string.Create(
        CultureInfo.InvariantCulture, $"答复附有 {count} 个附件，{(page is null ? "请在厅长信箱网页的“查询”里，凭编号和查询码查看。" : $"请打开查看：{page}")}");

    protected virtual string Told(Delivery delivery, string number) => delivery.Purpose switch
    {
        DeliveryPurpose.SupplementRequest =>
            $"您反映的事项（编号 {number}）还需要您补充：\n{delivery.Text}\n请直接在这里回复，我们会记入这一件。",
        DeliveryPurpose.Extension =>
            $"您反映的事项（编号 {number}）需要延长办理时间，答复期限改为{Day(delivery.DueOn)}。原因：{delivery.Text}",
        DeliveryPurpose.Redated => $"您反映的事项（编号 {number}）答复期限重新计算，现为{Day(delivery.DueOn)}。",
        DeliveryPurpose.Declined => $"您反映的事项（编号 {number}）不予受理。\n{delivery.Text}",
        DeliveryPurpose.Referred => $"您反映的事项（编号 {number}）不属于本厅职责，已转有关单位：\n{delivery.Text}",
        DeliveryPurpose.Abandoned => $"您反映的事项（编号 {number}）已终止办理。\n{delivery.Text}",
        _ => throw new InvalidOperationException($"Nothing is worded for {delivery.Purpose}."),
    };

    /// <summary>The same with its buttons, where a channel shows some.</summary>
    public Activity Message(Delivery delivery, string number, string? page)
    {
        // An address in a plain message is no link everywhere; a button is.
        IEnumerable<CardAction> files = page is not null && delivery.AnswerFiles > 0 ? [CardAction.OpenUrl(FilesButton, new Uri(page))] : [];
        return Activity.Message(Told(delivery, number, delivery.AsksRating, page), [.. files, .. delivery.AsksRating ? GradeButtons : AtRest]);
    }

    public virtual string FilesButton => "查看附件";

    /// <summary>The view of the citizen's page where an item is found with number and code.</summary>
    public virtual string LookUpView => "/#/lookup";

    /// <summary>The grades (评价), best first, as a citizen may answer <see cref="AskRating"/>.</summary>
    public static IReadOnlyList<string> Grades { get; } = ["非常满意", "满意", "基本满意", "不满意", "非常不满意"];

    protected virtual string AskRating => "请为这次答复评价，回复：非常满意、满意、基本满意、不满意 或 非常不满意。";
}
