using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Messaging.MailboxApi.Workbench;

/// <summary>Numbers of items (编号) in what is read, each a link to its item that no line end cuts in two.</summary>
internal static partial class ItemNumbers
{
    public static MarkupString InText(string text) => InHtml(WebUtility.HtmlEncode(text));

    /// <param name="html">Safe already; its tags and links stay as they are.</param>
    public static MarkupString InHtml(string html) => new(TagOrNumber().Replace(
        html, found => found.Groups["number"] is { Success: true, Value: var number } ? $"""<a class="wb-number" href="/console/items/{number}">{number}</a>""" : found.Value));

    [GeneratedRegex(@"<a\b.*?</a>|<[^>]*>|(?<![0-9-])(?<number>[0-9]{4}-[0-9]{6,9})(?![0-9-])", RegexOptions.Singleline)]
    private static partial Regex TagOrNumber();
}
