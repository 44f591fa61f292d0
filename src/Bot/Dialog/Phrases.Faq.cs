using Messaging.Routing.Desk.Wordings;

namespace Messaging.Bot.Dialog;

/// <summary>What a citizen reads of questions and answers (常见问题).</summary>
public partial class Phrases
{
    protected const int MostFaqs = 5;

    /// <summary>常见问题: the newest ones, by the number to ask for.</summary>
    public virtual string FaqList(IReadOnlyList<ShelvedWording> faqs) => faqs.Count == 0
        ? "暂时没有常见问题。请直接写下您要咨询或反映的事项，我们会登记并答复。"
        : string.Join('\n', faqs.Take(MostFaqs).Select(faq => $"{faq.Id}. {faq.Title}").Prepend("常见问题："))
            + $"\n回复“常见问题”加前面的数字查看解答，例如“常见问题{faqs[0].Id}”。您的事项也可以直接写下来登记。";

    public virtual string Faq(ShelvedWording faq) => $"{faq.Title}\n{faq.Plain}\n以上供参考。没有解决您的问题，请直接写下来，我们会登记并答复。";

    /// <summary>With a receipt: above a question and answer that may help.</summary>
    public virtual string FaqOffered(ShelvedWording faq) => $"您的留言照常办理。以下常见问题供参考：\n{faq.Title}\n";

    public virtual string FaqGoesOn(ShelvedWording faq) => $"……（回复“常见问题{faq.Id}”看全文）";

    /// <summary>Where there is room for no more.</summary>
    public virtual string FaqNamed(ShelvedWording faq, string title) => $"常见问题“{title}”可能与此有关，回复“常见问题{faq.Id}”查看。";

    public virtual string NoSuchFaq => "没有这个编号的常见问题，可能已经更新。回复“常见问题”查看现在的。";
}
