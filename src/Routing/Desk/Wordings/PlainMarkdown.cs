using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Messaging.Routing.Desk.Wordings;

/// <summary>Walks a Markdown document and says it in plain lines.</summary>
internal sealed class PlainMarkdown
{
    private readonly List<string> _lines = [];

    public string Read(MarkdownDocument document)
    {
        Blocks(document, "");
        return string.Join('\n', _lines).Trim();
    }

    private void Blocks(ContainerBlock blocks, string indent)
    {
        foreach (var block in blocks)
        {
            Block(block, indent);
        }
    }

    private void Block(Block block, string indent)
    {
        switch (block)
        {
            case HtmlBlock or LinkReferenceDefinitionGroup:
                break;
            case Table table:
                Rows(table, indent);
                break;
            case ListBlock list:
                Items(list, indent);
                break;
            case CodeBlock code:
                Add(code.Lines.ToString(), indent);
                break;
            case LeafBlock { Inline: { } inline }:
                Add(Words(inline), indent);
                break;
            case ContainerBlock container:
                Blocks(container, indent);
                break;
        }
    }

    private void Items(ListBlock list, string indent)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var first = _lines.Count;
            Blocks(item, indent + "  ");
            var mark = list.IsOrdered ? $"{number++.ToString(CultureInfo.InvariantCulture)}. " : "· ";
            if (first < _lines.Count)
            {
                _lines[first] = indent + mark + _lines[first].TrimStart();
            }
        }
    }

    /// <summary>Every row below the heading as “heading：cell；heading：cell”.</summary>
    private void Rows(Table table, string indent)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(CellWords).ToList()).ToList();
        var headings = rows.Count > 1 ? rows[0] : [];
        foreach (var row in rows.Skip(headings.Count > 0 ? 1 : 0))
        {
            var cells = row.Select((cell, column) =>
                cell.Length > 0 && headings.ElementAtOrDefault(column) is { Length: > 0 } heading ? $"{heading}：{cell}" : cell);
            Add(string.Join('；', cells.Where(cell => cell.Length > 0)), indent);
        }
    }

    private static string CellWords(TableCell cell) =>
        string.Join(' ', cell.OfType<LeafBlock>().Where(leaf => leaf.Inline is not null).Select(leaf => Words(leaf.Inline!))).Trim();

    private void Add(string text, string indent)
    {
        foreach (var line in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                _lines.Add(indent + line.Trim());
            }
        }
    }

    private static string Words(ContainerInline inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case LineBreakInline:
                    words.Append('\n');
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.ToString());
                    break;
                case AutolinkInline address:
                    words.Append(address.Url);
                    break;
                case LinkInline link:
                    words.Append(LinkWords(link));
                    break;
                case ContainerInline nested:
                    words.Append(Words(nested));
                    break;
            }
        }

        return words.ToString();
    }

    private static string LinkWords(LinkInline link)
    {
        var said = Words(link).Trim();
        var address = link.IsImage || !MarkdownText.IsAllowed(link.Url) ? "" : Bare(link.Url!);
        return address.Length == 0 || said == address || said == link.Url ? said
            : said.Length == 0 ? address
            : $"{said}（{address}）";
    }

    /// <summary>A telephone number or a mail address is told without its scheme.</summary>
    private static string Bare(string url) =>
        url.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? url[4..]
        : url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? url[7..]
        : url;
}
