using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>
/// Recognises commands, and only where nothing else is said: a sentence that merely contains such a word is a matter and gets filed.
/// </summary>
internal static partial class CommandReader
{
    private static readonly HashSet<string> HelpWords =
        new(StringComparer.Ordinal) { "帮助", "help", "菜单", "使用说明", "怎么用", "你能做什么", "你会什么", "功能" };

    private static readonly HashSet<string> DoneWords = new(StringComparer.Ordinal) { "说完了", "说完啦", "我说完了", "说完" };

    private static readonly HashSet<string> ProgressWords = new(StringComparer.Ordinal)
    {
        "进度", "查进度", "查询进度", "进度查询", "查询", "我的留言", "我的进度", "查看进度", "办理进度", "查询办理进度", "查询留言",
    };

    private static readonly HashSet<string> WithdrawWords = new(StringComparer.Ordinal)
    {
        "已解决", "已经解决", "已解决了", "已经解决了", "问题已解决", "撤回", "撤回留言", "撤销留言",
    };

    private static readonly HashSet<string> UrgeWords = new(StringComparer.Ordinal) { "催办", "催一下", "我要催办", "请催办", "催促" };

    private static readonly HashSet<string> ConfidentialWords = new(StringComparer.Ordinal)
    {
        "保密", "请保密", "要求保密", "我要保密", "请为我保密", "请给我保密", "请替我保密", "申请保密", "我要求保密", "请对我的信息保密", "请保密我的信息", "不要公开我的信息",
    };

    private static readonly string[] Grades = ["非常不满意", "不满意", "基本满意", "满意", "非常满意"];

    /// <returns>Null when the line is no command.</returns>
    public static Command? Read(string text)
    {
        var line = text.Normalize(NormalizationForm.FormKC).Trim();
        if (NewMatter().Match(line) is { Success: true } fresh)
        {
            var matter = fresh.Groups["matter"].Value.Trim();
            return new Command.NewMatter(matter.Length > 0 ? matter : null);
        }

        if (Grade().Match(line) is { Success: true } grade)
        {
            var comment = grade.Groups["comment"].Value.Trim();
            return new Command.Rate(Array.IndexOf(Grades, grade.Groups["grade"].Value) + 1, comment.Length > 0 ? comment : null);
        }

        if (EnglishCommands.WithWords(line) is { } english)
        {
            return english;
        }

        // Longer than number, code and the words around them: somebody tells a matter.
        if (line.Length > 60)
        {
            return null;
        }

        var number = NumberInside().Match(line) is { Success: true } found ? TrackingNumber.Parse(found.Value) : null;
        var words = Bare(number is null ? line : NumberInside().Replace(line, " ", 1));
        return Read(words, number) ?? (number is null ? null : WithCode(words, number));
    }

    private static Command? Read(string words, string? number)
    {
        if (HelpWords.Contains(words))
        {
            return new Command.Help();
        }

        if (DoneWords.Contains(words))
        {
            return new Command.Done();
        }

        if (WithdrawWords.Contains(words))
        {
            return new Command.Withdraw(number);
        }

        if (number is null && FaqWords().Match(words) is { Success: true } faq)
        {
            return new Command.Faq(int.TryParse(faq.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null);
        }

        if (UrgeWords.Contains(words))
        {
            return new Command.Urge(number);
        }

        if (ConfidentialWords.Contains(words))
        {
            return new Command.KeepConfidential(number);
        }

        if (ProgressWords.Contains(words))
        {
            return new Command.Progress(number, null);
        }

        return KindWords().Match(words) is { Success: true } kind && ChineseNames.KindOf(kind.Groups["kind"].Value) is { } corrected
            ? new Command.CorrectKind(corrected, number)
            : EnglishCommands.Alone(words, number);
    }

    /// <summary>A number, with or without its code and the words people put around them, asks for progress.</summary>
    private static Command? WithCode(string words, string number)
    {
        var rest = Filler().Replace(words, "");
        return rest.Length == 0 ? new Command.Progress(number, null)
            : LookupCode.Parse(rest) is { } code ? new Command.Progress(number, code)
            : null;
    }

    private static string Bare(string line)
    {
        var bare = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (char.IsLetterOrDigit(letter))
            {
                bare.Append(char.ToLowerInvariant(letter));
            }
        }

        return bare.ToString();
    }

    [GeneratedRegex(@"^\s*新留言(?:$|[\s::,，。.、;；!！]+(?<matter>.*)$)", RegexOptions.Singleline)]
    private static partial Regex NewMatter();

    [GeneratedRegex(@"^(?:评价[\s::]*)?(?<grade>非常不满意|不满意|基本满意|非常满意|满意)(?:$|[\s::,，。.、;；!！]+(?<comment>.*)$)", RegexOptions.Singleline)]
    private static partial Regex Grade();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9]{2}\s?[-—–－]\s?[0-9]{6,9}(?![0-9])")]
    private static partial Regex NumberInside();

    // Nothing else may be said: “常见问题解答里写的不对” is a matter.
    [GeneratedRegex("^(?:查看|看)?(?:常见问题|faq)(?:第?(?<number>[0-9]{1,9})(?:条|号)?)?$")]
    private static partial Regex FaqWords();

    [GeneratedRegex("^(?:类型)?(?:改为|改成|更正为|应为|是)(?<kind>咨询|投诉|建议|举报|求助|依申请公开|其他)(?:类)?$")]
    private static partial Regex KindWords();

    [GeneratedRegex("查询码|验证码|编号|单号|号码|查询|查一下|查下|进度|请问|我的|查|是|和|的|number|code")]
    private static partial Regex Filler();
}
