using System.Globalization;
using Messaging.Routing.Mailbox.Deadlines;
using Messaging.Routing.Mailbox.Divisions;

namespace Messaging.MailboxApi.Workbench;

/// <summary>Times, days and names as they stand on the pages (显示格式).</summary>
internal static class Say
{
    /// <summary>Behind the name of a desk that is given no more items.</summary>
    public const string Closed = "（已停用）";

    private const int ShortText = 16;

    public static string Time(DateTimeOffset at) => at.ToOffset(ChinaTime.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The beginning of a text, enough to know it by.</summary>
    public static string Short(string text) => text.Length <= ShortText ? text : $"{text[..ShortText]}…";

    /// <summary>A desk, another authority or the out-of-scope label by its name; a code that has left the catalogue stands for itself.</summary>
    public static string Addressee(this Organisation organisation, string? label) => label switch
    {
        null => "",
        _ when organisation.Find(label) is { } desk => desk.Name,
        _ when organisation.FindAuthority(label) is { } authority => $"{authority.Zh}（其他部门）",
        _ when label == organisation.Other.Code => "不属于本部门职责",
        _ => label,
    };

    /// <summary>The same of somebody an item might go to: in place of a closed desk the one that took its duties over.</summary>
    public static string Suggested(this Organisation organisation, string? label) => label is null ? organisation.Addressee(label)
        : organisation.OpenDesk(label) is { } desk ? desk.Name
        : $"{organisation.Addressee(label)}{(organisation.Find(label) is null ? "" : Closed)}";
}
