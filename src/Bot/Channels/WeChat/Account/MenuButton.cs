using Messaging.Bot.Dialog;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>An entry of the account's menu (菜单项): it says something, opens a page, starts a function of the phone, or holds further entries.</summary>
public sealed record MenuButton
{
    public const string Click = "click";
    public const string View = "view";

    /// <summary>Kinds of entry besides <see cref="View"/>, all of which have a key.</summary>
    private static readonly string[] Keyed =
        [Click, "scancode_push", "scancode_waitmsg", "pic_sysphoto", "pic_photo_or_album", "pic_weixin", "location_select"];

    public required string Name { get; init; }

    /// <summary>Null for an entry that holds others.</summary>
    public string? Type { get; init; }

    public string? Key { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<MenuButton> Items { get; init; } = [];

    /// <summary>An entry that says its words for the citizen.</summary>
    public static MenuButton Says(string name, string words) => new() { Name = name, Type = Click, Key = MenuKeys.Saying(words) };

    public static MenuButton Opens(string name, string url) => new() { Name = name, Type = View, Url = url };

    public bool IsLike(MenuButton other) =>
        (Name, Type, Key, Url) == (other.Name, other.Type, other.Key, other.Url)
        && Items.Count == other.Items.Count && Items.Zip(other.Items).All(pair => pair.First.IsLike(pair.Second));

    /// <summary>What WeChat would refuse, in Chinese; null where nothing is wrong.</summary>
    internal string? Fault(bool top) =>
        Bytes(Name) is 0 ? "有一个菜单项没有名称。"
        : Bytes(Name) > (top ? 16 : 60) ? $"“{Name}”太长：一级菜单最多 4 个汉字，二级菜单最多 8 个汉字能显示。"
        : Items.Count > 0 ? GroupFault(top)
        : Type == View ? (IsAddress(Url) ? null : $"“{Name}”要打开的网址不对：应以 https:// 或 http:// 开头，不超过 1024 字节。")
        : !Array.Exists(Keyed, known => known == Type) ? $"“{Name}”的类型不对：可用 view、{string.Join("、", Keyed)}。"
        : Bytes(Key) is 0 or > 128 ? $"“{Name}”要有 1 到 128 字节的 Key。"
        : null;

    private string? GroupFault(bool top) =>
        !top ? $"“{Name}”已是二级菜单，不能再有下级。"
        : Items.Count > 5 ? $"“{Name}”有 {Items.Count} 个下级，最多 5 个。"
        : Items.Select(item => item.Fault(top: false)).FirstOrDefault(fault => fault is not null);

    private static int Bytes(string? text) => System.Text.Encoding.UTF8.GetByteCount(text ?? "");

    private static bool IsAddress(string? url) =>
        Bytes(url) is > 0 and <= 1024 && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
