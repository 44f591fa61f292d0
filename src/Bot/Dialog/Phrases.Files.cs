using System.Globalization;
using Messaging.Routing.Mailbox.Items;

namespace Messaging.Bot.Dialog;

/// <summary>What a citizen reads about the files that came with a message (附件).</summary>
public partial class Phrases
{
    /// <summary>The text of an item that began with a file alone; clerks read it as well.</summary>
    public const string OnlyFiles = "（只发来附件，没有文字说明。）";

    /// <summary>Behind a sentence that names the item.</summary>
    public virtual string Files(int kept, int leftOut) =>
        (kept > 0 ? string.Create(CultureInfo.InvariantCulture, $"附件：{kept} 个，已保存。") : "") + LeftOut(leftOut);

    public virtual string FilesKept(string number, int kept, int leftOut) =>
        kept > 0 ? string.Create(CultureInfo.InvariantCulture, $"{kept} 个附件已存入编号 {number}。{LeftOut(leftOut)}") : $"编号 {number}：{LeftOut(leftOut)}";

    /// <summary>A note of a receipt; empty where no file came.</summary>
    /// <param name="wordless">Nobody can see from a photograph alone where it is and what is wanted.</param>
    public virtual string FilesWithReceipt(int kept, int leftOut, bool wordless) =>
        kept + leftOut == 0 ? "" : $"{Files(kept, leftOut)}{(wordless ? "请再用文字写下地点、时间和要反映的事项，会并入这一件。" : "")}";

    private static string LeftOut(int count) => count == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $"每件最多保存 {MailboxItem.MostAttachments} 个附件，有 {count} 个没有保存。");
}
