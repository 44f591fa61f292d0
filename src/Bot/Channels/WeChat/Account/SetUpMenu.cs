using Messaging.Routing.Mailbox.People;

namespace Messaging.Bot.Channels.WeChat.Account;

/// <summary>Gives the account its menu (设置菜单). The same menu again changes nothing.</summary>
public sealed class SetUpMenu(WeChatAccount account)
{
    /// <returns>False when the account has this menu already.</returns>
    /// <exception cref="WeChatCallException">WeChat refuses.</exception>
    public async Task<bool> ExecuteAsync(WeChatMenu menu, Actor by, CancellationToken cancel)
    {
        by.MustBe(Role.Admin);
        if (await account.ReadMenuAsync(cancel) is { } present && present.IsLike(menu))
        {
            return false;
        }

        await account.SetMenuAsync(menu, cancel);
        return true;
    }
}
