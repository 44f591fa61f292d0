using System.Text.RegularExpressions;
using Messaging.Routing.Desk.Wordings;

namespace Messaging.Routing.Tests.Wordings;

public sealed partial class MarkdownTextTests
{
    [Fact]
    public void Lists_tables_and_links_are_shown_and_a_link_lends_no_credit()
    {
        var html = MarkdownText.ToHtml("# 退款\n**先**核对\n- 甲\n- 乙\n\n|费用|天数|\n|-|-|\n|无|15|\n\n[网点](https://etc.example.cn/wd) [电话](tel:12328)");

        Assert.Contains("<h1>退款</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>先</strong>核对", html, StringComparison.Ordinal);
        Assert.Contains("<li>甲</li>", html, StringComparison.Ordinal);
        Assert.Contains("<td>15</td>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://etc.example.cn/wd\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:12328\"", html, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(html, "rel=\"noopener nofollow\""));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![图](https://evil.example/pixel.png)")]
    [InlineData("![图](javascript:alert(1))")]
    [InlineData("[点](javascript:alert(1))")]
    [InlineData("[点](JaVaScRiPt:alert(1))")]
    [InlineData("[点](java\tscript:alert(1))")]
    [InlineData("[点](&#106;avascript:alert(1))")]
    [InlineData("[点](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74:alert(1))")]
    [InlineData("[点](vbscript:msgbox(1))")]
    [InlineData("[点](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[点](//evil.example/x)")]
    [InlineData("[点](/sign-out)")]
    [InlineData("[点](file:///etc/passwd)")]
    [InlineData("[点][1]\n\n[1]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<a href='javascript:alert(1)'>点</a>")]
    [InlineData("<a href=\"https://a.example\" onclick=\"alert(1)\">点</a>")]
    [InlineData("<div style=\"position:fixed;inset:0\">盖住</div>")]
    [InlineData("<style>*{display:none}</style>")]
    [InlineData("<iframe src=https://evil.example></iframe>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")]
    [InlineData("<form action=/sign-out method=post><button>点</button></form>")]
    [InlineData("`</code><script>alert(1)</script>`")]
    [InlineData("```\"><script>alert(1)</script>\nx\n```")]
    [InlineData("[a](https://x.example \"\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("[a](https://x.example/\"onmouseover=alert(1))")]
    [InlineData("|a|\n|-|\n|<script>alert(1)</script>|")]
    [InlineData("<base href=https://evil.example/>")]
    [InlineData("<meta http-equiv=refresh content=0;url=https://evil.example>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    public void No_markup_of_an_attacker_comes_through(string attack)
    {
        var html = MarkdownText.ToHtml(attack);

        foreach (var tag in Tags().Matches(html).Select(match => match.Value))
        {
            Assert.Matches(Harmless(), tag);
        }
    }

    [Theory]
    [InlineData("<img src=x>", false)]
    [InlineData("<a href=\"javascript:x\">", false)]
    [InlineData("<p onclick=\"x\">", false)]
    [InlineData("<a href=\"https://a.example\" rel=\"noopener nofollow\" target=\"_blank\">", true)]
    [InlineData("</p>", true)]
    public void The_check_of_a_tag_sees_a_planted_one(string tag, bool harmless) => Assert.Equal(harmless, Harmless().IsMatch(tag));

    [Theory]
    [InlineData("**先**核对*再*退", "先核对再退")]
    [InlineData("# 标题\n\n正文", "标题\n正文")]
    [InlineData("见[网点](https://a.example/x)。", "见网点（https://a.example/x）。")]
    [InlineData("拨打[12328](tel:12328)或[来信](mailto:a@b.cn)", "拨打12328或来信（a@b.cn）")]
    [InlineData("见 https://a.example/x", "见 https://a.example/x")]
    [InlineData("[点](javascript:alert(1))", "点")]
    [InlineData("![图](https://a.example/p.png)", "图")]
    [InlineData("- 甲\n- 乙\n  - 丙\n", "· 甲\n· 乙\n  · 丙")]
    [InlineData("3. 甲\n4. 乙", "3. 甲\n4. 乙")]
    [InlineData("|费用|天数|\n|-|-|\n|无|15|\n|5元||", "费用：无；天数：15\n费用：5元")]
    [InlineData("一行\n二行", "一行\n二行")]
    [InlineData("前<script>alert(1)</script>后", "前alert(1)后")]
    [InlineData("<div>框</div>\n\n后", "后")]
    [InlineData("> 引文\n\n`码` &amp; A", "引文\n码 & A")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Without_markup_everything_is_still_said(string? markdown, string plain) =>
        Assert.Equal(plain, MarkdownText.ToPlain(markdown));

    [Fact]
    public void Deep_nesting_ends_neither_the_reader_nor_the_server()
    {
        var deep = string.Concat(Enumerable.Repeat("> ", 4000)) + "x" + new string('[', 2000) + new string('*', 2000);

        Assert.NotNull(MarkdownText.ToHtml(deep));
        Assert.NotNull(MarkdownText.ToPlain(deep));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("""^<(/?(p|strong|em|del|sub|sup|h[1-6]|ul|li|blockquote|pre|code|table|thead|tbody|tr|th|td|a|ol)|br|hr|ol start="\d+"|a href="(https?://|tel:|mailto:)[^"<>]*" rel="noopener nofollow" target="_blank")>$""")]
    private static partial Regex Harmless();
}
