using System.Globalization;
using Messaging.Routing.Desk.Wordings;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>What a citizen reads about files and common questions (附件、常见问题), in English; the questions themselves are Chinese.</summary>
public sealed partial class EnglishPhrases
{
    public override string Files(int kept, int leftOut) => (kept > 0 ? $" {Count(kept)} saved." : "") + LeftOut(leftOut);

    public override string FilesKept(string number, int kept, int leftOut) =>
        kept > 0 ? $"{Count(kept)} saved with number {number}.{LeftOut(leftOut)}" : $"Number {number}:{LeftOut(leftOut)}";

    public override string FilesWithReceipt(int kept, int leftOut, bool wordless) => kept + leftOut == 0
        ? ""
        : $"{Files(kept, leftOut).TrimStart()}{(wordless ? " Please also write down where, when and what it is about; it joins this matter." : "")}";

    public override string FaqList(IReadOnlyList<ShelvedWording> faqs) => faqs.Count == 0
        ? "There are no common questions for now. Please write down your matter; it is registered and answered."
        : string.Join('\n', faqs.Take(MostFaqs).Select(faq => $"{faq.Id}. {faq.Title}").Prepend("Common questions (in Chinese):"))
            + $"\nReply \"FAQ\" and the number before it to read one, for example \"FAQ {faqs[0].Id}\". You can also just write down your matter.";

    public override string Faq(ShelvedWording faq) =>
        $"{faq.Title}\n{faq.Plain}\nFor your information. If it does not solve your problem, please write it down; it is registered and answered.";

    public override string FaqOffered(ShelvedWording faq) => $"Your message is handled as usual. This common question may help:\n{faq.Title}\n";

    public override string FaqGoesOn(ShelvedWording faq) => $"… (reply \"FAQ {faq.Id}\" for all of it)";

    public override string FaqNamed(ShelvedWording faq, string title) => $"The common question \"{title}\" may be about this; reply \"FAQ {faq.Id}\" to read it.";

    public override string NoSuchFaq => "There is no common question of this number; it may have been replaced. Reply \"FAQ\" to see the present ones.";

    private static string Count(int files) => string.Create(CultureInfo.InvariantCulture, $"{files} {(files == 1 ? "file" : "files")}");

    private static string LeftOut(int count) => count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $" A matter holds at most {MailboxItem.MostAttachments} files; {count} could not be saved.");
}
