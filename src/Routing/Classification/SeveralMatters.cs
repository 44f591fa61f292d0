using System.Text.RegularExpressions;

namespace Messaging.Routing.Classification;

/// <summary>
/// Notices a message that names more than one matter (一信多事): its parts, read one by one, clearly fall to different addressees. A hint for the
/// dispatcher; what becomes of it is a person's choice.
/// </summary>
public sealed partial class SeveralMatters(DivisionSuggester catalogue)
{
    // A part that speaks less clearly is circumstance.
    private const double Clear = 0.72;

    private const int ShortestPart = 5;

    // A short message has no room for circumstance: each of its clauses may be a matter.
    private const int ShortMessage = 80;

    /// <returns>Two or more, in the order of the message, each addressee once; none when it is one matter.</returns>
    public IReadOnlyList<NamedMatter> Find(string? title, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        var matters = new List<NamedMatter>();
        foreach (var part in Parts(title, text))
        {
            var best = catalogue.Suggest(null, part, 1)[0];
            if (best.Confidence >= Clear && best.Because.Count > 0 && !matters.Any(known => known.Label == best.Label))
            {
                matters.Add(new NamedMatter(best.Label, part));
            }
        }

        return matters.Count > 1 ? matters : [];
    }

    private static IEnumerable<string> Parts(string? title, string text)
    {
        var whole = string.IsNullOrWhiteSpace(title) ? text : $"{title}\n{text}";
        var said = whole.Length <= ShortMessage ? Clauses().Split(whole) : NewMatter().Split(whole);
        return said.Select(part => part.Trim()).Where(part => part.Length >= ShortestPart);
    }

    // "1、…2、…", "第二，…", "一是…二是…", "另外…", a new line.
    [GeneratedRegex(@"\n|(?<![\d一二三四五六七八九十年月日号路线])(?:[一二三四五六七八九]|[1-9])[、.．](?!\d)|第[一二三四五六七][，,、：:]|[一二三四五]是|(?:^|[。！？；，,;!?\s])(?:另外|此外|还有一|还有就是|再一个|再就是|再者|其次|顺便|同时反映|同时咨询|同时建议)")]
    private static partial Regex NewMatter();

    [GeneratedRegex(@"[\s。！？；，,;!?]+")]
    private static partial Regex Clauses();
}
