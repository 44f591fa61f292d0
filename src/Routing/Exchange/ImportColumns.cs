using System.Text;
using System.Text.Json;

namespace Messaging.Routing.Exchange;

/// <summary>The headings under which a column is recognised, ours, other programs' and the Chinese ones such sheets carry.</summary>
public static class ImportColumns
{
    private static readonly Dictionary<ImportColumn, string[]> Aliases = new()
    {
        [ImportColumn.Source] = ["来源", "来源渠道", "渠道"],
        [ImportColumn.ExternalId] = ["id", "留言编号", "来件编号", "编号"],
        [ImportColumn.Kind] = ["类型", "留言类型", "来件类型"],
        [ImportColumn.Title] = ["留言主题", "主题", "标题"],
        [ImportColumn.Text] = ["留言详情", "留言内容", "内容", "正文"],
        [ImportColumn.ReceivedAt] = ["time", "submittedAt", "留言时间", "来件时间", "收件时间"],
        [ImportColumn.SubmitterName] = ["user", "留言用户", "姓名", "联系人"],
        [ImportColumn.SubmitterPhone] = ["phone", "联系电话", "手机号", "电话"],
        [ImportColumn.Place] = ["地点"],
        [ImportColumn.Division] = ["承办单位", "承办处室"],
        [ImportColumn.Answer] = ["reply", "答复意见", "答复内容"],
        [ImportColumn.AnsweredAt] = ["reply_time", "答复时间"],
        [ImportColumn.Status] = ["状态", "办理状态"],
    };

    private static readonly Dictionary<string, ImportColumn> ByHeading = Enum.GetValues<ImportColumn>()
        .SelectMany(column => Aliases[column].Append(column.ToString()).Select(heading => (Heading: Plain(heading), column)))
        .ToDictionary(pair => pair.Heading, pair => pair.column, StringComparer.Ordinal);

    /// <summary>Null for a column this program does not read. Case, width, spaces and underscores make no difference.</summary>
    public static ImportColumn? Find(string? heading) =>
        heading is not null && ByHeading.TryGetValue(Plain(heading), out var column) ? column : null;

    /// <summary>As it stands in the heading of a file of ours.</summary>
    public static string Heading(this ImportColumn column) => JsonNamingPolicy.CamelCase.ConvertName(column.ToString());

    private static string Plain(string heading)
    {
        var text = new StringBuilder();
        foreach (var letter in heading.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter))
            {
                text.Append(char.ToLowerInvariant(letter));
            }
        }

        return text.ToString();
    }
}
