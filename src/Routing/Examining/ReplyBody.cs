using System.Text.RegularExpressions;

namespace Messaging.Routing.Examining;

/// <summary>An answer without its forms (套话): whom it greets, that the letter came, thanks and the date.</summary>
internal static partial class ReplyBody
{
    /// <summary>Everything that every answer may say has gone; what stays is what this one says.</summary>
    public static string Of(string reply) => Forms().Replace(WithoutReader(reply), "").Trim();

    public static string WithoutReader(string reply) => Reader().Replace(reply, "");

    [GeneratedRegex(@"^\s*(?:尊敬的|亲爱的)?\s*(?:网友|网民|市民|同志|群众)?\s*[“""‘][^”""’]{1,20}[”""’]\s*(?:网友|网民|市民|同志|先生|女士)?[:：,，]?")]
    private static partial Regex Reader();

    [GeneratedRegex(
        @"(?:尊敬的|亲爱的)?(?:网友|网民|市民|群众|来信人|先生|女士|同志)?朋友?[\s,，:：]*(?:您|你)好[\s!！,，.。:：、]*"
        + @"|^(?:尊敬的|亲爱的)?(?:网友|网民|市民|群众|来信人|先生|女士|同志)(?:朋友)?[\s,，:：]+"
        + @"|(?:您|你)?(?:的|在[^，。！]{2,20}上?的)?(?:您|你)?(?:通过[^，。！]{2,20}的)?(?:来信|留言|来件|信件|帖文|帖子|函件|诉求|来电|咨询|问题)(?:内容)?(?:我[们厅局办委]|本[厅局办委])?(?:已经?)?(?:收悉|收到|获悉|知悉|阅)[\s了,，.。!！:：;；]*"
        + @"|(?:现|特)?(?:将|就|对)?(?:有关|相关)?(?:情况|问题|内容)?(?:统一)?(?:回复|答复|回答)如下[\s,，.。:：;；]*"
        + @"|(?:再次|衷心|非常|十分)*(?:感谢|谢谢)(?:您|你)?(?:对|的|们)?[^。！!？?]{0,50}[。！!]?"
        + @"|特此(?:回复|答复|函复|说明)[\s,，.。!！]*|(?:专此|此)复[。！]?|祝(?:您|你)?[^，。！!]{2,12}[。！!]?"
        + @"|\d{4}\s*(?:年|[-./])\s*\d{1,2}\s*(?:月|[-./])\s*\d{1,2}\s*日?\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Forms();
}
