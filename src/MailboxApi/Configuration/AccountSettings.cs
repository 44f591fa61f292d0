using Messaging.Bot.Channels.WeChat.Account;
using Messaging.Bot.Dialog;

namespace Messaging.MailboxApi.Configuration;

/// <summary>Section <c>WeChat</c>, as far as it says how the account is set up; and <c>Public:BaseUrl</c>, which menus and messages point to.</summary>
internal static class AccountSettings
{
    public const string AuthorizePageKey = "WeChat:AuthorizePage";

    public static AccountSetup ReadAccountSetup(this IConfiguration configuration)
    {
        var address = configuration.ReadPublicBaseUrl();
        var standard = new AccountSetup { Menu = WeChatMenu.BuiltIn(null, null) };
        return new AccountSetup
        {
            PublicBaseUrl = address,
            Menu = ReadMenu(configuration.GetSection("WeChat:Menu")) ?? WeChatMenu.BuiltIn(Page(address, "/wechat/letter"), Page(address, "/wechat/mine")),
            AuthorizePage = Given(configuration, AuthorizePageKey) ?? standard.AuthorizePage,
            CheckCallbackAddress = configuration.Bool("WeChat:CheckCallbackAddress", whenEmpty: false),
        };
    }

    private static WeChatMenu? ReadMenu(IConfigurationSection section)
    {
        var buttons = section.GetChildren().Select(ReadButton).ToList();
        if (buttons.Count == 0)
        {
            return null;
        }

        var menu = new WeChatMenu(buttons);
        return menu.Fault() is { } fault ? throw new WrongConfigurationException("WeChat:Menu", fault) : menu;
    }

    /// <summary>An entry is as simple as it can be: a name and what it says, or a name and an address.</summary>
    private static MenuButton ReadButton(IConfigurationSection section)
    {
        var (says, url) = (Given(section, "Says"), Given(section, "Url"));
        var items = section.GetSection("Items").GetChildren().Select(ReadButton).ToList();
        return new MenuButton
        {
            Name = Given(section, "Name") ?? "",
            Type = items.Count > 0 ? null : Given(section, "Type") ?? (url is null ? MenuButton.Click : MenuButton.View),
            Key = Given(section, "Key") ?? (says is null ? null : MenuKeys.Saying(says)),
            Url = url,
            Items = items,
        };
    }

    private static string? Page(Uri? address, string path) => address is null ? null : new Uri(address, path).AbsoluteUri;

    private static string? Given(IConfiguration configuration, string key) => configuration[key]?.Trim() is { Length: > 0 } value ? value : null;
}
