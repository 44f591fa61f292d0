using System.Text.RegularExpressions;
using Messaging.Routing.Classification.Chat;

namespace Messaging.Routing.Classification;

/// <summary>
/// Tells what a citizen wants of the bot (意图): to file a matter, to ask, to hear of an earlier one, or only to talk.
/// In doubt it is a matter to be filed.
/// </summary>
public static partial class IntentRecogniser
{
    // A letter's first lines say what it is for; the rest tells the story.
    private const int Heard = 160;
    private const int ChatLine = 60;
    private const int EarlierLine = 40;
    private const int SmallTalkLine = 20;

    // Chosen with each author's lines held out: of 1,417 matters none is let go for talk by it.
    private const float SureOfEarlier = 0.3f;
    private const float SureOfNoMatter = 0.5f;

    /// <summary>One line of chat.</summary>
    public static Intent Recognise(string text) => Recognise(null, text);

    /// <summary>A message with a title, such as a letter form has it. What an office acts on: in doubt a matter to be filed.</summary>
    public static Intent Recognise(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var byRule = ByRule(title, text);
        return byRule is Intent.File or Intent.AskFaq && IsLine(title, text) ? InOtherWords(text, byRule) : byRule;
    }

    /// <summary>What is most likely meant, surely or not: for figures and for the kind of a line, never to let a matter go.</summary>
    public static Intent Likeliest(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var byRule = ByRule(title, text);
        return IsLine(title, text) ? ChatModels.Intent(text, byRule)[0].Value : byRule;
    }

    private static bool IsLine(string? title, string text) => string.IsNullOrWhiteSpace(title) && text.Length <= ChatModels.LongestLine;

    // What no rule has words for. Only a clear judgement on a short line keeps it from being filed: losing a matter is worse than filing a hello.
    private static Intent InOtherWords(string text, Intent byRule)
    {
        var judged = ChatModels.Intent(text, byRule);
        var (best, score) = judged[0];
        var (matter, matterScore) = judged.First(other => other.Value is Intent.File or Intent.AskFaq);
        var lead = score - matterScore;
        return best switch
        {
            _ when best == matter => matter,

            // Who names a town or a firm tells of it.
            _ when Named().IsMatch(text) => matter,
            Intent.QueryProgress or Intent.Urge when text.Length <= EarlierLine && lead >= SureOfEarlier => best,
            _ when best.IsTalk() && text.Length <= SmallTalkLine && lead >= SureOfNoMatter && IsOnlyTalk(best, PlainText.Of(text)) => best,
            _ => matter,
        };
    }

    // "码头太危险，谢谢": what the thanks stand behind is asked for itself, and must be nothing but talk too.
    private static bool IsOnlyTalk(Intent talk, string plain) =>
        ChatCues.OnlyTalk(talk, plain)
        && (Courtesies.Without(plain) is not { Length: > 0 } left || left == plain || ChatModels.Intent(left, ByRule(null, left))[0].Value.IsTalk());

    /// <summary>By lists of words and patterns alone.</summary>
    internal static Intent ByRule(string? title, string text)
    {
        var heading = PlainText.Of(title);
        if (heading.Length == 0 && SmallTalk.In(text) is { } talk)
        {
            return talk;
        }

        var body = PlainText.Of(text);
        var letter = heading.Length > 0;
        return (letter ? OfEarlierLetter(heading, body) : OfEarlierLine(body))
            ?? (IsQuestion(heading, body) ? Intent.AskFaq : Intent.File);
    }

    private static Intent? OfEarlierLine(string line)
    {
        // A long line that mentions an earlier answer tells a matter; only a short one merely asks after it.
        if (line.Length > ChatLine)
        {
            return null;
        }

        if (EarlierMatter().IsMatch(line))
        {
            return IntentWords.Any(line, IntentWords.Late) || IntentWords.Any(line, IntentWords.Unanswered) ? Intent.Urge
                : IntentWords.Any(line, IntentWords.Outcome) || IntentWords.Any(line, IntentWords.Progress) ? Intent.QueryProgress
                : null;
        }

        return IntentWords.Any(line, IntentWords.Unanswered) ? Intent.Urge
            : line is "进度" || IntentWords.Any(line, IntentWords.Progress) ? Intent.QueryProgress
            : null;
    }

    private static Intent? OfEarlierLetter(string heading, string body)
    {
        var opening = body.Length > Heard ? body[..Heard] : body;
        var again = IntentWords.Any(heading, IntentWords.Again) || IntentWords.Any(heading, IntentWords.Unanswered);
        var earlier = again || IntentWords.Any(opening, IntentWords.EarlierLetter);
        if (!earlier && !(IntentWords.Any(opening, IntentWords.Promise) && IntentWords.Any(body, IntentWords.StillNothing)))
        {
            return null;
        }

        var asks = IntentWords.Any(heading, IntentWords.Enquiring) || IntentWords.Any(heading, IntentWords.Progress) || IntentWords.Any(heading, IntentWords.Course);
        var late = again || IntentWords.Any(body, IntentWords.StillNothing) || IntentWords.Any(body, IntentWords.Unanswered);
        return (asks, late) switch
        {
            (false, true) => Intent.Urge,
            (true, _) => Intent.QueryProgress,
            _ => IntentWords.Any(body, IntentWords.Asking) ? Intent.QueryProgress : null,
        };
    }

    // What a standing answer can settle: how, where, what for, whether one may. Whoever has suffered something files.
    private static bool IsQuestion(string heading, string body)
    {
        var whole = heading.Length == 0 ? body : heading + PlainText.Break + body;
        if (whole.Length <= IntentWords.Keyword && IntentWords.Any(whole, IntentWords.Subjects))
        {
            return true;
        }

        var opening = whole.Length > Heard ? whole[..Heard] : whole;
        var asked = IntentWords.Any(opening, IntentWords.HowTo) || (heading.Length == 0 && body.Length <= ChatLine && YesOrNo().IsMatch(body));
        return asked
            && !IntentWords.Any(opening, IntentWords.Grievance)
            && (heading.Length == 0 || IntentWords.Any(opening, IntentWords.Asking));
    }

    [GeneratedRegex("[市县区镇乡村](?!里)|公司|厂|小区|学院|医院|学校")]
    private static partial Regex Named();

    // "俺上回反映嘞那个事": somebody, or some time ago, and an act of bringing it forward that is over.
    [GeneratedRegex("(?:我|俺|俺们|上次|上回|之前|以前|前几天|前天|昨天|上周|上个月|早就|已经|都).{0,6}(?:反映|反应|投诉|举报|申请|提交|留言|报修|来信|写信)(?:的|嘞|哩|过|了|那|完)")]
    private static partial Regex EarlierMatter();

    // "封了没", "免费不", "还办不办", "是…还是…": a yes or no is all that is wanted.
    [GeneratedRegex("(?:不|没|没有|吗|么|嘛)(?:啊|呀|哦|呢)?(?: |$)|(?!能)(\\p{IsCJKUnifiedIdeographs})不\\1|是.{1,8}还是")]
    private static partial Regex YesOrNo();
}
