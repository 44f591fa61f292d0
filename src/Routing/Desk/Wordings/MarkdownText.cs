using System.Net;
using AngleSharp.Dom;
using Ganss.Xss;
using Markdig;
using Markdig.Syntax;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>Markdown as a page shows it, and as a channel without markup says it.</summary>
public static class MarkdownText
{
    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase) { "http", "https", "tel", "mailto" };

    private static readonly MarkdownPipeline Written =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseSoftlineBreakAsHardlineBreak().DisableHtml().Build();

    // With HTML recognised, so that it can be left out rather than read aloud.
    private static readonly MarkdownPipeline Spoken =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().Build();

    private static readonly HtmlSanitizer Sanitizer = MakeSanitizer();

    /// <summary>
    /// HTML that may stand in a page: text, lists, tables and links that say where they lead and lend it no credit. No markup of the author's
    /// own, no script, no style, no image.
    /// </summary>
    public static string ToHtml(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? ""
        : Parsed(markdown, Written) is { } document ? Sanitizer.Sanitize(document.ToHtml(Written)).Trim()
        : $"<p>{WebUtility.HtmlEncode(markdown)}</p>";

    /// <summary>Plain text: links as 文字（网址）, lists with ·, a table's rows as lines.</summary>
    public static string ToPlain(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? ""
        : Parsed(markdown, Spoken) is { } document ? new PlainMarkdown().Read(document)
        : markdown.Trim();

    /// <summary>Where a link may lead; never into this site or a script.</summary>
    internal static bool IsAllowed(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && Schemes.Contains(uri.Scheme);

    /// <returns>Null for what is nested deeper than anybody writes; it is then shown as it stands.</returns>
    private static MarkdownDocument? Parsed(string markdown, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdown.Parse(markdown, pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p", "br", "strong", "em", "del", "sub", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre",
                "code", "hr", "a", "table", "thead", "tbody", "tr", "th", "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "start" },
            AllowedSchemes = Schemes,
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
        });
        sanitizer.PostProcessNode += (_, found) =>
        {
            if (found.Node is IElement { LocalName: "a" } link)
            {
                Tame(link);
            }
        };
        return sanitizer;
    }

    private static void Tame(IElement link)
    {
        if (IsAllowed(link.GetAttribute("href")))
        {
            link.SetAttribute("rel", "noopener nofollow");
            link.SetAttribute("target", "_blank");
        }
        else
        {
            link.RemoveAttribute("href");
        }
    }
}
