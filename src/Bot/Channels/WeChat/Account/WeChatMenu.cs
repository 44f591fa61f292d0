using System.Text;
using System.Text.Json;
using Messaging.Bot.Dialog;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>The menu at the foot of the official account (自定义菜单).</summary>
public sealed record WeChatMenu(IReadOnlyList<MenuButton> Buttons)
{
    private const int MostButtons = 3;

    /// <summary>Write, look up, ask: what the conversation understands, and the pages where there is an address for them.</summary>
    /// <param name="letterPage">Null: the account has no pages of its own yet, since nobody said where this server is reached.</param>
    public static WeChatMenu BuiltIn(string? letterPage, string? minePage) => new(
    [
        letterPage is null
            ? MenuButton.Says("提交留言", Phrases.NewMatterButton)
            : new MenuButton
            {
                Name = "提交留言",
                Items =
                [
                    MenuButton.Says("直接写下事项", Phrases.NewMatterButton),
                    MenuButton.Opens("填写留言表", letterPage),
                    new MenuButton { Name = "拍照反映", Type = "pic_photo_or_album", Key = "photo" },
                    new MenuButton { Name = "发送位置", Type = "location_select", Key = "place" },
                ],
            },
        minePage is null
            ? MenuButton.Says("查询进度", Phrases.ProgressButton)
            : new MenuButton
            {
                Name = "查询进度",
                Items = [MenuButton.Says("查进度", Phrases.ProgressButton), MenuButton.Opens("我的留言", minePage), MenuButton.Says("催办", "催办")],
            },
        new MenuButton
        {
            Name = "常见问题",
            Items = [MenuButton.Says("常见问题", "常见问题"), MenuButton.Says("使用说明", Phrases.HelpButton)],
        },
    ]);

    /// <summary>What WeChat would refuse, in Chinese; null where nothing is wrong.</summary>
    public string? Fault() => Buttons.Count is 0 or > MostButtons
        ? $"菜单要有 1 到 {MostButtons} 个一级项，现有 {Buttons.Count} 个。"
        : Buttons.Select(button => button.Fault(top: true)).FirstOrDefault(fault => fault is not null);

    public bool IsLike(WeChatMenu other) =>
        Buttons.Count == other.Buttons.Count && Buttons.Zip(other.Buttons).All(pair => pair.First.IsLike(pair.Second));

    /// <summary>One line an entry, for people.</summary>
    public IEnumerable<string> Lines() => Buttons.SelectMany(button => button.Items.Select(item => "  └ " + Line(item)).Prepend(Line(button)));

    internal byte[] Json()
    {
        var json = new StringBuilder("""{"button":[""");
        json.AppendJoin(',', Buttons.Select(Json)).Append("]}");
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    /// <param name="menu">The element <c>menu</c> of WeChat's answer.</param>
    internal static WeChatMenu Read(JsonElement menu) => new(ReadAll(menu, "button"));

    private static string Line(MenuButton button) => button switch
    {
        { Items.Count: > 0 } => button.Name,
        { Url: { } url } => $"{button.Name} → {url}",
        { Type: MenuButton.Click } when MenuKeys.IsOurs(button.Key) => $"{button.Name}：相当于回复“{MenuKeys.Words(button.Key)}”",
        _ => $"{button.Name}（{button.Type}）",
    };

    private static string Json(MenuButton button) => button switch
    {
        { Items.Count: > 0 } => $$"""{"name":{{RawJson.Quoted(button.Name)}},"sub_button":[{{string.Join(',', button.Items.Select(Json))}}]}""",
        { Url: { } url } => $$"""{"type":"view","name":{{RawJson.Quoted(button.Name)}},"url":{{RawJson.Quoted(url)}}}""",
        _ => $$"""{"type":{{RawJson.Quoted(button.Type!)}},"name":{{RawJson.Quoted(button.Name)}},"key":{{RawJson.Quoted(button.Key!)}}}""",
    };

    private static List<MenuButton> ReadAll(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(ReadOne)] : [];

    private static MenuButton ReadOne(JsonElement button)
    {
        var items = ReadAll(button, "sub_button");
        return new MenuButton
        {
            Name = Text(button, "name") ?? "",
            Type = items.Count > 0 ? null : Text(button, "type"),
            Key = Text(button, "key"),
            Url = Text(button, "url"),
            Items = items,
        };
    }

    private static string? Text(JsonElement button, string name) =>
        button.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
